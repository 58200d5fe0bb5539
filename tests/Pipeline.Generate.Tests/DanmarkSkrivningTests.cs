using Pipeline.Domain;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Tests;

public class DanmarkSkrivningTests
{
    private static GenereringsValg Valg(string ud) =>
        new()
        {
            Personer = 300,
            Fra = new(2024, 1),
            Til = new(2025, 2),
            Ud = ud,
            Seed = 3,
            Traade = 2,
            Blokstoerrelse = 50,
        };

    [Fact]
    public void Gzip_IndholdetErDetSamme_OgDenAndenFormForsvinder()
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Sti));
        var foer = Directory
            .GetFiles(mappe.Sti, "*.csv", SearchOption.AllDirectories)
            .Where(f => !f.Contains("planted", StringComparison.Ordinal))
            .ToDictionary(f => f, File.ReadAllBytes);
        Danmark.Generer(Valg(mappe.Sti) with { Gzip = true });
        foreach (var (sti, bytes) in foer)
        {
            File.Exists(sti).ShouldBeFalse();
            Landingslaeser.Udpakket(sti + ".gz").ShouldBe(bytes);
        }
    }

    [Fact]
    public void FuldHverMaaned_RaekkerneErSomKendtDenMaaned()
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Sti) with { Fuld = Fuldskrivning.HverMaaned });
        foreach (var maaned in Landingslaeser.Maaneder(mappe.Sti))
        {
            foreach (var datasaet in new[] { Registre.Bopael, Registre.Sygefravaer, Registre.Dagpengeperioder, Registre.Visitation })
            {
                var raekker = Landingslaeser.Raekker(mappe.Sti, maaned, datasaet);
                raekker.ShouldAllBe(r => string.CompareOrdinal(r[datasaet.Fra!], maaned + "-99") < 0);
                raekker.ShouldAllBe(r => string.CompareOrdinal(r[datasaet.Til!], maaned + "-99") < 0);
                raekker.ShouldContain(r => r[datasaet.Til!].Length == 0, $"{datasaet} {maaned}");
            }
        }
    }

    [Fact]
    public void FuldHverDecember_KunDecemberOgDenSidste()
    {
        using var mappe = new MidlertidigMappe();
        Danmark.Generer(Valg(mappe.Sti) with { Fuld = Fuldskrivning.HverDecember });
        Directory
            .GetFiles(mappe.Sti, "personer.csv", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)))
            .Order()
            .ShouldBe(["2024-12", "2025-02"]);
    }

    [Fact]
    public void Afbrudt_EfterladerIngenFiler()
    {
        using var mappe = new MidlertidigMappe();
        using var afbryd = new CancellationTokenSource();
        var fremdrift = new Straks(_ => afbryd.Cancel());
        Should.Throw<OperationCanceledException>(() => Danmark.Generer(Valg(mappe.Sti), fremdrift, afbryd.Token));
        Directory.GetDirectories(mappe.Sti).Where(d => Path.GetFileName(d) != "planted").ShouldBeEmpty();
    }

    [Fact]
    public void Fremdrift_StigerTilEt()
    {
        using var mappe = new MidlertidigMappe();
        var set = new List<double>();
        Danmark.Generer(Valg(mappe.Sti), new Straks(set.Add));
        set.ShouldBe(set.Order());
        set[^1].ShouldBe(1);
        set.Count.ShouldBe(6);
    }

    [Fact]
    public void Mappe_DerErEnFil_GiverEnSaetning()
    {
        using var mappe = new MidlertidigMappe();
        File.WriteAllText(mappe.Under("optaget"), "");
        var fejl = Should.Throw<PipelineFejl>(() => Danmark.Generer(Valg(mappe.Under("optaget"))));
        fejl.Afslutning.ShouldBe(Afslutning.Fejlet);
        fejl.Message.ShouldContain("optaget");
    }

    public static TheoryData<GenereringsValg> Umulige =>
        [
            Valg("x") with
            {
                Personer = 0,
            },
            Valg("x") with
            {
                Personer = 10_000_000,
            },
            Valg("x") with
            {
                Fra = new(2025, 3),
            },
            Valg("x") with
            {
                SkrivFra = new(2023, 12),
            },
            Valg("x") with
            {
                SkrivTil = new(2025, 3),
            },
            Valg("x") with
            {
                Fejlandel = -0.1,
            },
            Valg("x") with
            {
                Traade = 0,
            },
            Valg(" "),
        ];

    [Theory]
    [MemberData(nameof(Umulige), DisableDiscoveryEnumeration = true)]
    public void Valg_DerErUmuligt_ErForkertBrug(GenereringsValg valg) =>
        Should.Throw<PipelineFejl>(() => Danmark.Generer(valg)).Afslutning.ShouldBe(Afslutning.ForkertBrug);
}
