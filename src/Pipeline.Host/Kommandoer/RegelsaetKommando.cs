using System.CommandLine;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline regelsaet</c>: the rule sets that are pinned for a product's months, and the lifting of a pin.</summary>
internal static class RegelsaetKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var maaling = Tilvalg.Maaling();
        var slip = new Option<bool>("--slip") { Description = "Slip det fastholdte, så månederne følger målingens eget regelsæt igen" };
        var fra = Tilvalg.Fra();
        var til = Tilvalg.Til();
        var hvorfor = Tilvalg.Hvorfor();
        var kommando = new Kommando(
            "regelsaet",
            "Viser, hvilke måneder der er fastholdt på et andet regelsæt end målingens eget, og slipper dem igen."
        )
        {
            Eksempler =
            [
                "pipeline regelsaet --maaling jobsamtaler",
                "pipeline regelsaet --maaling jobsamtaler --slip --fra 2024-01 --til 2024-12",
            ],
        };
        kommando.Add(maaling);
        kommando.Add(slip);
        kommando.Add(fra);
        kommando.Add(til);
        kommando.Add(hvorfor);
        kommando.Add(data);
        Tilvalg.Periode(kommando, fra, til);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                var produkt = Produktvalg.Et(valg.GetRequiredValue(maaling));
                var (foerste, sidste) = (valg.GetValue(fra), valg.GetValue(til));
                if (!valg.GetValue(slip) && (foerste ?? sidste) is not null)
                {
                    throw new PipelineFejl("--fra og --til siger, hvilke måneder der slippes; skriv også --slip.", Afslutning.ForkertBrug);
                }

                using var set = Datamappe.Laes(valg.GetRequiredValue(data));
                if (valg.GetValue(slip))
                {
                    using var mappe = vaert.Skriv(set.Sti);
                    vaert.Ud.WriteLine(Slip(vaert, mappe, produkt, foerste, sidste, new(Environment.UserName, valg.GetValue(hvorfor))));
                    return Afslutning.Udfoert;
                }

                foreach (var linje in Vis(produkt.Definition, PinReader.Read(vaert.Varehus(set), produkt.Definition.Navn)))
                {
                    vaert.Ud.WriteLine(linje);
                }

                return Afslutning.Udfoert;
            }
        );
    }

    private static IEnumerable<string> Vis(Definition definition, IReadOnlyList<RecordedPin> pins) =>
        pins.Count == 0
            ? [$"{definition.Navn} følger regelsæt {definition.Regelsaet}; intet andet er fastholdt."]
            :
            [
                $"{definition.Navn} følger regelsæt {definition.Regelsaet}; fastholdt er:",
                .. pins.Select(p => $"  {Statusvisning.Fastholdt(p)}"),
            ];

    private static string Slip(Vaert vaert, Datamappe mappe, Produktmappe produkt, Maaned? fra, Maaned? til, Decision af)
    {
        var navn = produkt.Definition.Navn;
        if (!Directory.Exists(Path.Combine(mappe.Published, navn)))
        {
            throw new PipelineFejl($"Der er intet udgivet af {navn}; kør 'pipeline run' først.", Afslutning.ForkertBrug);
        }

        var skift = new Versionsskift(mappe.Sti, Produktliste.Find(navn), vaert.Varehus(mappe), TimeProvider.System);
        return $"{navn}:{skift.Slip(fra, til, af, vaert.Afbryd).Text} Næste kørsel måler månederne under regelsæt {produkt.Definition.Regelsaet}.";
    }
}
