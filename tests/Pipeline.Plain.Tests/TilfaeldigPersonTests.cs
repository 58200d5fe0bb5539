using System.Collections.Concurrent;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain.Tests;

/// <summary>The random persons obey the input contract and reach what the rules distinguish.</summary>
public class TilfaeldigPersonTests
{
    private static readonly Regelsaet R = Regler175.Vaerdi;
    private static readonly Periode Aldrig = new(Dag.Fra(1900, 1, 1), Dag.Fra(1900, 1, 1));
    private static readonly ConcurrentDictionary<long, IReadOnlyList<Resultat>> Maalte = new();
    private static readonly List<Person> Personer = [.. Enumerable.Range(0, 400).Select(TilfaeldigPerson.Lav)];

    [Fact]
    public void Lav_SammeFroe_GiverSammePerson() => Tekst(TilfaeldigPerson.Lav(17)).ShouldBe(Tekst(TilfaeldigPerson.Lav(17)));

    [Fact]
    public void Lav_MaanedligeRaekker_BliverISinMaanedOgIDataene()
    {
        var intervaller = Personer.SelectMany(p =>
            p.Ydelser.Select(y => (y.Fra, y.Til)).Concat(p.Dagpengeudbetalinger.Select(u => (u.Fra, u.Til)))
        );
        foreach (var (fra, til) in intervaller)
        {
            fra.ShouldBeLessThanOrEqualTo(til);
            Maaned.Af(til).ShouldBe(Maaned.Af(fra));
            til.ShouldBeLessThanOrEqualTo(TilfaeldigPerson.SlutDag);
        }

        Personer.SelectMany(p => p.Samtaler).ShouldAllBe(s => s.Dato <= TilfaeldigPerson.SlutDag);
    }

    [Fact]
    public void Lav_AndreIntervaller_SlutterIkkeFoerDeBegynder() =>
        Personer
            .SelectMany(p =>
                p.Sygefravaer.Select(s => (s.Fra, s.Til))
                    .Concat(p.Fritagelser.Select(f => (f.Fra, f.Til)))
                    .Concat(p.AktiveTilbud.Select(t => (t.Fra, t.Til)))
                    .Concat(p.Visitation.Select(v => (v.Fra, v.Til)))
                    .Concat(p.Bopael.Select(b => (b.Fra, b.Til)))
                    .Concat(p.Dagpengeperioder.Select(d => (Fra: d.FoersteDag, Til: d.SidsteDag)))
            )
            .ShouldAllBe(i => i.Fra <= i.Til);

    [Fact]
    public void Lav_Sats_PaaKontanthjaelpFraJuli2025OgKunDer() =>
        Personer
            .SelectMany(p => p.Ydelser)
            .ShouldAllBe(y => y.Sats.HasValue == (y.Art == Ydelsesart.Kontanthjaelp && y.Fra >= Dag.Fra(2025, 7, 1)));

    [Fact]
    public void Lav_Dagpenge_LiggerIPerioderMedHverSinFoersteDag()
    {
        foreach (var p in Personer)
        {
            p.Dagpengeperioder.Select(d => d.FoersteDag).ShouldBeUnique();
            var idDage = p.Dagpengeperioder.SelectMany(d => Dage(d.FoersteDag, d.SidsteDag)).ToHashSet();
            var betalte = p
                .Dagpengeudbetalinger.Where(u => u.Art != DagpengeArt.MidlertidigArbejdsfordeling)
                .SelectMany(u => Dage(u.Fra, u.Til));
            betalte.Count(d => !idDage.Contains(d)).ShouldBe(0);
        }

        static IEnumerable<int> Dage(int fra, int til) =>
            Enumerable.Range(fra, Math.Max(0, Math.Min(til, TilfaeldigPerson.SlutDag) - fra + 1));
    }

