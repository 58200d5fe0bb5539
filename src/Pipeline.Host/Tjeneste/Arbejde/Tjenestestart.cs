using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>What a process of the service starts from.</summary>
internal static class Tjenestestart
{
    /// <exception cref="Domain.PipelineFejl">The warehouse cannot be reached or brought up to date.</exception>
    public static Tjenestemiljoe Miljoe(Vaert vaert, Datamappe mappe, string kaldenavn, string? landing)
    {
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
