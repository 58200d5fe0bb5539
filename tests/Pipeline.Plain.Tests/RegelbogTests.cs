using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain.Tests;

/// <summary>§9: the rule sets of the checkout, against the hand-written one and under the plain version.</summary>
public class RegelbogTests
{
    private static readonly Regelbog Bog = Regelbog.Indlaes(Produktmappe(new(AppContext.BaseDirectory)));

    [Fact]
    public void Par9_Version175_ErSomSkrevetIHaanden()
    {
        var (filens, haandens) = (Linjer(Bog.Find("1.75")), Linjer(Regler175.Vaerdi));

        filens.Except(haandens).ShouldBeEmpty();
        haandens.Except(filens).ShouldBeEmpty();
    }

    public static TheoryData<string> Versioner() => [.. Bog.Versioner];

    [Theory]
    [MemberData(nameof(Versioner))]
    public void Par9_HverVersion_MaalerOgKenderKunSit(string version)
    {
        var regler = Bog.Find(version);
        var maaling = new PlainMaaling(regler, TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag);
        var maalte = Enumerable.Range(0, 20).Select(i => maaling.Maal(TilfaeldigPerson.Lav(i))).ToList();
        var celler = PlainKube.Tael(maalte, regler, TilfaeldigPerson.Kommuner);

        celler.Any(c => c.Sats is not null).ShouldBe(regler.Reform is not null);
        celler.Any(c => c.Varighed == "i alt").ShouldBe(regler.Varighed.Underintervaller);
        // From 2025-07 uddannelseshjaelp and overgangsydelse are measured by the versions without the reform alone, those before 1.75.
        maalte
            .SelectMany(r => r)
            .Any(r => r.Maaned >= new Maaned(2025, 7) && r.Gruppe is (Ydelsesgruppe.Uddannelseshjaelp or Ydelsesgruppe.Overgangsydelse))
            .ShouldBe(regler.Reform is null);
    }

    [Theory]
    [InlineData("1.1", "2022-12-31", true)] // D11: 1.1–1.3 use Skema 2 as 1.4 gives it
    [InlineData("1.3", "2022-12-31", true)]
    [InlineData("1.4", "2022-12-31", true)]
    [InlineData("1.4", "2023-01-01", false)]
    [InlineData("1.5", "2023-01-01", true)]
    [InlineData("1.5", "2023-12-31", true)]
    [InlineData("1.5", "2024-01-01", false)]
    public void Par9_D11_NordjyskeForsoeg(string version, string dato, bool taeller) =>
        Samtaler(version, dato, kommune: 851).ShouldBe(taeller ? 1 : 0);

    [Theory]
    [InlineData("1.1", "2021-06-12", true)]
    [InlineData("1.1", "2021-06-13", false)]
    [InlineData("1.2", "2021-08-31", true)]
    [InlineData("1.2", "2021-09-01", false)]
    [InlineData("1.2", "2021-12-19", false)]
    [InlineData("1.3", "2021-12-19", true)]
    public void Par9_Coronavinduerne_EfterVersion(string version, string dato, bool taeller) =>
        Samtaler(version, dato).ShouldBe(taeller ? 1 : 0);

    [Theory]
    [InlineData("1.5", "2023-04-03", true)] // the 6-months rule runs on
    [InlineData("1.2", "2023-04-03", false)] // and is not known yet
    [InlineData("1.6", "2023-04-03", false)] // the first must be personligt
    public void Par9_DenFoerste_EfterVersion(string version, string dato, bool taeller) =>
        Samtaler(version, dato, dageFoer: 300).ShouldBe(taeller ? 1 : 0);

    [Theory]
    [InlineData("1.1", 77, false)]
    [InlineData("1.2", 77, true)]
    [InlineData("1.1", 65, true)]
    [InlineData("1.71", 65, true)]
    [InlineData("1.72", 65, false)]
    [InlineData("1.1", 79, true)]
    [InlineData("1.73", 79, true)]
    [InlineData("1.74", 79, false)]
    [InlineData("1.1", 78, true)]
    public void Par9_Dagpengelisten_EfterVersion(string version, short kode, bool fritaget) =>
        new PersonBygger()
            .Periode("2019-01-01")
            .Dagpenge("2019-01-07", "2019-01-13", "37")
            .Fritagelse(kode, "2019-01-07", "2019-01-13")
            .Maalt("2019-01", Ydelsesgruppe.ADagpenge, Bog.Find(version))
            .Fritaget.ShouldBe(fritaget);

    [Theory]
    [InlineData("1.73", false)]
    [InlineData("1.74", true)]
    public void Par7_D10_FritagetVedTilbage13_TaellesKunIMaaling5(string version, bool fritaget)
    {
        var person = new PersonBygger()
            .Syg("2025-01-01", "2025-01-31")
            .Fritagelse(Fritagelseskode.Tilbage13, "2025-01-10", "2025-01-10")
            .Samtale("2025-01-15", type: Samtaletype.Sygeopfoelgningssamtale);

        var celler = PlainKube.Tael([person.Alle("2025-01", Bog.Find(version))], Bog.Find(version), []);

        celler.ShouldAllBe(c => c.Fritagne == (fritaget ? 1 : 0) && c.Personer == (fritaget ? 0 : 1));
    }

    // A digital samtale in a kontanthjaelp-forløb that began some days before.
    private static int Samtaler(string version, string dato, int dageFoer = 20, short? kommune = null)
    {
        var dag = PersonBygger.D(dato);
        return new PersonBygger()
            .Kontanthjaelp(Dag.Tekst(dag - dageFoer), Dag.Tekst(dag + 40))
            .Samtale(dato, Kontaktform.Digitalt, kommune: kommune)
            .Maalt(Maaned.Af(dag + 10).ToString(), Ydelsesgruppe.Kontanthjaelp, Bog.Find(version))
            .Samtaler;
    }

    // The order of these lists means nothing: they are compared in one order.
    private static string[] Linjer(Regelsaet r) =>
        Regeltekst
            .Kanonisk(
                r with
                {
                    Samtaler = r.Samtaler with { Forsoeg = [.. r.Samtaler.Forsoeg.OrderBy(f => f.Kommunekode)] },
                    Fritagelse = r.Fritagelse with { Koder = [.. r.Fritagelse.Koder.OrderBy(k => (k.Liste, k.Kategori, k.Kode))] },
                    Reform = r.Reform! with { Fortsaetter = [.. r.Reform.Fortsaetter.Order()] },
                }
            )
            .Split('\n');

    private static string Produktmappe(DirectoryInfo mappe) =>
        File.Exists(Path.Combine(mappe.FullName, "Pipeline.sln"))
            ? Path.Combine(mappe.FullName, "pipelines", "jobsamtaler")
            : Produktmappe(mappe.Parent ?? throw new DirectoryNotFoundException("Pipeline.sln"));
}
