using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Offentliggoerelse.Sikring;
using Xunit.Abstractions;

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
        var pris = new Daekningspris(0, 0, 0, 0, 0, 0);
        var enkleHuller = 0;
        for (var nr = 0; nr < Tabeller; nr++)
        {
            var tabel = Tabel(nr);
            var graense = nr % 4 == 3 ? 5 : 3;
            var daekning = Daekning.Af(tabel, graense);
            Angrib(nr, [daekning]).ShouldBeEmpty();
            pris += Daekningspris.Af(daekning);
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
            var foer = Daekning.Af(Tabel(nr), 3);
            var nu = Daekning.Af(Proevetabel.Aendret(foer.Tabel, new Random(1000 + nr), 1 + (nr % 6)), 3, foer);
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
            var daekning = Daekning.Af(Tabel(nr), 3);
            Daekning.Af(Tabel(nr), 3).Skjult.ShouldBe(daekning.Skjult);
            var igen = Daekning.Af(Tabel(nr), 3, daekning);
            igen.Ubeskyttede.ShouldBeEmpty();
            igen.Skjult.ShouldBe(daekning.Skjult);
        }
    }

    [Fact]
    public void Zero_IsAlwaysShown_AndEverySmallCellIsHidden()
    {
        var daekning = Daekning.Af(Tabel(1), 3);
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
            [Proevetabel.Grupper(9), Proevetabel.Varigheder(12), Proevetabel.Omraader(98), Proevetabel.Kolonner(4)],
            new Random(7),
            fyldt: 0.5,
            taethed: 5
        );
        var daekning = Daekning.Af(tabel, 3);
        ud.WriteLine(Pristekst(Daekningspris.Af(daekning)));

        Differenser.Huller(tabel, daekning.Skjult, 3).ShouldBeEmpty();
        Differenser.Huller(tabel, Daekningspris.Enkel(daekning), 3).ShouldNotBeEmpty();
    }

    private static Taltabel Tabel(int nr)
    {
        var tilfaeldig = new Random(nr);
        Trae[] traeer = (nr % 3) switch
        {
            0 => [Proevetabel.Omraader(4), Proevetabel.Kolonner(2)],
            1 => [Proevetabel.Omraader(3), Proevetabel.Varigheder(2)],
            _ => [Proevetabel.Grupper(2), Proevetabel.Omraader(3), Proevetabel.Kolonner(1)],
        };
        return Proevetabel.Tilfaeldig(traeer, tilfaeldig, 0.4 + (0.6 * tilfaeldig.NextDouble()), 1 + tilfaeldig.Next(6));
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

                var (mindst, hoejst) = angriber.Graenser(u, i);
                if (hoejst - mindst < graense - 1 - Regneusikkerhed || hoejst < graense - Regneusikkerhed)
                {
                    yield return $"udgivelse {u}, plads {i}, værdi {tabel.Vaerdier[i]}: {mindst}-{hoejst}";
                }
            }
        }
    }

    private static string Pristekst(Daekningspris p) =>
        $"{p.Tal} counts: {p.Primaere} primary, {p.Sekundaere} secondary ({100.0 * (p.Primaere + p.Sekundaere) / p.Tal:F1} % of the cells, "
        + $"{100.0 * p.SkjultSum / p.Sum:F2} % of the total); plain primary + one per sum: {p.EnkelSekundaere} secondary";
}
