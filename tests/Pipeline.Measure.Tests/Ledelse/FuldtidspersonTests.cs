using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Personer;
using Pipeline.Measure.Fuldtidspersoner;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>docs/rules/rapporter.md: days on the ydelse / days of the month; a-dagpenge hours / 160,33; forløb parted by 28 whole days. Worked out by hand.</summary>
public sealed class FuldtidspersonTests
{
    private static readonly Fuldtidsregler Regler = new("1", 16033, 28, Fremskrivning.Afvigelse);
    private static readonly Maaned Dec = new(2024, 12);
    private static readonly Maaned Jan = new(2025, 1);
    private static readonly Maaned Feb = new(2025, 2);
    private static readonly Maaned Apr = new(2025, 4);

    [Fact]
    public void Dage_ElleveAfJanuarsEnogtredive_OgOverlapTaellesEnGang()
    {
        var tal = Find(Jan, Forsoergelse.Kontanthjaelp, Ydelse(Ydelsesart.Kontanthjaelp, (1, 10, 1, 15), (1, 12, 1, 20)));
        tal!.Value.Fuldtidspersoner.ShouldBe(11m / 31);
        tal.Value.Personer.ShouldBe(1);
    }

    [Theory]
    [InlineData(16033, 1)]
    [InlineData(8017, 0.500031)]
    public void ADagpenge_ErTimerGennem160Komma33(int timer, double ventet)
    {
        var person = Ny() with { Dagpengeudbetalinger = [new(DagpengeArt.ADagpenge, false, D(1, 1), D(1, 31), timer)] };
        ((double)Find(Jan, Forsoergelse.ADagpenge, person)!.Value.Fuldtidspersoner).ShouldBe(ventet, 1e-6);
    }

    [Fact]
    public void MidlertidigArbejdsfordeling_OgNulTimer_ErIkkeADagpenge()
    {
        var person = Ny() with
        {
            Dagpengeudbetalinger =
            [
                new(DagpengeArt.MidlertidigArbejdsfordeling, false, D(1, 1), D(1, 31), 10000),
                new(DagpengeArt.ADagpenge, false, D(1, 1), D(1, 5), 0),
            ],
        };
        Find(Jan, Forsoergelse.ADagpenge, person).ShouldBeNull();
    }

    [Fact]
    public void OvergangsydelseIOgUdenForProgram_ErEnYdelse_OgForrevalideringErRevalidering()
    {
        var person = Ny() with
        {
            Ydelser =
            [
                new(Ydelsesart.Overgangsydelse, null, false, D(1, 1), D(1, 10)),
                new(Ydelsesart.ShoProgram, null, false, D(1, 11), D(1, 31)),
                new(Ydelsesart.Forrevalidering, null, false, D(1, 1), D(1, 31)),
            ],
        };
        Find(Jan, Forsoergelse.Overgangsydelse, person)!.Value.Fuldtidspersoner.ShouldBe(1);
        Find(Jan, Forsoergelse.Overgangsydelse, person)!.Value.Paabegyndte.ShouldBe(1);
        Find(Jan, Forsoergelse.Revalidering, person)!.Value.Fuldtidspersoner.ShouldBe(1);
    }

    [Fact]
    public void Sygefravaer_UdenSlutdato_TaellerTilDataenesSlut()
    {
        var person = Ny() with { Sygefravaer = [new(D(1, 17), Dag.Aaben)] };
        Find(Jan, Forsoergelse.Sygedagpenge, person)!.Value.Fuldtidspersoner.ShouldBe(15m / 31);
        Find(Apr, Forsoergelse.Sygedagpenge, person)!.Value.Fuldtidspersoner.ShouldBe(1);
        Find(Apr, Forsoergelse.Sygedagpenge, person)!.Value.Afsluttede.ShouldBeNull();
    }

    [Theory]
    [InlineData(7, 0, 0)] // 11 January – 7 February: 28 days from the 10th to the 8th would be whole; 27 are not.
    [InlineData(8, 1, 1)]
    public void Forloeb_BrydesAfOtteogtyveHeleDage(int februardag, int afsluttede, int paabegyndte)
    {
        var person = Ydelse(Ydelsesart.Jobafklaring, (1, 1, 1, 10), (2, februardag, 2, 28));
        Find(Jan, Forsoergelse.Jobafklaring, person)!.Value.Afsluttede.ShouldBe(afsluttede);
        Find(Feb, Forsoergelse.Jobafklaring, person)!.Value.Paabegyndte.ShouldBe(paabegyndte);
    }

