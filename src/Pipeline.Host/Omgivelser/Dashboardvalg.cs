using System.Text.Json.Serialization;
using Pipeline.Dashboard.Opsaetning;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// Who may see the pages: <c>dashboard</c> in <c>appsettings.json</c>. Secrets stand there as hashes, or come from <c>PIPELINE_MASKINTOKEN</c> and
/// <c>PIPELINE_OIDC_HEMMELIGHED</c>.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Dashboardvalg
{
    /// <summary>Null: nobody logs in with a password.</summary>
    public IReadOnlyList<Brugerindstilling>? Brugere { get; init; }

    public Oidcindstilling? Oidc { get; init; }

    public string? Maskintoken { get; init; }

    public Dashboardvalg Med(Func<string, string?> miljoe) =>
        this with
        {
            Maskintoken = miljoe("PIPELINE_MASKINTOKEN") ?? Maskintoken,
            Oidc =
                Oidc is not null && miljoe("PIPELINE_OIDC_HEMMELIGHED") is { } hemmelighed
                    ? Oidc with
                    {
                        Klienthemmelighed = hemmelighed,
                    }
                    : Oidc,
        };

    /// <param name="demo">Whoever sits at this machine is in.</param>
    public DashboardIndstillinger For(Datamappe mappe, bool demo) =>
        new()
        {
            Data = mappe.Sti,
            Pipelines = Definitioner.Mappe,
            Demo = demo,
            Brugere = Brugere ?? [],
            Oidc = Oidc,
            Maskintoken = Maskintoken,
        };
}
