using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Rapporter;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline rapport</c>: a report about a kommune and a month, as one HTML file and one CSV file.</summary>
internal static class RapportKommando
{
    public static Kommando Lav()
    {
        var gruppe = new Kommando("rapport", "Skriver en rapport om en kommune og en måned som HTML og CSV.");
        foreach (var rapport in Rapportliste.Alle)
        {
            gruppe.Add(Lav(rapport));
        }

        return gruppe;
    }

    private static Kommando Lav(IRapport rapport)
    {
        var kommune = new Option<string>("--kommune")
        {
            Description = "Kommunens kode eller navn",
            HelpName = "kommune",
            Required = true,
        };
        var maaned = Tilvalg.Maaneden("--maaned", "Måneden, rapporten handler om", standard: null, paakraevet: true);
        var ud = Tilvalg.Mappe("--out", "Mappen, filerne skrives i");
        var profil = Tilvalg.Profil();
        var data = Tilvalg.Data();
        var kommando = new Kommando(rapport.Navn, rapport.Beskrivelse)
        {
            Eksempler = [$"pipeline rapport {rapport.Navn} --kommune 250 --maaned 2025-05 --out rapporter"],
        };
        foreach (var tilvalg in new Option[] { kommune, maaned, ud, profil, data })
        {
            kommando.Add(tilvalg);
        }

        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                var offentlig = Tilvalg.ErOffentlig(valg.GetRequiredValue(profil));
                if (offentlig && !rapport.HarOffentligUdgave)
                {
                    throw new PipelineFejl(
                        $"Rapporten {rapport.Navn} har ingen offentlig udgave; brug --profil intern.",
                        Afslutning.ForkertBrug
                    );
                }

                var til = Path.GetFullPath(valg.GetRequiredValue(ud));
                using var forbindelse = vaert.Varehus(mappe).Aabn();
                var grundlag = Rapportgrundlag.Af(
                    forbindelse,
                    "mart",
                    valg.GetRequiredValue(kommune),
                    valg.GetValue(maaned) ?? default(Maaned)
                ) with
                {
                    Anmaerkninger = Anmaerkninger,
                };
                if (offentlig)
                {
                    grundlag = grundlag.SomOffentlig(Offentlighedsgrundlag.Laes());
                }

                var navn = $"{rapport.Navn}-{grundlag.Kommunekode}-{grundlag.Maaned}{(offentlig ? "-offentlig" : "")}";
                foreach (var fil in Rapportfiler.Skriv(rapport.Lav(grundlag), til, navn))
                {
                    vaert.Ud.WriteLine($"Skrevet: '{fil}'.");
                }

                return Afslutning.Udfoert;
            }
        );
    }

    private static IReadOnlyList<Anmaerkning> Anmaerkninger(string produkt) =>
        Produktliste.Alle.Any(p => p.Navn == produkt) ? Produktvalg.Et(produkt).Anmaerkninger : [];
}
