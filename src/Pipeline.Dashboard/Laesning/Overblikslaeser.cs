using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

/// <summary>Gathers the overview from warehouse, manifests and service.</summary>
internal sealed class Overblikslaeser(
    IVarehus varehus,
    IDriftstyring drift,
    Katalog katalog,
    Manifester manifester,
    Udgivelser udgivelser,
    Koersler koersler,
    Forventninger forventninger,
    TimeProvider ur
)
{
    public async Task<Overbliksbillede> Laes(CancellationToken token)
    {
        var nu = ur.GetUtcNow();
        var drifts = Status.Laes(varehus, koersler: 1);
        var status = drifts.Produkter.ToDictionary(p => p.Produkt, StringComparer.Ordinal);
        var planer = (await drift.Tidsplaner(token)).ToDictionary(t => t.Produkt, StringComparer.Ordinal);
        var seneste = koersler.Liste(new(null, null, null)).Koersler;
        var foraeldede = forventninger.Nu();
        var produkter = new List<Produktstand>();
        var (revideret, nye) = (new SortedSet<Maaned>(), new SortedSet<Maaned>());
        foreach (var produkt in katalog.Produkter)
        {
            var versioner = udgivelser.Versioner(produkt.Navn);
            var gaeldende = status.GetValueOrDefault(produkt.Navn);
            produkter.Add(
                new(
                    produkt.Navn,
                    katalog.Titel(produkt.Navn),
                    gaeldende,
                    seneste.FirstOrDefault(k => k.Kommando != "backfill"),
                    planer.GetValueOrDefault(produkt.Navn),
                    Ventende(produkt.Navn, versioner, gaeldende?.Version),
                    foraeldede?.GetValueOrDefault(produkt.Navn, [])
                )
                {
                    Pins = [.. drifts.Pins.Where(p => p.Produkt == produkt.Navn)],
                    Expected =
                        gaeldende is not null && katalog.Calendar.Of(produkt.Navn, nu) is var (days, today)
                            ? Expectation.Of(gaeldende, days, today)
                            : null,
                }
            );
            foreach (var version in versioner.Where(v => Dansk.Laes(v.Tid) >= nu.AddDays(-1)))
            {
                if (manifester.Find(produkt.Navn, version.Version) is { SaettesIKraft: true } manifest)
                {
                    revideret.UnionWith(manifest.Maaneder.Where(m => m.Afloeser is not null).Select(m => Maaned.Parse(m.Maaned)));
                    nye.UnionWith(manifest.Maaneder.Where(m => m.Afloeser is null).Select(m => Maaned.Parse(m.Maaned)));
                }
            }
        }

        return new(
            produkter,
            drift.IGang(),
            await drift.Arbejdere(token),
            [.. revideret],
            [.. nye],
            seneste is [var foerste, ..] ? foerste : null,
            nu
        );
    }

    /// <summary>Made beside the version in force, builds on it, and neither put in force nor discarded since.</summary>
    private List<Udgivet> Ventende(string produkt, IReadOnlyList<Udgivet> versioner, string? gaeldende) =>
        [
            .. versioner.Where(v =>
                v.ByggerPaa == gaeldende
                && v.Version != gaeldende
                && !v.Kasseret
                && manifester.Find(produkt, v.Version) is { SaettesIKraft: false }
            ),
        ];
}