    [Fact]
    public void Lav_IngenDubletterOgIngenOverlapMellemEllersEnsRaekker()
    {
        foreach (var p in Personer)
        {
            p.Sygefravaer.ShouldBeUnique();
            p.Samtaler.ShouldBeUnique();
            p.Dagpengeudbetalinger.ShouldBeUnique();
            p.Henvendelser.ShouldBeUnique();
            p.Visitation.Select(v => v.Fra).ShouldBeUnique();
            p.Bopael.Select(b => b.Fra).ShouldBeUnique();
            UdenOverlap(p.Ydelser.Select(y => ((object)(y.Art, y.Sats, y.Loentilskud), y.Fra, y.Til)));
            UdenOverlap(p.Fritagelser.Select(f => ((object)f.Kode, f.Fra, f.Til)));
            UdenOverlap(p.AktiveTilbud.Select(t => ((object)t.Type, t.Fra, t.Til)));
        }
    }

    [Fact]
    public void Lav_HundredePersoner_NaarAltResultaterneSkelnerImellem()
    {
        var maalte = Personer.Take(100).Select(Maalt175).ToList();
        var alle = maalte.SelectMany(r => r).ToList();

        alle.Select(r => r.Gruppe).Distinct().Count().ShouldBe(9);
        alle.Select(r => r.Baand).Distinct().Count().ShouldBe(16);
        alle.Where(r => r.Gruppe == Ydelsesgruppe.ADagpenge).Select(r => r.Baand).Distinct().Count().ShouldBeGreaterThanOrEqualTo(14);
        alle.Select(r => r.Sats).Distinct().Count().ShouldBe(4);
        alle.Select(r => Math.Min(5, r.Samtaler)).Distinct().Count().ShouldBe(6);
        alle.Select(r => r.Fritaget).Distinct().Count().ShouldBe(2);
        alle.Select(r => r.Kommunekode).ShouldContain((short)0);
        alle.Select(r => r.Kommunekode).ShouldContain((short)999);
        PlainKube.Tael(maalte, Proeve.R175, TilfaeldigPerson.Kommuner).ShouldAllBe(c => c.Personer + c.Fritagne > 0);
    }

    public static TheoryData<string> Regler() => [.. Aendrede.Keys];

    // A rule that no random person meets would be compared by no property test.
    [Theory]
    [MemberData(nameof(Regler))]
    public void Lav_HverRegel_AfgoerNogetForEnPerson(string regel)
    {
        var aendret = Maaling(Aendrede[regel]);
        Personer.ShouldContain(p => !aendret.Maal(p).SequenceEqual(Maalt175(p)));
    }

    private static readonly Dictionary<string, Regelsaet> Aendrede = new()
    {
        ["§1 hovedydelse"] = R with { Hovedydelse = R.Hovedydelse with { Grupper = [], Ydelsesarter = [] } },
        ["§1 forrevalidering (D1)"] = R with { Hovedydelse = R.Hovedydelse with { Ydelsesarter = [Ydelsesart.Foertidspension] } },
        ["§1 mindstealder"] = R with { Alder = R.Alder with { MindsteAar = 0 } },
        ["§1 folkepension"] = R with { Alder = R.Alder with { Folkepension = [new(new(int.MinValue, Dag.Aaben), 1200)] } },
        ["§2 undtagelse 1"] = R with { Forloeb = new([]) },
        ["§2 undtagelse 2"] = R with { Reform = R.Reform! with { Fortsaetter = [] } },
        ["§2 undtagelse 3"] = R with { Reform = R.Reform! with { Kontaktgruppeskift = null } },
        ["§3 ordinært døde dage"] = R with { DoedeDage = R.DoedeDage with { Koder = [] } },
        ["§3 corona"] = R with { DoedeDage = R.DoedeDage with { Corona = Aldrig } },
        ["§3 samtaler tæller ikke"] = R with { DoedeDage = R.DoedeDage with { SamtalerTaellerIkke = Aldrig } },
        ["§6.1 fællessamtale"] = R with { Samtaler = R.Samtaler with { DagpengeEkstraTyper = [] } },
        ["§6.3 fra 2023-03-22"] = R with { Samtaler = R.Samtaler with { FoerstePersonligtFra = null } },
        ["§6.3 vinduer"] = Proeve.UdenVinduer,
        ["§6.3 seks måneder"] = R with { Samtaler = R.Samtaler with { FriFormEfter = null } },
        ["§6.4"] = R with { Samtaler = R.Samtaler with { FoerBetaling = null } },
        ["§6.5"] = R with { Samtaler = R.Samtaler with { Forsoeg = [] } },
        ["§7 30 procent"] = R with
        {
            Fritagelse = R.Fritagelse with { Andele = [R.Fritagelse.Andele[0], R.Fritagelse.Andele[1] with { TidligProcent = 50 }] },
        },
        ["§7 MII"] = R with
        {
            Fritagelse = R.Fritagelse with { Andele = [R.Fritagelse.Andele[0], R.Fritagelse.Andele[1] with { TidligMiiDage = null }] },
        },
        ["§7 TILBAGE13"] = R with { Fritagelse = R.Fritagelse with { Tilbage13Fra = null } },
        ["§7 visitationskategori"] = R with
        {
            Fritagelse = R.Fritagelse with { Koder = [.. R.Fritagelse.Koder.Where(k => k.Kategori is null)] },
        },
        ["§7 satsens liste"] = R with
        {
            Reform = R.Reform! with { Satsliste = Enum.GetValues<Sats>().ToDictionary(s => s, _ => Ydelsesgruppe.Kontanthjaelp) },
        },
    };

