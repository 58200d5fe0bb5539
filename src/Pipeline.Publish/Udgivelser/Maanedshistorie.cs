namespace Pipeline.Publish.Udgivelser;

/// <summary>Where each month in force comes from, as the manifests from the version in force and back tell it.</summary>
public sealed class Maanedshistorie(Versionslager lager, Manifest? gaeldende)
{
    private readonly Dictionary<string, Manifest> _manifester = new(StringComparer.Ordinal);

    /// <summary>The version that holds the month; null when none in force does.</summary>
    public Manifest? Holder(string maaned) => gaeldende?.IKraft.GetValueOrDefault(maaned) is { } version ? Laes(version) : null;

    /// <summary>
    /// The run that last found the month to have the figures in force: that of the version holding it, or of a later one that measured it
    /// again and found them unchanged, with the month's own rule set. Against this run it shows what is new.
    /// </summary>
    public Koerselsbeskrivelse? Senest(string maaned)
    {
        var holder = Holder(maaned);
        for (var version = gaeldende; version is not null && version.Version != holder?.Version; version = Forrige(version))
        {
            if (version.Uaendrede.Contains(maaned))
            {
                return version.Koersel.For(maaned);
            }
        }

        return holder?.Koersel.For(maaned);
    }

    private Manifest? Forrige(Manifest version) => version.ByggerPaa is { } forrige ? Laes(forrige) : null;

    private Manifest Laes(string version)
    {
        if (!_manifester.TryGetValue(version, out var manifest))
        {
            _manifester.Add(version, manifest = version == gaeldende?.Version ? gaeldende : lager.Laes(version));
        }

        return manifest;
    }
}
