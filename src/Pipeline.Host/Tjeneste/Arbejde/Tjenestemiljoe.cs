using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>What the jobs of a process have around them: its data folder, warehouse, options, name and log.</summary>
internal sealed record Tjenestemiljoe(
    Vaert Vaert,
    Datamappe Mappe,
    Indstillinger Indstillinger,
    IVarehus Varehus,
    Procesnavn Proces,
    TimeProvider Ur
)
{
    /// <summary>Where deliveries come; null in a worker, which reads none.</summary>
    public string? Landing { get; init; }

    /// <summary>How the warehouse's server is reached; null: the warehouse is embedded.</summary>
    public Postgresadgang? Database { get; init; }

    /// <summary>Whether several processes share the work, on a server that all of them reach.</summary>
    public bool ErKlynge => Database is not null;

    public int Traade => Indstillinger.Traade ?? Environment.ProcessorCount;

    public Efterberegningsbog Bog => new(Varehus, Ur);

    public Efterberegningsstatus Status => new(Varehus);

    public Bestillingsbog Bestillinger => new(Varehus, Ur);
}

/// <param name="Navn">Unique among all processes at any time: what it is called, process, a part of chance and, after <c>@</c>, the machine. In lower case and without a colon, as Hangfire has it.</param>
internal sealed record Procesnavn(string Navn, string Maskine, DateTimeOffset Startet)
{
    /// <param name="kaldenavn">What the user calls it; null: its kind.</param>
    public static Procesnavn Nyt(string kaldenavn, TimeProvider ur) =>
        new(
            $"{kaldenavn.Replace(':', '-')}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..4]}@{Environment.MachineName}".ToLowerInvariant(),
            Environment.MachineName,
            ur.GetUtcNow()
        );
}