    // D13: the border is met from both sides, and the registration decides otherwise than the row's first day would, both ways.
    [Fact]
    public void WithRegistrations_CrowdTheBorder()
    {
        var persons = Enumerable.Range(0, 60).Select(TilfaeldigPerson.WithRegistrations).ToList();
        int Exempt(Regelsaet rules, Person p) => Maaling(rules).Maal(p).Count(r => r.Fritaget);
        Regelsaet From(int day) => R with { Fritagelse = R.Fritagelse with { Tilbage13Fra = day } };
        var exempt = persons.ToDictionary(p => p, p => Exempt(R, p));
        var dayBefore = persons.Select(p => Exempt(From(Dag.Fra(2024, 12, 31)), p) - exempt[p]).ToList();
        var dayAfter = persons.Select(p => Exempt(From(Dag.Fra(2025, 1, 2)), p) - exempt[p]).ToList();
        var byFirstDay = persons
            .Select(p => Exempt(R, p with { Fritagelser = [.. p.Fritagelser.Select(f => f with { Registreret = null })] }) - exempt[p])
            .ToList();

        dayBefore.ShouldContain(n => n > 0);
        dayAfter.ShouldContain(n => n < 0);
        byFirstDay.ShouldContain(n => n > 0);
        byFirstDay.ShouldContain(n => n < 0);
        persons.SelectMany(p => p.Fritagelser).ShouldAllBe(f => f.Fra <= f.Til);
        persons.ShouldAllBe(p => p.Fritagelser.Distinct().Count() == p.Fritagelser.Count);
    }

    private static PlainMaaling Maaling(Regelsaet regler) =>
        new(regler, TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag);

    private static IReadOnlyList<Resultat> Maalt175(Person p) => Maalte.GetOrAdd(p.Noegle, _ => Maaling(R).Maal(p));

    private static void UdenOverlap(IEnumerable<(object Noegle, int Fra, int Til)> raekker)
    {
        foreach (var ens in raekker.GroupBy(r => r.Noegle).Select(g => g.OrderBy(r => r.Fra).ToList()))
        {
            ens.Zip(ens.Skip(1)).ShouldAllBe(par => par.First.Til < par.Second.Fra);
        }
    }

    private static string Tekst(Person p) =>
        string.Join(
            "|",
            p.Foedselsdato,
            string.Join(",", p.Ydelser),
            string.Join(",", p.Samtaler),
            string.Join(",", p.Fritagelser),
            string.Join(",", p.Dagpengeudbetalinger),
            string.Join(",", p.Bopael)
        );
}
