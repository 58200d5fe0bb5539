using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;

namespace Pipeline.Plain.Tests;

/// <summary>One instance of the engine measures many persons and all months: nothing of one stays for the next. Engine against engine, random persons.</summary>
public class EngineInstanceTests
{
    private static readonly List<Person> Persons =
    [
        .. Enumerable
            .Range(0, 50)
            .SelectMany(i => new[] { TilfaeldigPerson.Lav(i), TilfaeldigPerson.LavVedGraenserne(i), TilfaeldigPerson.WithRegistrations(i) })
            .Select((p, i) => p with { Noegle = i }),
    ];

    private static readonly Spand All = SpandAfPersoner.Byg(Persons);

    [Theory]
    [InlineData("1.3")]
    [InlineData("1.75")]
    public void Instance_ManyPersons_EachMeasuredAsIfAlone(string version)
    {
        var together = Engine(version);
        for (var p = 0; p < Persons.Count; p++)
        {
            Measured(together, All, p).ShouldBe(Measured(Engine(version), SpandAfPersoner.Byg([Persons[p]]), 0), $"person {p}");
        }
    }

    [Fact]
    public void Instance_AllMonthsAtOnce_EachAsIfAlone()
    {
        var engine = Engine("1.75");
        var some = Enumerable.Range(0, 60).ToList();
        var series = some.SelectMany(p => Measured(engine, All, p)).ToLookup(r => r.Result.Maaned);
        foreach (var month in Domain.Kalender.Maaned.Fra(TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned))
        {
            var alone = new Personmaaling(Proeve.R175, month, month, TilfaeldigPerson.SlutDag);
            some.SelectMany(p => Measured(alone, All, p)).ShouldBe(series[month], month.ToString());
        }
    }

    private static Personmaaling Engine(string version) =>
        new(
            version == "1.3" ? Proeve.R13 : Proeve.R175,
            TilfaeldigPerson.FoersteMaaned,
            TilfaeldigPerson.SidsteMaaned,
            TilfaeldigPerson.SlutDag
        );

    private static List<(bool Everyone, Resultat Result)> Measured(Personmaaling engine, Spand bucket, int person)
    {
        var results = new Results();
        engine.Maal(bucket, person, ref results);
        return results;
    }

    private sealed class Results : List<(bool Everyone, Resultat Result)>, IResultatmodtager
    {
        public void Modtag(in Resultat resultat) => Add((false, resultat));

        public void ModtagAlle(in Resultat resultat) => Add((true, resultat));
    }
}
