using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>
/// The protection interval: whatever is done with the published figures, a hidden cell can be at least as many different numbers as the
/// threshold says, and a cell below the threshold can be the threshold or above.
/// </summary>
public sealed class AngrebTests(ITestOutputHelper ud)
{
    private const int Tabeller = 200;
    private const double Regneusikkerhed = 1e-6;

    [Fact]
    public void RandomTables_NoHiddenCellIsNarrowedBelowTheProtectionInterval()
    {
        var pris = Daekningspris.Ingen;
        var enkleHuller = 0;
        for (var nr = 0; nr < Tabeller; nr++)
        {
            var tabel = Tabel(nr);
            var graense = nr % 4 == 3 ? 5 : 3;
            var daekning = Daek(tabel, graense);
            Angrib(nr, [daekning]).ShouldBeEmpty();
            pris += Pris(daekning);
            if (nr % 20 == 0)
            {
                enkleHuller += Huller([(tabel, Daekningspris.Enkel(daekning), graense)]).Count();
            }
        }

        // The same attacker finds people behind the plain way, so the test can see.
        enkleHuller.ShouldBeGreaterThan(0);
        ud.WriteLine(Pristekst(pris));
        ud.WriteLine($"Cells exposed by the plain way in {Tabeller / 20} of the tables: {enkleHuller}");
    }

    [Fact]
    public void TwoPublications_NoHiddenCellOfEitherIsNarrowedByTheOther()
    {
        var udgivet = 0;
        for (var nr = 0; nr < Tabeller; nr++)
        {
            var foer = Daek(Tabel(nr), 3);
            var nu = Daek(Proevetabel.Aendret(foer.Tabel, new Random(1000 + nr), 1 + (nr % 6)), 3, foer);
            if (nu.Ubeskyttede.Count > 0)
            {
                continue;
            }

            udgivet++;
            Angrib(nr, [foer, nu]).ShouldBeEmpty();
        }

        ud.WriteLine($"Revisions published: {udgivet} of {Tabeller}; the others keep the publication before.");
        udgivet.ShouldBeGreaterThan(Tabeller / 4);
    }

    [Fact]
    public void SameTable_GivesTheSamePattern_AlsoAsARevisionOfItself()
    {
        for (var nr = 0; nr < 20; nr++)
        {
            var daekning = Daek(Tabel(nr), 3);
            Daek(Tabel(nr), 3).Skjult.ShouldBe(daekning.Skjult);
            var igen = Daek(Tabel(nr), 3, daekning);
            igen.Ubeskyttede.ShouldBeEmpty();
            igen.Skjult.ShouldBe(daekning.Skjult);
        }
    }

    [Fact]
    public void Zero_IsAlwaysShown_AndEverySmallCellIsHidden()
    {
        var daekning = Daek(Tabel(1), 3);
        for (var i = 0; i < daekning.Skjult.Length; i++)
        {
            if (daekning.Tabel.Vaerdier[i] < 3)
            {
                daekning.Skjult[i].ShouldBe(daekning.Tabel.Vaerdier[i] > 0);
            }
        }
    }

    /// <summary>Sum differencing and bounds passed from sum to sum until nothing more follows, on a table too large for exact bounds.</summary>
    [Fact]
    public void LargeTable_DifferencesOfSumsNarrowNothing()
    {
        var tabel = Proevetabel.Tilfaeldig(
            [Proevetabel.Omraader(98), Proevetabel.Grupper(9), Proevetabel.Varigheder(12)],
            Proevetabel.Kolonner(4),
            new Random(7),
            fyldt: 0.5,
            taethed: 5
        );
        var daekning = Daek(tabel, 3);
        ud.WriteLine(Pristekst(Pris(daekning)));

        Differenser.Huller(tabel, daekning.Skjult, 3).ShouldBeEmpty();
        Differenser.Huller(tabel, Daekningspris.Enkel(daekning), 3).ShouldNotBeEmpty();
    }

    /// <summary>
    /// Two to four products of one table, two months, two or three versions: whoever has all of it. A version that cannot be shown beside those before it is not.
    /// </summary>
    [Fact]
    public void LinkedProducts_NoHiddenCellIsNarrowedByTheOthersOrByOtherVersions()
    {
        var vist = 0;
        for (var nr = 0; nr < Tabeller; nr++)
        {
            var tilfaeldig = new Random(5000 + nr);
            var produkter = Proevetabel.Produkter(2 + (nr % 3));
            Trae[] traeer = nr % 2 == 0 ? [Proevetabel.Omraader(3)] : [Proevetabel.Omraader(2), Proevetabel.Grupper(2)];
            var tabel = Proevetabel.Tilfaeldig(
                traeer,
                produkter,
                tilfaeldig,
                0.5 + (0.5 * tilfaeldig.NextDouble()),
                2 + tilfaeldig.Next(8)
            );
            for (var maaned = 0; maaned < 2; maaned++)
            {
                var udgaver = new List<Daekning>();
                for (var version = 0; version < (nr % 4 == 0 ? 3 : 2); version++)
                {
                    if (Daek(tabel, 3, [.. udgaver]) is { Ubeskyttede.Count: 0 } udgave)
                    {
                        udgaver.Add(udgave);
                    }

                    tabel = Proevetabel.Aendret(tabel, tilfaeldig, 1 + tilfaeldig.Next(3));
                }

                vist += udgaver.Count - 1;
                Angrib(nr, udgaver).ShouldBeEmpty();
                tabel = Proevetabel.Aendret(tabel, tilfaeldig, 10);
            }
        }

        ud.WriteLine($"Revisions shown: {vist} of {(Tabeller * 2) + (Tabeller / 2)}");
        vist.ShouldBeGreaterThan(Tabeller);
    }

