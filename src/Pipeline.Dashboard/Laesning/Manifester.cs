using System.Collections.Concurrent;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Dashboard.Laesning;

/// <summary>The manifests of published versions. A published version never changes, so each is read once.</summary>
internal sealed class Manifester(DashboardIndstillinger indstillinger)
{
    private readonly ConcurrentDictionary<(string Produkt, string Version), Manifest> _laeste = new();

    /// <summary>Oldest first.</summary>
    /// <exception cref="Domain.PipelineFejl">A manifest is gone or damaged.</exception>
    public IReadOnlyList<Manifest> Alle(string produkt)
    {
        var lager = new Versionslager(indstillinger.Data, produkt);
        return [.. lager.Versioner().Select(v => _laeste.GetOrAdd((produkt, v), _ => lager.Laes(v)))];
    }

    public Manifest? Find(string produkt, string version)
    {
        var lager = new Versionslager(indstillinger.Data, produkt);
        return lager.Versioner().Contains(version) ? _laeste.GetOrAdd((produkt, version), _ => lager.Laes(version)) : null;
    }
}
