using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Jobs;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>What a process of the service starts from.</summary>
internal static class Tjenestestart
{
    /// <exception cref="Domain.PipelineFejl">The warehouse cannot be reached or brought up to date, or the machine lacks a schedule's time zone.</exception>
    public static Tjenestemiljoe Miljoe(Vaert vaert, Datamappe mappe, string kaldenavn, string? landing)
    {
        foreach (var produkt in Produktvalg.Alle)
        {
            // Before anything is started: in the scheduler's hands it would be an error of the program.
            _ = ScheduleTimeZone.Find(produkt.Definition.Tidsplan.Tidszone);
        }

        var varehus = vaert.Varehus(mappe);
        varehus.Migrer();
        var indstillinger = vaert.Indstillinger(mappe);
        return new(vaert, mappe, indstillinger, varehus, Procesnavn.Nyt(kaldenavn, TimeProvider.System), TimeProvider.System)
        {
            Landing = landing,
            Database = indstillinger.Postgres,
        };
    }
}
