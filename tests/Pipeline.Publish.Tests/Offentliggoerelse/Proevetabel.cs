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

    public static Trae Kolonner(int smaa) =>
        new(
            ["personer", "faerre", .. Enumerable.Range(0, smaa).Select(s => $"s{s}"), "s5", "fritagne"],
            o =>
                o is "personer" or "fritagne" ? null
                : o is "faerre" or "s5" ? "personer"
                : "faerre"
        );

    /// <summary>A person may be in two groups and is counted once in alle.</summary>
    public static Trae Grupper(int antal) =>
        new(["alle", .. Enumerable.Range(0, antal).Select(g => $"g{g}"), "REST"], o => o is "alle" or "REST" ? null : "alle")
        {
            Overskud = (0, antal + 1),
        };

    /// <param name="taethed">Mean persons in a cell that has any.</param>
    public static Taltabel Tilfaeldig(Trae[] traeer, Random tilfaeldig, double fyldt, double taethed)
    {
        var tabel = new Taltabel(traeer);
        foreach (var blad in Blade(tabel))
        {
            if (tilfaeldig.NextDouble() < fyldt)
            {
                // Many small and a few large, as kommuner are.
                Laeg(
                    tabel,
                    blad,
                    tilfaeldig,
                    1 + (int)(-taethed * Math.Log(1 - tilfaeldig.NextDouble()) * (tilfaeldig.Next(8) == 0 ? 6 : 1))
                );
            }
        }

        tabel.BeregnOverskud();
        return tabel;
    }

    /// <summary>The same persons with some leaves changed, as late data do.</summary>
    public static Taltabel Aendret(Taltabel foer, Random tilfaeldig, int aendringer)
    {
        var tabel = new Taltabel(foer.Dimensioner);
        foer.Vaerdier.CopyTo(tabel.Vaerdier, 0);
        var blade = Blade(foer).ToList();
        for (var i = 0; i < aendringer; i++)
        {
            var blad = blade[tilfaeldig.Next(blade.Count)];
            Laeg(tabel, blad, Math.Max(-tabel.Vaerdier[blad], tilfaeldig.Next(-2, 4)));
        }

        tabel.BeregnOverskud();
        return tabel;
    }

    public static IEnumerable<int> Blade(Taltabel tabel) =>
        Enumerable
            .Range(0, tabel.Vaerdier.Length)
            .Where(p => tabel.Dimensioner.Select((t, d) => t.ErBlad(tabel.Ord(p, d))).All(b => b) && !tabel.ErRest(p));

    /// <summary>Adds persons to a leaf and to every sum it is in; now and then one of them is counted in another group of alle.</summary>
    private static void Laeg(Taltabel tabel, int blad, Random tilfaeldig, int antal)
    {
        Laeg(tabel, blad, antal, medAlle: true);
        if (tabel.Dimensioner[0].Overskud is not null && tilfaeldig.Next(4) == 0)
        {
            Laeg(tabel, blad, 1, medAlle: false);
        }
    }

    private static void Laeg(Taltabel tabel, int blad, int antal, bool medAlle = true)
    {
        IEnumerable<int> pladser = [0];
        for (var d = 0; d < tabel.Dimensioner.Count; d++)
        {
            var top = tabel.Dimensioner[d].Overskud is { } overskud && !medAlle ? overskud.Top : -1;
            var (kaede, skridt) = (tabel.Dimensioner[d].Kaede(tabel.Ord(blad, d), top), tabel.Skridt(d));
            pladser = pladser.SelectMany(p => kaede.Select(o => p + (o * skridt))).ToList();
        }

        foreach (var plads in pladser)
        {
            tabel.Vaerdier[plads] += antal;
        }
    }
}
