using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Lake;

namespace Pipeline.Extract.Kilder;

/// <summary>What fetching needs to know.</summary>
public sealed record Hentningsinput
{
    public required IReadOnlyList<Kilde> Kilder { get; init; }

    /// <summary>A dataset that lies here for a month is not fetched for it: what a person put there is meant.</summary>
    public required string Landing { get; init; }

    public required string Data { get; init; }

    /// <summary>The key of the pseudonyms.</summary>
    public required byte[] Noegle { get; init; }

    public required IReadOnlyList<Kommune> Kommuner { get; init; }

    /// <inheritdoc cref="UdtraekInput.Opslag"/>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Opslag { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, int>>();

    /// <summary>Asks nobody: what HTTP sources answered last is read again.</summary>
    public bool UdenNet { get; init; }

    /// <summary>Environment variables, by name.</summary>
    public Func<string, string?> Miljoe { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The temporary folder is used for pseudonymised rows alone.</summary>
    public LakeOptions Lake { get; init; } = new();

    public TimeProvider Ur { get; init; } = TimeProvider.System;

    /// <summary>Before a database that failed by itself is asked again, from the beginning and in a new snapshot; then doubled.</summary>
    internal TimeSpan FoersteVentetid { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The newest month that has ended (Danish time): the one a full dataset is delivered for.</summary>
    internal Maaned NyesteMaaned => Danskmaaned.Nu(Ur).Plus(-1);
}

/// <summary>What became of one source.</summary>
/// <param name="Filer">What is to be extracted as landing files are.</param>
/// <param name="Leveringer">What already lies in the raw room, because its ids may not lie anywhere else.</param>
/// <param name="Fejl">One sentence; null when all went well. Then the last good deliveries stay in force.</param>
public sealed record Kildeudfald(
    Kilde Kilde,
    IReadOnlyList<Landingsfil> Filer,
    IReadOnlyList<UdtrukketFil> Leveringer,
    IReadOnlyList<string> Advarsler,
    string? Fejl
);
