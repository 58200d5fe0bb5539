using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
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

    [Theory]
    [InlineData("1.3")]
    [InlineData("1.75")]
    public void Instance_PersonsAtTheBorders_MeasuredAsThePlainVersionDoes(string version)
    {
        var (from, to, end) = (TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag);
        var plain = new PlainMaaling(Rules(version), from, to, end);
        var engine = Engine(version);
        for (var p = 0; p < Persons.Count; p++)
        {
            var groups = Measured(engine, All, p).Where(r => !r.Everyone).Select(r => r.Result);
            groups.OrderBy(r => r.Maaned).ThenBy(r => r.Gruppe).ToList().ShouldBe(plain.Maal(Persons[p]).ToList(), $"person {p}");
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
        new(Rules(version), TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag);

    private static Regelsaet Rules(string version) => version == "1.3" ? Proeve.R13 : Proeve.R175;

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
