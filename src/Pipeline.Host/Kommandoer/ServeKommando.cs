using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline serve</c>: the schedule and the dashboard, until it is stopped.</summary>
internal static class ServeKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var landing = Tilvalg.Landing();
        var url = Tilvalg.Url();
        var kommando = new Kommando(
            "serve",
            "Kører målingerne efter deres tidsplan (pipelines/, dansk tid) og viser driften, indtil den stoppes. Et tidspunkt, der blev forpasset, "
                + "indhentes én gang; to kørsler af det samme overlapper aldrig. Det, der køres, står i 'pipeline status' som en kørsel i hånden."
        )
        {
            Eksempler = ["pipeline serve", "pipeline serve --landing /leveringer --data /srv/pipeline --url http://127.0.0.1:8080"],
        };
        kommando.Add(landing);
        kommando.Add(data);
        kommando.Add(url);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Deltag(valg.GetRequiredValue(data));
                var leveringer = valg.GetValue(landing) is { } sti ? Tilvalg.Leveringer(sti, mappe) : null;
                Servering.Koer(vaert, mappe, leveringer, valg.GetValue(url), demo: Demomappe.Er(mappe));
                return Afslutning.Udfoert;
            }
        );
    }
}
