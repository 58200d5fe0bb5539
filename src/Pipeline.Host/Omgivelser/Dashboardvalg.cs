using System.Text.Json.Serialization;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Domain;

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

    /// <summary>Addresses or networks of the proxies whose forwarded headers are believed; null: nobody's are.</summary>
    public IReadOnlyList<string>? Proxies { get; init; }

    /// <summary>Names the service answers to beside those of this machine.</summary>
    public IReadOnlyList<string>? Hosts { get; init; }

    /// <summary>Every way to the service is https, whatever the proxy says; null: as it says.</summary>
    public bool? Https { get; init; }

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

    /// <exception cref="PipelineFejl">A setting lacks another that it is nothing without; a proxy or a name cannot be read.</exception>
    public void Kontroller(Func<string, string?> miljoe)
    {
        if (Oidc is null && miljoe("PIPELINE_OIDC_HEMMELIGHED") is not null)
        {
            throw new PipelineFejl(
                "PIPELINE_OIDC_HEMMELIGHED er angivet, men dashboard.oidc er ikke; angiv udbyderen i appsettings.json, eller fjern variablen.",
                Afslutning.ForkertBrug
            );
        }

        if (Oidc is { } oidc && (string.IsNullOrWhiteSpace(oidc.Authority) || string.IsNullOrWhiteSpace(oidc.KlientId)))
        {
            throw new PipelineFejl(
                $"dashboard.oidc mangler {(string.IsNullOrWhiteSpace(oidc.Authority) ? "authority" : "klientId")}; skriv den, eller fjern dashboard.oidc.",
                Afslutning.ForkertBrug
            );
        }

        _ = ProxySettings.Of(Proxies, Hosts, https: false);
    }

    /// <param name="demo">Whoever sits at this machine is in.</param>
    /// <param name="adresse">Where the service answers; a name there is its own.</param>
    public DashboardIndstillinger For(Datamappe mappe, bool demo, Uri adresse) =>
        new()
        {
            Data = mappe.Sti,
            Pipelines = Definitioner.Mappe,
            Demo = demo,
            Brugere = Brugere ?? [],
            ReadUsers = () => Indstillinger.For(mappe).Dashboard.Brugere ?? [],
            Proxy = ProxySettings.Of(
                Proxies,
                adresse.HostNameType == UriHostNameType.Dns ? [.. Hosts ?? [], adresse.Host] : Hosts,
                Https ?? false
            ),
            Oidc = Oidc,
            Maskintoken = Maskintoken,
        };
}
