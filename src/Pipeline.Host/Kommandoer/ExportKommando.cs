using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Eksport;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline export</c>: a published table as CSV.</summary>
internal static class ExportKommando
{
    public static Kommando Lav()
    {
        var tabel = new Argument<string>("tabel") { Description = "Tabellen, for eksempel jobsamtaler" };
        var version = new Option<string?>("--version") { Description = "Udgivelsen (standard: den gældende)", HelpName = "version" };
        var ud = new Option<string>("--out")
        {
            Description = "CSV-filen, der skrives",
            HelpName = "fil.csv",
            Required = true,
        };
        var data = Tilvalg.Data();
        var kommando = new Kommando("export", "Skriver en udgivet tabel som CSV med semikolon og decimalkomma.")
        {
            Eksempler = ["pipeline export jobsamtaler --out jobsamtaler.csv"],
        };
        kommando.Add(tabel);
        kommando.Add(version);
        kommando.Add(ud);
        kommando.Add(data);
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                var fil = Path.GetFullPath(valg.GetRequiredValue(ud));
                var raekker = vaert.Fremdrift.Trin(
                    "Eksport",
                    trin =>
                    {
                        var skrevet = new Tabeleksport(mappe.Sti, vaert.Varehus(mappe)).Skriv(
                            valg.GetRequiredValue(tabel),
                            valg.GetValue(version),
                            fil,
                            vaert.Afbryd
                        );
                        trin.Talte(skrevet, skrevet);
                        return skrevet;
                    }
                );
                vaert.Ud.WriteLine($"{Tekst.Antal(raekker)} rækker skrevet i '{fil}'.");
                return Afslutning.Udfoert;
            }
        );
    }
}