    [Fact]
    public void FoersteMaaned_KenderIkkePaabegyndte_OgSidsteIkkeAfsluttede()
    {
        var person = Ydelse(Ydelsesart.Fleksjob, (1, 1, 4, 3));
        Tael(Jan, Apr, person).Find(101, Forsoergelse.Fleksjob, Jan)!.Value.Paabegyndte.ShouldBeNull();
        Find(Apr, Forsoergelse.Fleksjob, person)!.Value.Afsluttede.ShouldBeNull();
        // April 3 to April 30 are 27 days: not yet a break, though April itself could be judged were the data longer.
        Find(new(2025, 3), Forsoergelse.Fleksjob, person)!.Value.Afsluttede.ShouldBe(0);
    }

    [Fact]
    public void Kommunen_ErBopaelPaaYdelsensSidsteDagIMaaneden_OgUkendtErNul()
    {
        var person = Ydelse(Ydelsesart.Kontanthjaelp, (1, 1, 1, 20)) with
        {
            Bopael = [new(101, D(1, 1), D(1, 15)), new(147, D(1, 16), D(1, 20))],
        };
        var tal = Tael(Dec, Apr, person);
        tal.Find(147, Forsoergelse.Kontanthjaelp, Jan)!.Value.Fuldtidspersoner.ShouldBe(20m / 31);
        tal.Find(101, Forsoergelse.Kontanthjaelp, Jan).ShouldBeNull();
        Tael(Dec, Apr, person with { Bopael = [] }).Find(0, Forsoergelse.Kontanthjaelp, Jan).ShouldNotBeNull();
    }

    [Fact]
    public void LeveretTal_BrugesKunHvorRegistreneIntetHar()
    {
        var kube = Kube(Dec, Apr, Ydelse(Ydelsesart.Fleksjob, (1, 1, 1, 31)));
        var grundlag = new Fuldtidsgrundlag(
            kube,
            Regler,
            Apr.SidsteDag,
            [(101, Jan, Forsoergelse.Fleksjob, 900), (250, Jan, Forsoergelse.Fleksjob, 841)]
        );
        grundlag.Find(101, Forsoergelse.Fleksjob, Jan)!.Value.Fuldtidspersoner.ShouldBe(1);
        grundlag.Find(250, Forsoergelse.Fleksjob, Jan).ShouldBe(new Fuldtidstal(841, null, null, null));
    }

    [Fact]
    public void Summen_ErEnsHvordanPersonerneEndDeles()
    {
        Prop.ForAll(
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                froe =>
                {
                    var tilfaeldig = new Random(froe);
                    var personer = Enumerable
                        .Range(1, 12)
                        .Select(n =>
                        {
                            var fra = D(1, 1) + tilfaeldig.Next(100);
                            return Ny(n) with
                            {
                                Ydelser = [new((Ydelsesart)tilfaeldig.Next(12), null, false, fra, fra + tilfaeldig.Next(40))],
                            };
                        })
                        .ToArray();
                    var (alle, delt) = (Kube(Dec, Apr, personer), Kube(Dec, Apr, personer[..5]));
                    delt.LaegTil(Kube(Dec, Apr, personer[5..]));
                    return Raekker(alle).SequenceEqual(Raekker(delt));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static IEnumerable<Fuldtidsraekke> Raekker(Fuldtidskube kube)
    {
        var grundlag = new Fuldtidsgrundlag(kube, Regler, Apr.SidsteDag, []);
        return Maaned.Fra(Dec, Apr).SelectMany(m => Fuldtidsraekker.Maaned(grundlag, [new(101, "København", 1084, 101)], m));
    }

    private static Fuldtidstal? Find(Maaned maaned, Forsoergelse ydelse, Person person) => Tael(Dec, Apr, person).Find(101, ydelse, maaned);

    private static Fuldtidsgrundlag Tael(Maaned fra, Maaned til, Person person) => new(Kube(fra, til, person), Regler, til.SidsteDag, []);

    private static Fuldtidskube Kube(Maaned fra, Maaned til, params Person[] personer) =>
        Fuldtidsmaaling.Af(SpandAfPersoner.Byg(personer), Regler, fra, til);

    private static Person Ydelse(Ydelsesart art, params (int FraM, int FraD, int TilM, int TilD)[] dele) =>
        Ny() with
        {
            Ydelser = [.. dele.Select(d => new YdelseRaekke(art, null, false, D(d.FraM, d.FraD), D(d.TilM, d.TilD)))],
        };

    private static Person Ny(long noegle = 1) =>
        new()
        {
            Noegle = noegle,
            Foedselsdato = Dag.Fra(1980, 1, 1),
            Bopael = [new(101, Dag.Fra(2000, 1, 1), Dag.Aaben)],
        };

    private static int D(int maaned, int dag) => Dag.Fra(2025, maaned, dag);
}
