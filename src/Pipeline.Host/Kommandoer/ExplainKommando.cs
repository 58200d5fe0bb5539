using System.CommandLine;
using System.Globalization;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline explain</c>: why a person was counted as they were.</summary>
internal static class ExplainKommando
{
    private const int Hexcifre = 16;

    public static Kommando Lav()
    {
        var maaling = new Option<string>("--maaling")
        {
            Description = "Målingen",
            HelpName = "navn",
            Required = true,
        };
        var person = new Option<string>("--person")
        {
            Description = "Personens pseudonym, 16 hexcifre",
            HelpName = "pseudonym",
            Required = true,
        };
        var maaned = Tilvalg.Maaneden("--maaned", "Den målte måned", standard: null, paakraevet: true);
        var data = Tilvalg.Data();
        var regler = new Option<string?>("--regler")
        {
            Description = "Regelsættet (standard: det, måneden er fastholdt på, ellers målingens eget)",
            HelpName = "version",
        };
        var kommando = new Kommando("explain", "Forklarer en persons tal i en måned, regel for regel.")
        {
            Eksempler = ["pipeline explain --maaling jobsamtaler --person 0123456789abcdef --maaned 2025-10"],
        };
        kommando.Add(maaling);
        kommando.Add(person);
        kommando.Add(maaned);
        kommando.Add(data);
        kommando.Add(regler);
        return kommando.Goer(
            (valg, vaert) =>
            {
                var noegle = Noegle(valg.GetRequiredValue(person));
                var produkt = Produktmappe.Indlaes(Definitioner.Mappe, valg.GetRequiredValue(maaling));
                var oensket = valg.GetValue(regler);
                _ = oensket is null ? null : produkt.Samtaleregler.Find(oensket);
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                var regelsaet = produkt.Samtaleregler.Find(produkt.Regelsaet(mappe, valg.GetRequiredValue(maaned)!.Value, oensket));
                foreach (
                    var linje in new Personopslag(mappe, produkt)
                        .Forklar(noegle, valg.GetRequiredValue(maaned)!.Value, regelsaet, vaert.Afbryd)
                        .Linjer
                )
                {
                    vaert.Ud.WriteLine(linje);
                }

                return Afslutning.Udfoert;
            }
        );
    }

    /// <summary>What is given may be somebody's id by mistake, so it is not repeated.</summary>
    private static long Noegle(string tekst) =>
        tekst.Length == Hexcifre && ulong.TryParse(tekst, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var noegle)
            ? (long)noegle
            : throw new PipelineFejl(
                "--person skal være pseudonymet fra datasøen, 16 hexcifre; et personnummer bruges ikke her.",
                Afslutning.ForkertBrug
            );
}
