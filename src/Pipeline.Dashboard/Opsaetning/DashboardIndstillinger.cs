using Pipeline.Dashboard.Access;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>What the pages need to know of the program that hosts them.</summary>
public sealed record DashboardIndstillinger
{
    /// <summary>Full path of the data folder: manifests, logs and quarantine are read there.</summary>
    public required string Data { get; init; }

    /// <summary>Full path of <c>pipelines/</c>.</summary>
    public required string Pipelines { get; init; }

    /// <summary>
    /// The demo: whoever calls from this machine, by the name localhost, is in with every role; nobody else is. Without it a login is required.
    /// </summary>
    public bool Demo { get; init; }

    /// <summary>Those who can log in with a password.</summary>
    public IReadOnlyList<Brugerindstilling> Brugere { get; init; } = [];

    /// <summary>Reads <see cref="Brugere"/> again, so that one who is taken out is out without a restart; null: they are as they were at the start.</summary>
    public Func<IReadOnlyList<Brugerindstilling>>? ReadUsers { get; init; }

    /// <summary>How the pages are reached from outside.</summary>
    public ProxySettings Proxy { get; init; } = ProxySettings.None;

    /// <summary>Login by an OpenID Connect provider; null: by password only.</summary>
    public Oidcindstilling? Oidc { get; init; }

    /// <summary>Token that a machine may read <c>/metrics</c> and <c>/api</c> with (<c>Authorization: Bearer …</c>); null: only by login.</summary>
    public string? Maskintoken { get; init; }
}

/// <param name="Kodeord">The hash that <c>pipeline kodeord</c> prints, never the password itself.</param>
/// <param name="Roller">laeser, operatoer, revisor.</param>
public sealed record Brugerindstilling(string Navn, string Kodeord, IReadOnlyList<string> Roller);

/// <param name="Rolleclaim">The claim whose values are roles here.</param>
public sealed record Oidcindstilling(string Authority, string KlientId, string Klienthemmelighed, string Rolleclaim = "roles");
