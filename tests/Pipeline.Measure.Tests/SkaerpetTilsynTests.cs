using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Measure.Tests;

/// <summary>§8 Skærpet tilsyn: the mean over 12 months of måling 4 for 12+ in alle, and the rank.</summary>
public class SkaerpetTilsynTests
{
    private static readonly Regelsaet Regler = Produkt.Regler.Find("1.75");
    private static readonly Maaned Fra = new(2023, 12);
    private static readonly Maaned Til = new(2024, 12);
    private static readonly IReadOnlyList<Kommune> Kommuner =
    [
        .. new short[] { 101, 147, 151, 153, 155 }.Select(k => new Kommune(k, $"{k}", 1084, k)),
    ];

    private readonly Kube _kube = new(Regler, Fra, Til);

    [Fact]
    public void Gennemsnit_ErMaanedernesAndeleDivideretMedTolv_IkkePersonernes()
    {
        // 11 months of 1 of 1, one month of 0 of 3: 11/12, not 11/14.
        foreach (var m in Maaned.Fra(Til.Plus(-11), Til))
        {
            Tael(101, m, faerre: m == Til ? 0 : 1, flere: m == Til ? 3 : 0);
        }

        Raekke(101).AndelSamtaler!.Value.ShouldBe(1100.0 / 12, 1e-12);
    }

    [Fact]
    public void Rang_HoejesteAndelErEt_OgEnsAndeleDelerDenLaveste()
    {
        Hvertaar(101, faerre: 1, flere: 3);
        Hvertaar(147, faerre: 2, flere: 2);
        Hvertaar(151, faerre: 5, flere: 5);
        Hvertaar(153, faerre: 0, flere: 4);
        Raekker()
            .Select(r => (r.Omraade, r.AndelSamtaler, r.Rank))
            .ShouldBe([("101", 25.0, 3), ("147", 50.0, 1), ("151", 50.0, 1), ("153", 0.0, 4), ("155", null, null)]);
    }

    /// <summary>The order of the months may not part two kommuner that had the same shares.</summary>
    [Fact]
    public void Rang_SammeAndeleIAndenOrden_ErEns()
    {
        var tal = new[] { 1, 2, 3, 4, 5, 6, 7, 1, 3, 5, 2, 6 };
        for (var i = 0; i < 12; i++)
        {
            Tael(101, Til.Plus(i - 11), tal[i], 7);
            Tael(147, Til.Plus(i - 11), tal[11 - i], 7);
        }

        Raekke(101).Rank.ShouldBe(1);
        Raekke(147).Rank.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EnMaanedUdenPersoner_GiverHverkenGennemsnitEllerRang(bool fritagne)
    {
        foreach (var m in Maaned.Fra(Til.Plus(-10), Til))
        {
            Tael(101, m, 1, 1);
        }

        if (fritagne)
        {
            Tael(101, Til.Plus(-11), 0, 0, fritagne: 4);
        }

        Raekke(101).ShouldBe(new(Til, "101", null, null));
    }

    [Fact]
    public void Kun12PlusOgAlle_Taeller()
    {
        Hvertaar(101, faerre: 1, flere: 0);
        foreach (var m in Maaned.Fra(Til.Plus(-11), Til))
        {
            _kube.Modtag(Resultat(101, m, samtaler: 5, baand: 13));
            Begge(Resultat(101, m, samtaler: 5, baand: 11));
        }

        Raekke(101).AndelSamtaler.ShouldBe(100);
    }

    [Fact]
    public void KommuneUdenForListen_HarEnRaekke_KunMedPersonerIDeTolvMaaneder()
    {
        Hvertaar(999, faerre: 1, flere: 0);
        Tael(998, Fra, 1, 0);
        Raekker().Select(r => r.Omraade).ShouldBe(["101", "147", "151", "153", "155", "999"]);
    }

    [Fact]
    public void FaerreEndTolvMaaneder_KanIkkeRegnes() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SkaerpetTilsyn(_kube, Kommuner).Hver(Fra.Plus(10), _ => { }));

    private void Hvertaar(short kommune, int faerre, int flere)
    {
        foreach (var m in Maaned.Fra(Til.Plus(-11), Til))
        {
            Tael(kommune, m, faerre, flere);
        }
    }

    private void Tael(short kommune, Maaned m, int faerre, int flere, int fritagne = 0)
    {
        for (var i = 0; i < faerre + flere + fritagne; i++)
        {
            Begge(Resultat(kommune, m, i < faerre ? i % 4 : 4 + (i % 3), 12 + (i % 4), fritaget: i >= faerre + flere));
        }
    }

    private void Begge(Resultat resultat)
    {
        _kube.Modtag(resultat);
        _kube.ModtagAlle(resultat);
    }

    private static Resultat Resultat(short kommune, Maaned m, int samtaler, int baand, bool fritaget = false) =>
        new(m, Ydelsesgruppe.Revalidering, 0, m.SidsteDag, 0, baand, 0, samtaler, HarTilbud: false, fritaget, null, kommune);

    private Tilsynsraekke Raekke(short kommune) => Raekker().Single(r => r.Omraade == Kommune.Tekst(kommune));

    private List<Tilsynsraekke> Raekker()
    {
        var raekker = new List<Tilsynsraekke>();
        new SkaerpetTilsyn(_kube, Kommuner).Hver(Til, raekker.Add);
        return raekker;
    }
}
