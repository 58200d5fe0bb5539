using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Dashboard.Laesning;

public enum Celletilstand
{
    IKraft,
    Revideret,
    Foraeldet,
    Mangler,
}

/// <param name="Version">The version the month is read from; null when it is not published.</param>
/// <param name="Regelsaet">The rule set the month was measured under there.</param>
/// <param name="Udgaver">How many versions hold the month, those beside too.</param>
/// <param name="Venter">A version beside, not decided on, holds the month.</param>
/// <param name="Fejlet">It is stale, and the last run failed or was refused.</param>
/// <param name="Grunde">Why it is stale.</param>
public sealed record Gittercelle(
    Maaned Maaned,
    Celletilstand Tilstand,
    string? Version,
    string? Regelsaet,
    int Udgaver,
    bool Venter,
    bool Fejlet,
    IReadOnlyList<string> Grunde
)
{
    /// <summary>The rule set the month is pinned to; null: it follows the product's own.</summary>
    public string? Fastholdt { get; init; }
}

public sealed record Produktgitter(string Produkt, string Titel, string? Gaeldende, IReadOnlyList<Gittercelle> Celler);

/// <param name="Manifest">The version that holds the month.</param>
public sealed record Maanedsudgave(Manifest Manifest, UdgivetMaaned Maaned, bool IKraft, bool Kasseret);

/// <summary>Months by products: where each month stands.</summary>
internal sealed class Maanedsgitter(
    Manifester manifester,
    Udgivelser udgivelser,
    Katalog katalog,
    Forventninger forventninger,
    Koersler koersler
)
{
    public IReadOnlyList<Produktgitter> Laes()
    {
        var skidt = koersler.Liste(new(null, null, null)).Koersler is [{ Udfald: "fejlet" or "afvist" }, ..];
        var pins = udgivelser.Pins().ToLookup(p => p.Produkt, StringComparer.Ordinal);
        return [.. katalog.Produkter.Select(p => Gitter(p.Navn, skidt, RegelsaetPins.Of(pins[p.Navn]))).Where(g => g.Celler.Count > 0)];
    }

    /// <summary>Every version that holds the month, newest first.</summary>
    public IReadOnlyList<Maanedsudgave> Udgaver(string produkt, Maaned maaned)
    {
        var iKraft = udgivelser.IKraft(produkt).GetValueOrDefault(maaned.ToString());
        var kasserede = udgivelser.Versioner(produkt).Where(v => v.Kasseret).Select(v => v.Version).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from manifest in manifester.Alle(produkt).Reverse()
            let udgivet = manifest.Find(maaned.ToString())
            where udgivet is not null
            select new Maanedsudgave(manifest, udgivet, manifest.Version == iKraft, kasserede.Contains(manifest.Version)),
        ];
    }

    private Produktgitter Gitter(string produkt, bool skidt, RegelsaetPins pins)
    {
        var iKraft = udgivelser.IKraft(produkt);
        var alle = manifester.Alle(produkt);
        var efterVersion = alle.ToDictionary(m => m.Version, StringComparer.Ordinal);
        var gaeldende = udgivelser.Gaeldende(produkt);
        var kasserede = udgivelser.Versioner(produkt).Where(v => v.Kasseret).Select(v => v.Version).ToHashSet(StringComparer.Ordinal);
        var udgaver = alle.SelectMany(m => m.Maaneder.Select(u => u.Maaned)).CountBy(m => m).ToDictionary(StringComparer.Ordinal);
        var ventende = alle.Where(m =>
                !m.SaettesIKraft && m.ByggerPaa == gaeldende && m.Version != gaeldende && !kasserede.Contains(m.Version)
            )
            .SelectMany(m => m.Maaneder.Select(u => u.Maaned))
            .ToHashSet(StringComparer.Ordinal);
        var nyt = (forventninger.Nu()?.GetValueOrDefault(produkt) ?? []).ToDictionary(m => m.Maaned);
        var maaneder = iKraft.Keys.Select(Maaned.Parse).Concat(nyt.Keys).ToList();
        return maaneder.Count == 0
            ? new(produkt, katalog.Titel(produkt), gaeldende, [])
            : new(produkt, katalog.Titel(produkt), gaeldende, [.. Maaned.Fra(maaneder.Min(), maaneder.Max()).Select(Celle)]);

        Gittercelle Celle(Maaned maaned)
        {
            var tekst = maaned.ToString();
            var version = iKraft.GetValueOrDefault(tekst);
            var manifest = version is null ? null : efterVersion.GetValueOrDefault(version);
            var plan = nyt.GetValueOrDefault(maaned);
            return new(
                maaned,
                plan is not null && version is not null ? Celletilstand.Foraeldet
                    : version is null ? Celletilstand.Mangler
                    : manifest?.Find(tekst)?.Afloeser is not null ? Celletilstand.Revideret
                    : Celletilstand.IKraft,
                version,
                manifest?.Koersel.RegelsaetFor(tekst).Version,
                udgaver.GetValueOrDefault(tekst),
                ventende.Contains(tekst),
                plan is not null && skidt,
                plan?.Grunde ?? []
            )
            {
                Fastholdt = pins.Find(tekst),
            };
        }
    }
}
