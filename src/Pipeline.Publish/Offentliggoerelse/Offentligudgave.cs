using System.Data.Common;
using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// A product's months as everyone may see them. Nothing is kept: what is hidden follows from the published versions alone, so anybody with
/// the lake gets the same.
/// </summary>
/// <param name="transaktion">The one that is open on the connection; null: none is.</param>
public sealed class Offentligudgave(
    string data,
    Produkt produkt,
    Offentlighed offentlighed,
    DbConnection forbindelse,
    DbTransaction? transaktion = null
)
{
    private readonly Versionslager _lager = new(data, produkt.Navn);

    /// <param name="kort">Month → the version it is read from.</param>
    public IReadOnlyList<Offentligmaaned> Maaneder(IReadOnlyDictionary<string, string> kort, CancellationToken token)
    {
        var manifester = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        var sete = Sete();
        using var filer = new Maanedsfil();
        var laeser = new Versionslaeser(produkt, _lager, filer);
        var regioner = Regioner();
        var maaneder = kort.OrderBy(k => k.Key, StringComparer.Ordinal).ToList();
        var offentlige = new Offentligmaaned[maaneder.Count];
        var laesning = new Lock();
        Sideloebende.Koer(
            maaneder.Count,
            Environment.ProcessorCount,
            i =>
            {
                var (maaned, holder) = maaneder[i];
                List<Udgavetabel> udgivelser;
                // Files are read one at a time; what takes time is the search for what to hide.
                lock (laesning)
                {
                    udgivelser = Udgivelser(maaned, holder);
                }

                offentlige[i] = Offentligmaaned.Af(offentlighed, udgivelser, regioner(Maaned.Parse(maaned)));
            },
            token
        );
        return offentlige;

        List<Udgavetabel> Udgivelser(string maaned, string holder) =>
            [
                .. sete.Append(holder)
                    .Distinct(StringComparer.Ordinal)
                    .Where(v => Versionsnavn.Nummer(v) <= Versionsnavn.Nummer(holder))
                    .Select(Manifestet)
                    .Where(m => m.Find(maaned) is not null)
                    .Select(m => new Udgavetabel(
                        m.Version,
                        m.Koersel.RegelsaetFor(maaned).Version,
                        laeser.Laes(m, m.Find(maaned)!, token)
                    )),
            ];

        Manifest Manifestet(string version) =>
            manifester.TryGetValue(version, out var manifest) ? manifest : manifester[version] = _lager.Laes(version);
    }

    /// <summary>
    /// The versions that have been in force, oldest first: they have been seen, also if they were taken back; one made beside them has not. A warehouse that was
    /// built again from the lake remembers only the last; then the manifests tell of those that were made to be in force or were built on.
    /// </summary>
    private List<string> Sete()
    {
        var manifester = _lager.Versioner().Select(_lager.Laes).ToList();
        return
        [
            .. forbindelse
                .Query<string>("select distinct version_id from ops.skift where produkt = @Navn", produkt, transaktion)
                .Concat(manifester.Where(m => m.SaettesIKraft).Select(m => m.Version))
                .Concat(manifester.Select(m => m.ByggerPaa).OfType<string>())
                .Distinct(StringComparer.Ordinal)
                .OrderBy(Versionsnavn.Nummer),
        ];
    }

    /// <summary>The kommuner's regions as they were in a month.</summary>
    private Func<Maaned, IReadOnlyDictionary<string, string>> Regioner()
    {
        var alle = forbindelse
            .Query<(string Kode, string Region, string Fra, string? Til)>(
                "select kommunekode, region, gyldig_fra, gyldig_til from mart.dim_kommune where region is not null",
                transaction: transaktion
            )
            .ToList();
        return maaned =>
        {
            var dag = Dag.Tekst(maaned.SidsteDag);
            return alle.Where(k => string.CompareOrdinal(k.Fra, dag) <= 0 && (k.Til is null || string.CompareOrdinal(k.Til, dag) >= 0))
                .ToDictionary(k => k.Kode, k => k.Region, StringComparer.Ordinal);
        };
    }
}
