using System.Text.RegularExpressions;
using NodaTime;
using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Definitions.Produkter;

/// <summary>Reads a <c>pipeline.yaml</c> as strictly as the rule sets are read.</summary>
internal sealed partial class Definitionslaeser(string sti)
{
    private const string MaalesMed = "maales_med";
    private const string Maalingsfil = "maaling.yaml";

    public Definition Laes()
    {
        var felter = Laest(out var navn);
        return felter.Har(MaalesMed, out var anden) ? Sammen(felter, navn, anden) : Egen(felter, navn);
    }

    private Felter Laest(out string navn)
    {
        var felter = new Felter(Yamlfil.Laes(sti));
        navn = felter["navn"].Tekst();
        return navn == Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(sti)))
            ? felter
            : throw felter["navn"].Sted.Fejl($"navnet '{navn}' passer ikke med mappens; de skal være ens.");
    }

    /// <summary>A product of another's measurement says nothing of its own but what it is called, when it is made, and what of it everyone sees.</summary>
    private Definition Sammen(Felter felter, string navn, Knude anden)
    {
        var titel = felter["titel"].Tekst();
        var offentlig = OffentlighedReader.Laes(felter);
        var kunMed = KunMed(felter);
        int? ventes = felter.Har("ventes_efter_dage", out var dage) ? Ventes(dage) : null;
        felter.Slut();
        var mappe = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sti))!, "..", anden.Tekst()));
        // A measurement that gives several products may be none itself.
        var fil = Array.Find([Path.Combine(mappe, "pipeline.yaml"), Path.Combine(mappe, Maalingsfil)], File.Exists);
        if (fil is null)
        {
            throw anden.Sted.Fejl($"målingen '{anden.Tekst()}' findes ikke.");
        }

        var andens = new Definitionslaeser(fil).Laest(out var grundlag);
        if (andens.Har(MaalesMed, out _))
        {
            throw anden.Sted.Fejl($"'{grundlag}' måles selv med en anden; skriv den i stedet.");
        }

        var definition = Egen(andens, grundlag);
        return definition with
        {
            Navn = navn,
            Titel = titel,
            MaalesMed = grundlag,
            Offentlig = offentlig,
            // Nothing said: when the other one is made.
            KunMed = kunMed ?? definition.KunMed,
            VentesEfterDage = ventes ?? definition.VentesEfterDage,
        };
    }

    private static int Ventes(Knude knude) => knude.Heltal(0, 1000);

    private static Definition Egen(Felter felter, string navn)
    {
        var graense = felter["afvis_over_procent"].Procenttal();
        var definition = new Definition(
            navn,
            felter["titel"].Tekst(),
            Maaling(felter["maaling"]),
            felter["regelsaet"].Tekst(),
            Datasaet(felter["datasaet"], graense),
            Tidsplan(felter["tidsplan"]),
            Kontroller(felter["kontroller"])
        )
        {
            KunMed = KunMed(felter) ?? [],
            Offentlig = OffentlighedReader.Laes(felter),
            VentesEfterDage = Ventes(felter["ventes_efter_dage"]),
        };
        felter.Slut();
        return definition;
    }

    private static string Maaling(Knude knude) =>
        Regelboeger.Arter.Contains(knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en måling; kendte: {string.Join(", ", Regelboeger.Arter)}.");

    private static IReadOnlyList<Datasaet>? KunMed(Felter felter) =>
        felter.Har("kun_med", out var kunMed) ? kunMed.Alle(Datasaettet) : null;

    private static Datasaet Datasaettet(Knude knude) => Datasaettet(knude, knude.Tekst());

    private static Datasaet Datasaettet(Knude knude, string navn) =>
        Datasaetliste.Alle.FirstOrDefault(d => d.Navn == navn)
        ?? throw knude.Sted.Fejl($"'{navn}' er ikke et datasæt; kendte: {string.Join(", ", Datasaetliste.Alle)}.");

    private static List<Datasaetkrav> Datasaet(Knude knude, decimal graense)
    {
        var krav = knude is Tabel tabel ? tabel.Poster.Select(p => Krav(p.Key, p.Value, graense)).ToList() : [];
        return krav.Count > 0 ? krav : throw knude.Sted.Fejl("skal være datasæt med navn; nævn mindst ét.");
    }

    private static Datasaetkrav Krav(string navn, Knude knude, decimal graense)
    {
        var datasaet = Datasaettet(knude, navn);
        var felter = new Felter(knude);
        var krav = new Datasaetkrav(
            datasaet,
            felter["paakraevet"].JaNej(),
            felter.Har("afvis_over_procent", out var egen) ? egen.Procenttal() : graense
        )
        {
            HverMaaned = felter.Har("hver_maaned", out var hver) && hver.JaNej(),
        };
        felter.Slut();
        return krav;
    }

    private static Tidsplan Tidsplan(Knude knude)
    {
        var felter = new Felter(knude);
        var plan = new Tidsplan(felter["cron"].Tekst(), felter["tidszone"].Tekst());
        felter.Slut();
        if (!Cron().IsMatch(plan.Cron))
        {
            throw felter["cron"]
                .Sted.Fejl(
                    $"'{plan.Cron}' er ikke seks felter: sekund, minut, time, dag i måneden, måned og ugedag, for eksempel 0 0 6 10 * ?."
                );
        }

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(plan.Tidszone) is null
            ? throw felter["tidszone"].Sted.Fejl($"tidszonen '{plan.Tidszone}' findes ikke; skriv for eksempel Europe/Copenhagen.")
            : plan;
    }

    private static Kontrolgraenser Kontroller(Knude knude)
    {
        var felter = new Felter(knude);
        var bevaegelse = felter["bevaegelse"].Alle(Bevaegelse);
        if (bevaegelse.GroupBy(b => b.Omraade).Any(g => g.Count() > 1))
        {
            throw felter["bevaegelse"].Sted.Fejl("et område har to grænser; behold den ene.");
        }

        var data = felter["data"] is Tabel tabel
            ? tabel.Poster.ToDictionary(p => p.Key, p => Data(p.Value), StringComparer.Ordinal)
            : throw felter["data"].Sted.Fejl("skal være kontroller med navn.");
        felter.Slut();
        return new(bevaegelse, data);
    }

    private static Bevaegelsesgraense Bevaegelse(Knude knude)
    {
        var felter = new Felter(knude);
        var graense = new Bevaegelsesgraense(
            felter["omraade"].Kode<Omraadetype>(),
            felter["advar_over_procent"].Procenttal(),
            felter["afvis_over_procent"].Procenttal(),
            felter["mindst_personer"].Heltal(0, int.MaxValue)
        );
        felter.Slut();
        return graense.AdvarOverProcent <= graense.AfvisOverProcent ? graense : throw Omvendt(felter);
    }

    private static Datagraense Data(Knude knude)
    {
        var felter = new Felter(knude);
        var afvis = felter["afvis_over_procent"];
        var graense = new Datagraense(
            felter["advar_over_procent"].Procenttal(),
            afvis.ErIngen ? null : afvis.Procenttal(),
            felter.Har("mindst", out var mindst) ? mindst.Heltal(0, int.MaxValue) : 0
        );
        felter.Slut();
        return graense.AdvarOverProcent > graense.AfvisOverProcent ? throw Omvendt(felter) : graense;
    }

    private static Domain.PipelineFejl Omvendt(Felter felter) =>
        felter["afvis_over_procent"].Sted.Fejl("grænsen for at afvise er lavere end grænsen for at advare.");

    [GeneratedRegex(@"^[0-9*?LW#,/A-Z-]+( [0-9*?LW#,/A-Z-]+){5}\z")]
    private static partial Regex Cron();
}
