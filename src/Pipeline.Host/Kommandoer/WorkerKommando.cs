using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Jobs;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline worker</c>: takes buckets of backfills, on any machine that reaches the database and the data folder, until it is stopped.</summary>
internal static class WorkerKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var navn = new Option<string>("--navn")
        {
            Description = "Hvad arbejderen kaldes i oversigten (standard: arbejder)",
            HelpName = "navn",
            DefaultValueFactory = _ => "arbejder",
        };
        var url = new Option<string?>("--url")
        {
            Description = "Adressen, der svares på med /health/live og /health/ready (standard: ingen)",
            HelpName = "adresse",
        };
        var kommando = new Kommando(
            "worker",
            "Tager del i efterberegninger, som tjenesten deler ud, indtil den stoppes. Kræver varehuset på PostgreSQL og den samme datamappe."
        )
        {
            Eksempler =
            [
                "pipeline worker --data /srv/pipeline",
                "pipeline worker --data /srv/pipeline --navn nord --url http://127.0.0.1:5081",
            ],
        };
        kommando.Add(data);
        kommando.Add(navn);
        kommando.Add(url);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Deltag(valg.GetRequiredValue(data));
                var miljoe = Tjenestestart.Miljoe(vaert, mappe, valg.GetRequiredValue(navn), landing: null);
                if (!miljoe.ErKlynge)
                {
                    throw new PipelineFejl(
                        "Arbejdere kræver varehuset på PostgreSQL, som tjenesten og arbejderne deler; angiv det i PIPELINE_DATABASE.",
                        Afslutning.ForkertBrug
                    );
                }

                if (valg.GetValue(url) is { } tekst)
                {
                    var bygger = Webvaert.Byg(vaert, Adresse.Laes(tekst), miljoe.Indstillinger.Tjeneste);
                    Opsaetning.Arbejder(bygger.Services, miljoe);
                    using var app = bygger.Build();
                    app.UseRouting();
                    Sundhed.Tilfoej(app, new Beredskab(miljoe, app.Services.GetRequiredService<JobStore>()).Mangler);
                    Koer(app);
                }
                else
                {
                    var bygger = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
                    Webvaert.Faelles(bygger.Services, bygger.Logging, vaert, miljoe.Indstillinger.Tjeneste);
                    Opsaetning.Arbejder(bygger.Services, miljoe);
                    using var app = bygger.Build();
                    Koer(app);
                }

                return Afslutning.Udfoert;

                void Koer(IHost app) =>
                    Webvaert.Koer(app, vaert, () => vaert.Meld($"{miljoe.Proces.Navn} tager arbejde. Stop den med Ctrl-C."));
            }
        );
    }
}
