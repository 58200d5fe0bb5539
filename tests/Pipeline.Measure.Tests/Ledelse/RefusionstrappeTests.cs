using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Measure.Fuldtidspersoner;
using Pipeline.Measure.Spande;
using static Pipeline.Measure.Tests.Ledelse.Proevetrappe;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>
/// docs/rules/rapporter.md, refusionstrappen: 0–4, 5–26, 27–52 and over 52 weeks on all ydelser, and what stands beside it of samtaler and aktivering. Worked out by hand.
/// The counter itself: <see cref="UgetaellerTests"/>.
/// </summary>
public sealed class RefusionstrappeTests
{
    private static readonly Fuldtidsregler Regler = new("1", 16033, 28, Fremskrivning.Afvigelse) { Trappe = Trappe };
    private static readonly IReadOnlyList<Kommune> Kommuner = [new(101, "København", 1084, 101), new(751, "Aarhus", 1082, 751)];

    [Theory]
    [InlineData(1, 0, "0-4", 20)]
    [InlineData(4, 0, "0-4", 20)]
    [InlineData(5, 1, "5-26", 60)]
    [InlineData(26, 1, "5-26", 60)]
    [InlineData(27, 2, "27-52", 70)]
    [InlineData(52, 2, "27-52", 70)]
    [InlineData(53, 3, "over 52", 80)]
    public void Trin_UgensNummer_GiverTrinOgKommunensAndel(int uge, int trin, string navn, int procent)
    {
        Trappe.TrinAf(uge).ShouldBe(trin);
        Trappe.Navn(trin).ShouldBe(navn);
        Trappe.Procent(trin, Dag.Fra(2016, 1, 4)).ShouldBe(procent);
    }

    [Fact]
    public void Procent_FoerReformen_ErDerIngenTrappe() => Trappe.Procent(0, Dag.Fra(2016, 1, 3)).ShouldBeNull();

    [Fact]
    public void Trinnet_ErDetIUgenMedMaanedensSidsteDagPaaYdelsen_OgUgerneFordelesEfterHverUgesTrin()
    {
        // Monday 2024-01-01 to Sunday 2024-03-03: weeks 1–9. The weeks of January: the 1st, 8th, 15th, 22nd and 29th.
        var kube = Kube(new(2024, 1), new(2024, 3), Person(D(2024, 1, 1), D(2024, 3, 3)));
        Raekker(kube, new(2024, 1)).ShouldBe([("0-4", 0, 4), ("5-26", 1, 1)]);
        // Of the week of 29 January the first day is in January: February has the 5th, 12th, 19th and 26th.
        Raekker(kube, new(2024, 2)).ShouldBe([("5-26", 1, 4)]);
        // The week of 26 February is February's; in March nobody has a week of their own but is in the 9th.
        Raekker(kube, new(2024, 3)).ShouldBe([("5-26", 1, 0)]);
    }

    [Fact]
    public void TaltFra_ErRegistrenesBegyndelse_HvorDenErSenereEndTrappens()
    {
        Trapperaekker
            .Maaned(Kube(new(2024, 1), new(2024, 1), Person(D(2024, 1, 1), D(2024, 1, 3))), Trappe, Kommuner, new(2024, 1))
            .ShouldAllBe(r => r.TaltFra == "2024-01-01" && r.Procent == 20 + (r.Trin == "0-4" ? 0 : 40));
    }

    /// <summary>On two ydelser in the same week: the week is on each, and the counter is of all ydelser together.</summary>
    [Fact]
    public void ToYdelser_HarHverDeresUger_MenTaellerenErFaelles()
    {
        var person = Person(D(2024, 1, 1), D(2024, 2, 4)) with { Sygefravaer = [new(D(2024, 1, 31), D(2024, 2, 1))] };
        var raekker = Trapperaekker.Maaned(Kube(new(2024, 1), new(2024, 2), person), Trappe, Kommuner, new(2024, 1)).ToList();
        raekker
            .Where(r => r.Ydelse == Forsoergelse.Sygedagpenge && r.Type == Omraadetype.Land)
            .Select(r => (r.Trin, r.Personer, r.Uger))
            .ShouldBe([("5-26", 1, 1)], "den femte uge på ydelser er den første på sygedagpenge");
    }

    [Fact]
    public void LandOgRegion_ErKommunernesSum()
    {
        var kube = Kube(
            new(2024, 1),
            new(2024, 1),
            Person(D(2024, 1, 1), D(2024, 1, 7)),
            Person(D(2024, 1, 1), D(2024, 1, 14), kommune: 751, noegle: 2)
        );
        var raekker = Trapperaekker.Maaned(kube, Trappe, Kommuner, new(2024, 1)).ToList();
        raekker
            .Select(r => (r.Type, r.Omraade, r.Personer, r.Uger))
            .ShouldBe([
                (Omraadetype.Kommune, "101", 1, 1),
                (Omraadetype.Kommune, "751", 1, 2),
                (Omraadetype.Region, "1084", 1, 1),
                (Omraadetype.Region, "1082", 1, 2),
                (Omraadetype.Land, "land", 2, 3),
            ]);
    }

    /// <summary>Samtaler on the day the ydelse begins or ends count, those outside do not; a tilbud that touches one day makes the person aktiveret.</summary>
    [Fact]
    public void SamtalerOgAktivering_PaaDageMedYdelsen_Taelles()
    {
        var person = Person(D(2024, 1, 10), D(2024, 1, 20)) with
        {
            Samtaler = [.. new[] { 9, 10, 20, 21 }.Select(d => Samtale(D(2024, 1, d)))],
            AktiveTilbud = [new(default, D(2024, 1, 20), D(2024, 2, 20))],
        };
        var kube = Kube(new(2024, 1), new(2024, 2), person);
        var land = Indsatsraekker
            .Maaned(kube, Kommuner, new(2024, 1), samtaler: true, tilbud: true)
            .Single(r => r.Type == Omraadetype.Land);
        (land.Samtaler, land.Aktiverede).ShouldBe((2, 1));
        Indsatsraekker.Maaned(kube, Kommuner, new(2024, 2), samtaler: true, tilbud: true).ShouldBeEmpty("ingen er på ydelsen i februar");
        var ikke = Indsatsraekker.Maaned(kube, Kommuner, new(2024, 1), samtaler: false, tilbud: false).First();
        (ikke.Samtaler, ikke.Aktiverede).ShouldBe((null, null));
    }

    private static SamtaleRaekke Samtale(int dag) => new(dag, default, default, default, null);

    private static IEnumerable<(string, int, int)> Raekker(Fuldtidskube kube, Maaned maaned) =>
        Trapperaekker
            .Maaned(kube, Trappe, Kommuner, maaned)
            .Where(r => r.Type == Omraadetype.Land)
            .Select(r => (r.Trin, r.Personer, r.Uger));

    private static Fuldtidskube Kube(Maaned fra, Maaned til, params Person[] personer) =>
        Fuldtidsmaaling.Af(SpandAfPersoner.Byg(personer), Regler, fra, til);

    private static Person Person(int fra, int til, short kommune = 101, long noegle = 1) =>
        new()
        {
            Noegle = noegle,
            Foedselsdato = Dag.Fra(1980, 1, 1),
            Bopael = [new(kommune, Dag.Fra(2000, 1, 1), Dag.Aaben)],
            Ydelser = [new(Ydelsesart.Kontanthjaelp, null, false, fra, til)],
        };

    private static int D(int aar, int maaned, int dag) => Dag.Fra(aar, maaned, dag);
}