    /// <summary>Each product safe by itself is what they were, and the same attacker finds people between two of them.</summary>
    [Fact]
    public void ProductsProtectedOneByOne_AreUndoneByEachOther()
    {
        var huller = 0;
        for (var nr = 0; nr < 20; nr++)
        {
            var tabel = Proevetabel.Tilfaeldig([Proevetabel.Omraader(4)], Proevetabel.Produkter(2), new Random(nr), 0.8, 4);
            var kolonner = tabel.Kolonner.Names.ToList();
            var hver = new[] { new[] { "personer", "faerre", "s5", "s0", "s1" }, ["personer", "t0", "t1"] }.Select(navne =>
            {
                var alene = new Taltabel(tabel.Dimensioner, tabel.Kolonner, [.. kolonner.Select(k => !navne.Contains(k))]);
                tabel.Vaerdier.CopyTo(alene.Vaerdier, 0);
                return Daek(alene, 3);
            });
            var skjult = new bool[tabel.Vaerdier.Length];
            foreach (var daekning in hver)
            {
                for (var i = 0; i < skjult.Length; i++)
                {
                    // Both show personer, unless both hide it.
                    skjult[i] |= daekning.Skjult[i] && (tabel.Kolonne(i) != 0 || hver.All(d => d.Skjult[i]));
                }
            }

            huller += Huller([(tabel, skjult, 3)]).Count();
        }

        huller.ShouldBeGreaterThan(0);
    }

    /// <summary>Counts that are not of persons are hidden with the persons they are of, and then cannot be computed either.</summary>
    [Fact]
    public void CountsOfSomething_AreHiddenWithThePersonsTheyAreOf()
    {
        var kolonner = ColumnSystem.Of("personer", "samtaler");
        for (var nr = 0; nr < 20; nr++)
        {
            var tabel = Proevetabel.Tilfaeldig([Proevetabel.Omraader(5)], kolonner, new Random(nr), 0.9, 4);
            var daekning = Daekning.Af(tabel, new(3, [-1, 0]));
            for (var i = 0; i < tabel.Vaerdier.Length; i += 2)
            {
                (tabel.Vaerdier[i + 1] > 0 && daekning.Skjult[i] && !daekning.Skjult[i + 1]).ShouldBeFalse();
            }

            Angrib(nr, [daekning]).ShouldBeEmpty();
        }
    }

    private static Daekning Daek(Taltabel tabel, int graense, params IReadOnlyList<Daekning> tidligere) =>
        Daekning.Af(tabel, Daekningsregel.Fra(graense, tabel), tidligere);

    private static Daekningspris Pris(Daekning daekning) =>
        Daekningspris.Af(daekning, [.. Enumerable.Range(0, daekning.Tabel.Kolonner.Count)]);

    private static Taltabel Tabel(int nr)
    {
        var tilfaeldig = new Random(nr);
        var (traeer, kolonner) = (nr % 3) switch
        {
            0 => ((Trae[])[Proevetabel.Omraader(4)], Proevetabel.Kolonner(2)),
            1 => ([Proevetabel.Omraader(3), Proevetabel.Varigheder(2)], ColumnSystem.Of("personer")),
            _ => ([Proevetabel.Omraader(3), Proevetabel.Grupper(2)], Proevetabel.Kolonner(1)),
        };
        return Proevetabel.Tilfaeldig(traeer, kolonner, tilfaeldig, 0.4 + (0.6 * tilfaeldig.NextDouble()), 1 + tilfaeldig.Next(6));
    }

    private static IEnumerable<string> Angrib(int nr, IReadOnlyList<Daekning> udgivelser) =>
        Huller([.. udgivelser.Select(d => (d.Tabel, d.Skjult, d.Graense))]).Select(h => $"tabel {nr}: {h}");

    private static IEnumerable<string> Huller(IReadOnlyList<(Taltabel Tabel, bool[] Skjult, int Graense)> udgivelser)
    {
        using var angriber = new Angriber([.. udgivelser.Select(u => (u.Tabel, u.Skjult))]);
        for (var u = 0; u < udgivelser.Count; u++)
        {
            var (tabel, skjult, graense) = udgivelser[u];
            for (var i = 0; i < skjult.Length; i++)
            {
                if (!skjult[i])
                {
                    continue;
                }

                var (mindst, hoejst) = angriber.Graenser(u, i, Nok);
                if (!Nok(mindst, hoejst))
                {
                    yield return $"udgivelse {u}, plads {i}, værdi {tabel.Vaerdier[i]}: {mindst}-{hoejst}";
                }

                bool Nok(double ned, double op) => op - ned >= graense - 1 - Regneusikkerhed && op >= graense - Regneusikkerhed;
            }
        }
    }

    private static string Pristekst(Daekningspris p) =>
        $"{p.Tal} counts: {p.Primaere} primary, {p.Sekundaere} secondary ({100.0 * (p.Primaere + p.Sekundaere) / p.Tal:F1} % of the cells, "
        + $"{100.0 * p.SkjultSum / p.Sum:F2} % of the total); plain primary + one per sum: {p.EnkelSekundaere} secondary";
}
