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

    /// <summary>How often each process of the cluster says that it is alive. A process that has been silent for two of these is taken for dead.</summary>
    public double Livstegn { get; init; } = 7.5;

    /// <summary>How often a process that has found nothing to do looks again.</summary>
    public double Opslag { get; init; } = 5;

    /// <summary>A scheduled time passed by more than this is missed, and the schedule's policy decides (run once, now).</summary>
    public double Forsinkelse { get; init; } = 60;

    /// <summary>How long a run waits for the data folder when another one has it.</summary>
    public double Ventetid { get; init; } = 4 * 60 * 60;

    /// <summary>What a stopping process gives its work to end or be handed back.</summary>
    public double Nedlukning { get; init; } = 8;

    public Tjenesteindstillinger Med(Func<string, string?> miljoe) =>
        miljoe("PIPELINE_URL") is { Length: > 0 } url ? this with { Url = url } : this;

    /// <exception cref="PipelineFejl">A value is out of bounds; the message names its path.</exception>
    public void Kontroller()
    {
        Kraev("livstegn", Livstegn, 0.5, 300);
        Kraev("opslag", Opslag, 1, 300);
        Kraev("forsinkelse", Forsinkelse, 1, 24 * 60 * 60);
        Kraev("ventetid", Ventetid, 0, 7 * 24 * 60 * 60);
        Kraev("nedlukning", Nedlukning, 1, 10);
    }

    private static void Kraev(string navn, double sekunder, double mindst, double hoejst) =>
        Graense.Kraev($"tjeneste.{navn}", sekunder, mindst, hoejst, " sekunder");
}
