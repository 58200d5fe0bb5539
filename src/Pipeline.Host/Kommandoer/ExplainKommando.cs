using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline explain</c>: why a person was counted as they were.</summary>
internal static class ExplainKommando
{
    private const int Hexcifre = 16;
    private const string Standardinput = "-";

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
            Description =
                "Personens pseudonym, 16 hexcifre; eller - for at give id'et, som registrene skriver det, på standard input eller skrive det, når der spørges",
            HelpName = "pseudonym|-",
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
            Eksempler =
            [
                "pipeline explain --maaling jobsamtaler --person 0123456789abcdef --maaned 2025-10",
                "pipeline explain --maaling jobsamtaler --person - --maaned 2025-10 < id.txt",
            ],
        };
        kommando.Add(maaling);
        kommando.Add(person);
        kommando.Add(maaned);
        kommando.Add(data);
        kommando.Add(regler);
        return kommando.Goer(
            (valg, vaert) =>
            {
                var hvem = valg.GetRequiredValue(person);
                var pseudonym = hvem == Standardinput ? (long?)null : Pseudonymet(hvem);
                var produkt = Produktmappe.Indlaes(Definitioner.Mappe, valg.GetRequiredValue(maaling));
                var oensket = valg.GetValue(regler);
                _ = oensket is null ? null : produkt.Samtaleregler.Find(oensket);
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                var regelsaet = produkt.Samtaleregler.Find(produkt.Regelsaet(mappe, valg.GetRequiredValue(maaned)!.Value, oensket));
                var forklaring =
                    new Personopslag(mappe, produkt).Forklar(
                        pseudonym ?? PseudonymAfId(vaert, mappe),
                        valg.GetRequiredValue(maaned)!.Value,
                        regelsaet,
                        vaert.Afbryd
                    )
                    ?? throw new PipelineFejl(
                        pseudonym is null ? Personopslag.UkendtId : Personopslag.UkendtPseudonym,
                        Afslutning.ForkertBrug
                    );
                foreach (var linje in forklaring.Linjer)
                {
                    vaert.Ud.WriteLine(linje);
                }

                return Afslutning.Udfoert;
            }
        );
    }

    /// <summary>What is given may be somebody's id by mistake, so it is not repeated.</summary>
    private static long Pseudonymet(string tekst) =>
        tekst.Length == Hexcifre && ulong.TryParse(tekst, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var pseudonym)
            ? (long)pseudonym
            : throw new PipelineFejl(
                "--person skal være pseudonymet fra datasøen, 16 hexcifre, eller - for at give personens id på standard input; et id hører ikke til på "
                    + "kommandolinjen, hvor andre kan se det.",
                Afslutning.ForkertBrug
            );

    /// <summary>The id is made a pseudonym at once and kept nowhere.</summary>
    private static long PseudonymAfId(Vaert vaert, Datamappe mappe)
    {
        using var pseudonym = new Pseudonym(vaert.Indstillinger(mappe).LaesNoegle(mappe));
        var id = Encoding.UTF8.GetBytes(
            SecretInput.Read("Skriv personens id, som registrene skriver det (det vises ikke):", vaert.Meld).Trim()
        );
        try
        {
            return Pseudonym.ErId(id)
                ? pseudonym.Af(id)
                : throw new PipelineFejl(
                    $"Der kom intet id på standard input; det skal være en linje på 1 til {Pseudonym.LaengsteId} tegn.",
                    Afslutning.ForkertBrug
                );
        }
        finally
        {
            CryptographicOperations.ZeroMemory(id);
        }
    }
}
