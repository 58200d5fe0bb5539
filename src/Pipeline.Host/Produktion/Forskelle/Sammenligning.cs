using System.Globalization;
using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Forskelle;

/// <param name="A">A version (<c>v0001</c>) or a rule set (<c>1.74</c>).</param>
/// <param name="B">The same kind as <paramref name="A"/>.</param>
/// <param name="EfterRegel">Split the differences over the single changes of the rules between the two.</param>
internal sealed record Sammenligningsvalg(string A, string B, Maaned? Fra, Maaned? Til, bool EfterRegel);

/// <param name="Aendringer">The changes that the parts of each difference belong to, in their order.</param>
/// <param name="Baglaens">The changes fall away, the newest first.</param>
/// <param name="MedRest">Something else than rules can differ too: data and code.</param>
internal sealed record Sammenligningssvar(
    Forskelsopgoerelse Opgoerelse,
    IReadOnlyList<Regelaendring> Aendringer,
    bool Baglaens,
    bool MedRest
)
{
    /// <summary>The changes of the rules that move the row, and last what else does, each with what it moves a figure.</summary>
    public IEnumerable<(string Navn, Func<int, decimal> Tal)> Aarsager(RowDifference raekke)
    {
        for (var i = 0; i < Aendringer.Count; i++)
        {
            var nr = i;
            if (raekke.Parts.Any(p => p[nr] != 0))
            {
                yield return (Aendringer[i].Navn, f => raekke.Parts[f][nr]);
            }
        }

        if (Enumerable.Range(0, raekke.Parts.Count).Any(f => raekke.Rest(f) != 0))
        {
            yield return ("andet", raekke.Rest);
        }
    }
}

/// <summary>Compares the figures of two versions as published, or of two rule sets as they measure the staged data. Writes nothing.</summary>
internal sealed class Sammenligning(Vaert vaert, Datamappe mappe, Produktmappe produkt, Sammenligningsvalg valg)
{
    private readonly Produkt _tabel = Produktliste.Find(produkt.Definition.Navn);

    /// <exception cref="PipelineFejl">A version, a rule set or the data of a month is not there.</exception>
    public Sammenligningssvar Koer()
    {
        var versioner = new[] { valg.A, valg.B }.Count(n => Versionsnavn.Nummer(n) > 0);
        return versioner switch
        {
            2 => Versioner(),
            0 => Regelsaet(),
            _ => throw new PipelineFejl(
                $"'{valg.A}' og '{valg.B}' skal begge være versioner, som v0001, eller begge regelsæt, som 1.74.",
                Afslutning.ForkertBrug
            ),
        };
    }

    private Sammenligningssvar Regelsaet()
    {
        var vej = valg.EfterRegel ? new Regelvej(produkt.Samtaleregler, valg.A, valg.B) : null;
        var regler = vej?.Stationer ?? [produkt.Samtaleregler.Find(valg.A), produkt.Samtaleregler.Find(valg.B)];
        var stand = Coverage.Trim(produkt, StagedSnapshot.Laes(mappe.Sti), valg.Fra, valg.Til);
        var (fra, til) = Maaneder.Periode(stand, valg.Fra, valg.Til);
        Maaneder.Kraev(produkt, fra, til, Datagrundlag.Af(mappe.Sti, stand).Leveringer);
        using var maalt = new Maaltetal(vaert, mappe, produkt, regler, stand, fra, til);
        var opgoerelse = Opgoerelse(vej?.Aendringer.Count ?? 0);
        foreach (var maaned in maalt.Maanederne)
        {
            vaert.Afbryd.ThrowIfCancellationRequested();
            var tal = maalt.Tal(maaned, vaert.Afbryd);
            opgoerelse.Tilfoej(maaned, tal[0], tal[^1], vej is null or { Aendringer.Count: 0 } ? [] : tal);
        }

        return new(opgoerelse, vej?.Aendringer ?? [], vej?.Baglaens ?? false, MedRest: false);
    }

    private Sammenligningssvar Versioner()
    {
        var lager = new Versionslager(mappe.Sti, _tabel.Navn);
        var (a, b) = (Laes(lager, valg.A), Laes(lager, valg.B));
        var maaneder = Anderledes(a, b);
        var vej = valg.EfterRegel ? new Regelvej(produkt.Samtaleregler, a.Koersel.Regelsaet.Version, b.Koersel.Regelsaet.Version) : null;
        using var maalt = vej is { Aendringer.Count: > 0 } && maaneder.Count > 0 ? Maal(vej, maaneder) : null;
        using var filer = new Maanedsfil();
        var laeser = new Versionslaeser(_tabel, lager, filer);
        var opgoerelse = Opgoerelse(maalt is null ? 0 : vej!.Aendringer.Count);
        foreach (var maaned in maaneder)
        {
            vaert.Afbryd.ThrowIfCancellationRequested();
            opgoerelse.Tilfoej(maaned, Tal(a), Tal(b), maalt?.Tal(maaned, vaert.Afbryd) ?? []);

            Maanedstal Tal(Manifest version) =>
                laeser.Laes(version, maaned.ToString(), vaert.Afbryd) is { } tabel ? new(tabel) : Maanedstal.Ingen(_tabel);
        }

        return new(opgoerelse, maalt is null ? [] : vej!.Aendringer, vej?.Baglaens ?? false, MedRest: true);
    }

    private Forskelsopgoerelse Opgoerelse(int dele) =>
        new(
            _tabel,
            dele,
            produkt.Kommuner.ToDictionary(
                k => Kommune.Tekst(k.Kode),
                k => k.Region.ToString(CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            )
        );

    private Maaltetal Maal(Regelvej vej, List<Maaned> maaneder)
    {
        var stand = Coverage.Trim(produkt, StagedSnapshot.Laes(mappe.Sti), maaneder[0], maaneder[^1]);
        Maaneder.Kraev(produkt, maaneder[0], maaneder[^1], Datagrundlag.Af(mappe.Sti, stand).Leveringer);
        return new(vaert, mappe, produkt, vej.Stationer, stand, maaneder[0], maaneder[^1]);
    }

    /// <summary>The months asked for that the two read from different versions, in order.</summary>
    private List<Maaned> Anderledes(Manifest a, Manifest b)
    {
        var alle = a.IKraft.Keys.Union(b.IKraft.Keys).Select(Maaned.Parse).Where(m => !(m < valg.Fra) && !(m > valg.Til)).Order().ToList();
        return alle.Count > 0
            ? [.. alle.Where(m => a.IKraft.GetValueOrDefault(m.ToString()) != b.IKraft.GetValueOrDefault(m.ToString()))]
            : throw new PipelineFejl(
                $"Hverken {a.Version} eller {b.Version} har måneder fra {valg.Fra} til {valg.Til}; vælg andre med --fra og --til.",
                Afslutning.ForkertBrug
            );
    }

    private static Manifest Laes(Versionslager lager, string version) =>
        lager.Versioner().Contains(version)
            ? lager.Laes(version)
            : throw new PipelineFejl(
                $"{Path.GetFileName(lager.Mappe)} har ingen version {version}; der er {(lager.Versioner() is { Count: > 0 } v ? string.Join(", ", v) : "ingen")}.",
                Afslutning.ForkertBrug
            );
}
