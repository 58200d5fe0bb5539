using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// What the service and the workers are run with: <c>tjeneste</c> in <c>appsettings.json</c>, and over it <c>PIPELINE_URL</c>. Times are in seconds.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Tjenesteindstillinger
{
    public const string Standardadresse = "http://127.0.0.1:5080";

    /// <summary>Where the service answers.</summary>
    public string? Url { get; init; }

    /// <summary>How often a process says that it is alive, at least. One that has been silent for two of these, and five seconds, is taken for dead.</summary>
    public double Livstegn { get; init; } = 7.5;

    /// <summary>How often a process that has found nothing to do looks again.</summary>
    public double Opslag { get; init; } = 1;

    /// <summary>A setting of an older program, which has no meaning any more; null: it is not there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Forsinkelse { get; init; }

    /// <summary>How long a run waits for the data folder when another one has it.</summary>
    public double Ventetid { get; init; } = 4 * 60 * 60;

    /// <summary>What a stopping process gives its work to end or be handed back.</summary>
    public double Nedlukning { get; init; } = 8;

    /// <summary>How long a process has been silent when it is taken for dead, and what it has in hand is given to another.</summary>
    [JsonIgnore]
    public TimeSpan Silence => TimeSpan.FromSeconds(Math.Max(5, 2 * Livstegn));

    [JsonIgnore]
    public TimeSpan Heartbeat => TimeSpan.FromSeconds(Livstegn / 2);

    public Tjenesteindstillinger Med(Func<string, string?> miljoe) =>
        miljoe("PIPELINE_URL") is { Length: > 0 } url ? this with { Url = url } : this;

    /// <exception cref="PipelineFejl">A value is out of bounds; the message names its path.</exception>
    public void Kontroller()
    {
        if (Forsinkelse is not null)
        {
            throw new PipelineFejl(
                "tjeneste.forsinkelse bruges ikke mere: et forpasset tidspunkt indhentes én gang, hvor sent det end er. Slet den i appsettings.json.",
                Afslutning.ForkertBrug
            );
        }

        Kraev("livstegn", Livstegn, 0.5, 300);
        Kraev("opslag", Opslag, 1, 300);
        Kraev("ventetid", Ventetid, 0, 7 * 24 * 60 * 60);
        Kraev("nedlukning", Nedlukning, 1, 10);
    }

    private static void Kraev(string navn, double sekunder, double mindst, double hoejst) =>
        Graense.Kraev($"tjeneste.{navn}", sekunder, mindst, hoejst, " sekunder");
}
