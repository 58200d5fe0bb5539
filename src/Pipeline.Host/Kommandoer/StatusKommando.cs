using Pipeline.Definitions.Kilder;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline status</c>: deliveries, runs, versions in force.</summary>
internal static class StatusKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando("status", "Viser leveringer, kørsler, gældende udgivelser og hvor friske de er.")
        {
            Eksempler = ["pipeline status", "pipeline status --data /srv/pipeline"],
        };
        kommando.Add(data);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                Statusvisning.Skriv(vaert.Ud, Status.Laes(vaert.Varehus(mappe)), new(Definitioner.Mappe), TimeProvider.System.GetUtcNow());
                if (vaert.Indstillinger(mappe).Kilder is { } kilder)
                {
                    Kildevisning.Skriv(vaert.Ud, mappe.Sti, Kildemappe.Laes(kilder));
                }

                return Afslutning.Udfoert;
            }
        );
    }
}
