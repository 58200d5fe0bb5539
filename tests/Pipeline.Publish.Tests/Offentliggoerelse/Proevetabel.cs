using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>Linked tables with made-up persons: kommuner in regions in the land, varigheder with two sums, columns as måling 1–3 and fritagne, groups and alle.</summary>
internal static class Proevetabel
{
    public static Trae Omraader(int kommuner) =>
        new(
            ["land", "r1", "r2", .. Enumerable.Range(1, kommuner).Select(k => $"k{k:D2}"), "ukendt"],
            o =>
                o == "land" ? null
                : o[0] == 'k' ? (int.Parse(o[1..], null) % 2 == 0 ? "r1" : "r2")
                : "land"
        );

    public static Trae Varigheder(int maaneder) =>
        new(
            ["i alt", "under 12", "12+", .. Enumerable.Range(0, maaneder).Select(m => $"{m}"), "1-2 aar", "3+ aar"],
            o =>
                o == "i alt" ? null
                : o is "under 12" or "12+" ? "i alt"
                : o.EndsWith("aar", StringComparison.Ordinal) ? "12+"
                : "under 12"
        );

    public static ColumnSystem Kolonner(int smaa) =>
        new(
            ["personer", "faerre", .. Enumerable.Range(0, smaa).Select(s => $"s{s}"), "s5", "fritagne"],
            [(0, [1, smaa + 2]), .. smaa > 1 ? [(1, [.. Enumerable.Range(2, smaa)])] : Array.Empty<(int, int[])>()]
        );

    /// <summary>
    /// The columns of some products of one table, each with its own way to split the same persons: by samtaler, by tilbud, by reason, and those who are exempt.
    /// </summary>
    public static ColumnSystem Produkter(int antal)
    {
        (string Sum, string[] Dele)[][] alle =
        [
            [("personer", ["faerre", "s5"]), ("faerre", ["s0", "s1"])],
            [("personer", ["t0", "t1"])],
            [("fritagne", ["f0", "f1"])],
            [("personer", ["u0", "u1", "u2"])],
        ];
        var identiteter = alle.Take(antal).SelectMany(p => p).ToList();
        var navne = identiteter.SelectMany(i => i.Dele.Prepend(i.Sum)).Append("fritagne").Distinct().ToList();
        return new(navne, [.. identiteter.Select(i => (navne.IndexOf(i.Sum), i.Dele.Select(d => navne.IndexOf(d)).ToArray()))]);
    }

    /// <summary>A person may be in two groups and is counted once in alle.</summary>
    public static Trae Grupper(int antal) =>
        new(["alle", .. Enumerable.Range(0, antal).Select(g => $"g{g}"), "REST"], o => o is "alle" or "REST" ? null : "alle")
        {
            Overskud = (0, antal + 1),
        };

    /// <param name="taethed">Mean persons in a cell that has any.</param>
    public static Taltabel Tilfaeldig(Trae[] traeer, ColumnSystem kolonner, Random tilfaeldig, double fyldt, double taethed)
    {
        var tabel = new Taltabel([.. traeer, .. traeer.Length == 1 ? [Trae.Enkelt] : Array.Empty<Trae>()], kolonner);
        foreach (var blad in Blade(tabel))
        {
            if (tilfaeldig.NextDouble() < fyldt)
            {
                // Many small and a few large, as kommuner are.
                var antal = 1 + (int)(-taethed * Math.Log(1 - tilfaeldig.NextDouble()) * (tilfaeldig.Next(8) == 0 ? 6 : 1));
                for (var person = 0; person < antal; person++)
                {
                    Laeg(tabel, blad, tilfaeldig, 1);
                }
            }
        }

        tabel.BeregnOverskud();
        return tabel;
    }

    /// <summary>The same persons with some come and some gone, as late data do.</summary>
    public static Taltabel Aendret(Taltabel foer, Random tilfaeldig, int aendringer)
    {
        var tabel = new Taltabel(foer.Dimensioner, foer.Kolonner);
        foer.Vaerdier.CopyTo(tabel.Vaerdier, 0);
        var blade = Blade(foer).ToList();
        for (var i = 0; i < aendringer; i++)
        {
            Laeg(tabel, blade[tilfaeldig.Next(blade.Count)], tilfaeldig, tilfaeldig.Next(3) == 0 ? -1 : 1);
        }

        tabel.BeregnOverskud();
        return tabel;
    }

    /// <summary>The first columns of the rows that are no sums.</summary>
    private static IEnumerable<int> Blade(Taltabel tabel) =>
        Enumerable
            .Range(0, tabel.Vaerdier.Length)
            .Where(p =>
                tabel.Kolonne(p) == 0 && tabel.Dimensioner.Select((t, d) => t.ErBlad(tabel.Ord(p, d))).All(b => b) && !tabel.ErRest(p)
            );

    /// <summary>A person comes to a row and to every sum it is in, or leaves; now and then one who is counted in another group of alle.</summary>
    private static void Laeg(Taltabel tabel, int raekke, Random tilfaeldig, int antal)
    {
        var kolonner = new List<int>();
        var tops = Enumerable.Range(0, tabel.Kolonner.Count).Where(c => !tabel.Kolonner.Identities.Any(i => i.Parts.Contains(c))).ToList();
        Tael(tops[tilfaeldig.Next(4) == 0 ? tilfaeldig.Next(tops.Count) : 0]);
        var alle = antal < 0 || tilfaeldig.Next(12) != 0;
        IEnumerable<int> pladser = [0];
        for (var d = 0; d < tabel.Dimensioner.Count; d++)
        {
            var top = tabel.Dimensioner[d].Overskud is { } overskud && !alle ? overskud.Top : -1;
            var (kaede, skridt) = (tabel.Dimensioner[d].Kaede(tabel.Ord(raekke, d), top), tabel.Skridt(d));
            pladser = pladser.SelectMany(p => kaede.Select(o => p + (o * skridt))).ToList();
        }

        List<int> celler = [.. pladser.SelectMany(p => kolonner.Select(k => p + k))];
        if (antal > 0 || celler.All(c => tabel.Vaerdier[c] > 0))
        {
            celler.ForEach(c => tabel.Vaerdier[c] += antal);
        }

        void Tael(int kolonne)
        {
            kolonner.Add(kolonne);
            foreach (var (_, dele) in tabel.Kolonner.Identities.Where(i => i.Sum == kolonne))
            {
                Tael(dele[tilfaeldig.Next(dele.Length)]);
            }
        }
    }
}
