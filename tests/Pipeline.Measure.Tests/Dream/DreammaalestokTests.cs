using System.Security.Cryptography;
using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>
/// The tables of twenty random deliveries as the engine made them before it was made fast: <c>Dreammaalestok.txt</c> holds a hash of every published
/// row. The windows begin and end inside years, too, and codes lie before and after all of them.
/// </summary>
public sealed class DreammaalestokTests
{
    private static readonly (string Fra, string Til)[] Vinduer =
    [
        ("2011-01", "2019-12"),
        ("2011-01", "2019-12"),
        ("2012-04", "2016-09"),
        ("2009-01", "2020-12"),
        ("2015-12", "2016-01"),
    ];

    [Fact]
    public void TyveTilfaeldigeLeveringer_GiverDeSammeTal_SomFoerMotorenBlevHurtig()
    {
        var ventet = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Dreammaalestok.txt"));
        ventet.Length.ShouldBe(20);
        var fundet = ventet.Select(
            (linje, i) =>
            {
                var (fra, til) = Vinduer[i % Vinduer.Length];
                var regler = Regelbog.Find(linje.Split(' ')[1]);
                regler = regler with { Forloeb = regler.Forloeb with { MedVenstreafkortede = i % 3 == 0 } };
                var sum = Maal(Vindue(fra, til, regler), [.. Enumerable.Range(0, 80).Select(p => Person((i * 1000) + p))]);
                var raekker = Tabeller(sum);
                return $"{i:D2} {regler.Version} {fra} {til} {raekker.Count} {Hash(raekker)}";
            }
        );

        fundet.ShouldBe(ventet);
    }

    /// <summary>Some who move from kommune to kommune, some who stay in one.</summary>
    private static PlainDreamPerson Person(int froe)
    {
        var person = Tilfaeldig(froe);
        for (var aar = 2009; aar <= 2020 && froe % 3 == 0; aar++)
        {
            person.Kommuner[aar] = (short)(froe % 2 == 0 ? 101 : 751);
        }

        return person;
    }

    private static List<string> Tabeller(Dreamsum sum)
    {
        var raekker = new List<string> { $"{sum.Personer} {sum.Ledighedsmaaneder(_ => true)} {string.Join(' ', sum.PersonerMedForloeb)}" };
        void Tag<T>(Action<Action<T>> hver) => hver(r => raekker.Add(r!.ToString()!));
        var (aar, forloeb) = (new Aarstabeller(sum, Produkt.Kommuner), new Forloebstabeller(sum));
        for (var nr = sum.Vindue.Fra.Aar; nr <= sum.Vindue.Til.Aar; nr++)
        {
            var december = new Maaned(nr, 12);
            Tag<Ledighedsmaanedsraekke>(m => aar.Ledighedsmaaneder(december, m));
            Tag<Samtaleraekke>(m => aar.Samtaler(december, m));
            Tag<Kvalitetsraekke>(m => aar.Kvalitet(december, m));
        }

        Tag<Forloebsraekke>(forloeb.Ledighedsforloeb);
        Tag<Afgangsraekke>(forloeb.Afgang);
        Tag<Incidensraekke>(forloeb.Incidens);
        return raekker;
    }

    private static string Hash(List<string> raekker) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', raekker))));
}
