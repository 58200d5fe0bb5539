using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Completeness;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline run</c>: from landing to publication.</summary>
internal static class RunKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var landing = Tilvalg.Landing();
        var maaling = new Option<string[]>("--maaling")
        {
            Description = "Målinger, der skal køres (standard: alle)",
            HelpName = "navn …",
            AllowMultipleArgumentsPerToken = true,
        };
        var fra = Tilvalg.Fra();
        var til = Tilvalg.Til();
        var regler = new Option<string?>("--regler")
        {
            Description =
                "Regelsættet for de målinger, der har det; det fastholdes for månederne, til det slippes "
                + "(standard: det, der er fastholdt, ellers målingens eget, se pipelines/)",
            HelpName = "version",
        };
        var udenNet = new Option<bool>("--uden-net") { Description = "Spørg ikke kilderne; læs det, de svarede sidst" };
        var efterse = Tilvalg.Efterse();
        var godkend = new Option<string[]>("--godkend")
        {
            Description = "Lad en kontrol passere denne ene gang, fordi leveringen er rigtig, som den er; det står i revisionssporet",
            HelpName = "kontrol …",
            AllowMultipleArgumentsPerToken = true,
        };
        var hvorfor = Tilvalg.Hvorfor();
        var kommando = new Kommando("run", "Læser leveringerne, måler dem og udgiver det, der har ændret sig. Er intet nyt, sker intet.")
        {
            Eksempler =
            [
                "pipeline run",
                "pipeline run --landing /leveringer --data /srv/pipeline",
                "pipeline run --maaling jobsamtaler --fra 2024-01 --til 2024-12 --regler 1.74",
                "pipeline run --godkend fuldstaendighed --hvorfor 'jobcentrene havde lukket'",
            ],
        };
        kommando.Add(landing);
        kommando.Add(data);
        kommando.Add(maaling);
        kommando.Add(fra);
        kommando.Add(til);
        kommando.Add(regler);
        kommando.Add(godkend);
        kommando.Add(hvorfor);
        kommando.Add(udenNet);
        kommando.Add(efterse);
        Tilvalg.Periode(kommando, fra, til);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                // What is wrong with the words of the command is said before anything is made.
                var produkter = Produktvalg.Flere(valg.GetValue(maaling) ?? []);
                var version = valg.GetValue(regler);
                Produktvalg.KraevRegelsaet(produkter, version);
                Approvable.Require(produkter, valg.GetValue(godkend) ?? []);
                using var mappe = vaert.Skriv(valg.GetRequiredValue(data));
                var leveringer = Tilvalg.Leveringer(valg.GetValue(landing), mappe);
                Demomappe.AfvisFremmede(mappe, leveringer);
                var opgave = new Koerselsvalg("run", leveringer, valg.GetValue(fra), valg.GetValue(til), version)
                {
                    Navngivne = valg.GetValue(maaling) is { Length: > 0 },
                    UdenNet = valg.GetValue(udenNet),
                    Efterse = valg.GetValue(efterse),
                    Godkend = valg.GetValue(godkend) ?? [],
                    Af = new(Environment.UserName, valg.GetValue(hvorfor)),
                };
                new Produktionskoersel(vaert, mappe, opgave).Koer(produkter);
                return Afslutning.Udfoert;
            }
        );
    }
}
