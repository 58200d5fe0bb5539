using Pipeline.Domain.Koder;
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
        for (var p = 0; p < 60; p++)
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

    /// <summary>The second person has fewer rows than the first, whose rows lie on in the engine's lists.</summary>
    [Fact]
    public void Instance_PersonWithFewRowsAfterOneWithMany_MeasuredAsIfAlone()
    {
        Person[] persons =
        [
            OddDays(new(), 16).Dagpenge("2019-02-04", "2019-02-10", "37").Byg(),
            OddDays(new(), 9).Periode("2019-01-20").Byg() with
            {
                Noegle = 2,
            },
        ];
        var engine = Engine("1.75");
        var bucket = SpandAfPersoner.Byg(persons);
        Measured(engine, bucket, 0);
        var few = Measured(engine, bucket, 1).Where(r => !r.Everyone).Select(r => r.Result).ToList();

        // January: 31 days of ledighedsydelse, nine of them dead; the case of the 25th has no tilbud; the hours are in the first dagpengeperiode.
        few.Single(r => r.Gruppe == Ydelsesgruppe.Ledighedsydelse).Laengde.ShouldBe(31 - 9);
        few.Single(r => r.Gruppe == Ydelsesgruppe.Sygedagpenge).HarTilbud.ShouldBeFalse();
        few.Single(r => r.Gruppe == Ydelsesgruppe.ADagpenge).Start.ShouldBe(PersonBygger.D("2019-01-02"));
        few.ShouldBe(Measured(Engine("1.75"), SpandAfPersoner.Byg([persons[1]]), 0).Where(r => !r.Everyone).Select(r => r.Result).ToList());
    }

    /// <summary>§2 exception 3: a change of kontaktgruppe of the first person is none of the second, who has one fewer.</summary>
    [Fact]
    public void Instance_PersonWithOneChangeAfterOneWithTwo_IsSplitOnce()
    {
        static PersonBygger Changes(PersonBygger person, params string[] days)
        {
            person.Kontanthjaelp("2025-01-10", "2025-10-31").Visitation("2025-01-01", kontaktgruppe: 12);
            foreach (var day in days)
            {
                person.Visitation(day, day, kontaktgruppe: 2);
            }

            return person;
        }

        Person[] persons = [Changes(new(), "2025-08-01", "2025-09-10").Byg(), Changes(new(), "2025-08-01").Byg() with { Noegle = 2 }];
        var engine = Engine("1.75");
        var bucket = SpandAfPersoner.Byg(persons);
        Measured(engine, bucket, 0);
        Measured(engine, bucket, 1)
            .Where(r => !r.Everyone && r.Result.Maaned >= new Domain.Kalender.Maaned(2025, 8))
            .Select(r => r.Result.Start)
            .ShouldAllBe(start => start == PersonBygger.D("2025-08-01"));
    }

    /// <summary>§7: paid days of the first person are none of the second, who has fewer and later ones.</summary>
    [Fact]
    public void Instance_PersonWithOnePaymentAfterOneWithTwo_IsExemptByHisOwnDays()
    {
        Person[] persons =
        [
            new PersonBygger()
                .Periode("2019-01-01")
                .Dagpenge("2019-01-02", "2019-01-02", "7")
                .Dagpenge("2019-01-04", "2019-01-05", "7")
                .Fritagelse(11, "2019-01-04", "2019-01-04")
                .Byg(),
            new PersonBygger()
                .Periode("2019-01-01")
                .Dagpenge("2019-01-07", "2019-01-08", "14")
                .Fritagelse(11, "2019-01-07", "2019-01-07")
                .Byg() with
            {
                Noegle = 2,
            },
        ];
        var engine = Engine("1.75");
        var bucket = SpandAfPersoner.Byg(persons);
        // One day of three, and one of two.
        Measured(engine, bucket, 0).Single(r => !r.Everyone).Result.Fritaget.ShouldBeFalse();
        Measured(engine, bucket, 1).Single(r => !r.Everyone).Result.Fritaget.ShouldBeTrue();
    }

    /// <summary>§4 population: a living paid day of the first person is none of the second, whose paid days are all dead.</summary>
    [Fact]
    public void Instance_PersonWithDeadPaidDaysAlone_AfterOneWithLivingOnes_IsNotMeasured()
    {
        Person[] persons =
        [
            new PersonBygger()
                .Periode("2019-01-01")
                .Dagpenge("2019-01-02", "2019-01-02", "7")
                .Dagpenge("2019-01-04", "2019-01-05", "7")
                .Byg(),
            new PersonBygger()
                .Periode("2019-01-01")
                .Dagpenge("2019-01-07", "2019-01-08", "14")
                .Fritagelse(Fritagelseskode.Ouk, "2019-01-07", "2019-01-08")
                .Byg() with
            {
                Noegle = 2,
            },
        ];
        var engine = Engine("1.75");
        var bucket = SpandAfPersoner.Byg(persons);
        Measured(engine, bucket, 0).ShouldNotBeEmpty();
        Measured(engine, bucket, 1).ShouldBeEmpty();
    }

    /// <summary>§2: a paid day of the first person begins no forløb in a later dagpengeperiode of the second, who is not paid in it.</summary>
    [Fact]
    public void Instance_PersonNotPaidInHisLastPeriode_AfterOneWhoIs_HasNoForloebThere()
    {
        PersonBygger Paid() => new PersonBygger().Periode("2019-01-01").Periode("2019-02-01").Dagpenge("2019-01-07", "2019-01-08", "14");
        Person[] persons = [Paid().Dagpenge("2019-02-05", "2019-02-06", "14").Byg(), Paid().Byg() with { Noegle = 2 }];
        var engine = Engine("1.75");
        var bucket = SpandAfPersoner.Byg(persons);
        Measured(engine, bucket, 0).Count(r => !r.Everyone).ShouldBe(2);
        Measured(engine, bucket, 1).Single(r => !r.Everyone).Result.Maaned.ShouldBe(new Domain.Kalender.Maaned(2019, 1));
    }

    [Fact]
    public void Instance_RuleSetWithoutAPensionAgeForSomeone_SaysWhichRuleSet()
    {
        var rules = Proeve.R175 with { Alder = Proeve.R175.Alder with { Folkepension = [] } };
        var engine = new Personmaaling(rules, TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag);
        var person = SpandAfPersoner.Byg([new PersonBygger().Syg("2019-01-01", "2019-01-31").Byg()]);
        Should.Throw<InvalidOperationException>(() => Measured(engine, person, 0)).Message.ShouldContain("Regelsæt 1.75");
    }

    // Ledighedsydelse in January 2019, a case from the 25th and a payment of the 8th; barsel on the first odd days, tilbud on the days after them.
    private static PersonBygger OddDays(PersonBygger person, int days)
    {
        for (var i = 0; i < days; i++)
        {
            var (odd, even) = (Text(1 + (2 * i)), Text(2 + (2 * i)));
            person.Fritagelse(Fritagelseskode.Barsel, odd, odd).Tilbud(even, even);
        }

        return person
            .Ydelse(Ydelsesart.Ledighedsydelse, "2019-01-01", "2019-01-31")
            .Syg("2019-01-25", "2019-01-31")
            .Periode("2019-01-02")
            .Dagpenge("2019-01-08", "2019-01-08", "7");

        static string Text(int day) => Domain.Kalender.Dag.Tekst(PersonBygger.D("2019-01-01") + day - 1);
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
