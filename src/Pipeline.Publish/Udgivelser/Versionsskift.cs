using Pipeline.Domain;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Which versions a product has, and putting another in force. The caller holds the data folder's lock.</summary>
/// <param name="offentlighed">How the product is shown to everyone; null: it is not.</param>
public sealed class Versionsskift(string data, Produkt produkt, IVarehus varehus, TimeProvider ur, Offentlighed? offentlighed = null)
{
    private readonly Versionslager _lager = new(data, produkt.Navn);
    private readonly Offentligindfoering _offentlig = new(data, produkt, offentlighed, varehus, ur);

    /// <summary>The manifests, oldest first.</summary>
    public IReadOnlyList<Manifest> Versioner() => [.. _lager.Versioner().Select(_lager.Laes)];

    /// <summary>Puts the version in force, for every month as its manifest maps them.</summary>
    /// <exception cref="PipelineFejl">
    /// The version is not there, one of its files is not the one that was published, or it was made beside a version that is no longer in force
    /// and lacks what has been published since. Nothing is changed.
    /// </exception>
    public Versionsskifte Skift(string version, CancellationToken token = default) =>
        Skift((gaeldende, _) => KraevBeslaegtet(Kraev(version), gaeldende), "skift", token);

    /// <summary>Puts the version in force again that was in force before the last switch.</summary>
    /// <exception cref="PipelineFejl">There is none before it.</exception>
    public Versionsskifte Tilbage(CancellationToken token = default) => Skift(Forrige, Udgivelsesbog.Tilbage, token);

    /// <summary>
    /// What everyone may see brought to what is in force: in a warehouse from before there was a public edition, or when its threshold has another value. The
    /// warehouse must have been made.
    /// </summary>
    /// <returns>False when nothing was to be done.</returns>
    public bool OpdaterOffentlig(CancellationToken token = default) =>
        Oversat(() =>
        {
            if (Gaeldendeversion.Hos(varehus, produkt.Navn) is not { } version || !_lager.Versioner().Contains(version))
            {
                return false;
            }

            using var laas = varehus.Laas(produkt.Navn, token);
            var manifest = _lager.Laes(version);
            using (var forbindelse = varehus.Aabn())
            {
                if (_offentlig.ErAjour(forbindelse, manifest))
                {
                    return false;
                }
            }

            _offentlig.Forbered(manifest, token);
            return varehus.ITransaktion(
                transaktion =>
                {
                    _offentlig.Koer(transaktion, manifest, token);
                    return true;
                },
                token
            );
        });

    private string Forrige(string? gaeldende, Udgivelsesbog bog) =>
        gaeldende is null
            ? throw new PipelineFejl($"Der er intet udgivet af {produkt}; kør 'pipeline run' først.", Afslutning.ForkertBrug)
            : bog.FoerGaeldende(produkt.Navn)
                ?? _lager.Laes(gaeldende).ByggerPaa
                ?? throw new PipelineFejl(
                    $"{produkt} {gaeldende} er den første version; der er ingen at gå tilbage til.",
                    Afslutning.ForkertBrug
                );

    private Versionsskifte Skift(Func<string?, Udgivelsesbog, string> vaelg, string anledning, CancellationToken token) =>
        Oversat(() =>
        {
            varehus.Migrer();
            using var laas = varehus.Laas(produkt.Navn, token);
            using var filer = new Maanedsfil();
            var gaeldende = new Genopretning(produkt, _lager, varehus, filer, _offentlig, ur).Koer(opgave: null, token);
            var skifte = varehus.ITransaktion(
                transaktion =>
                {
                    var bog = new Udgivelsesbog(transaktion);
                    var version = Kraev(vaelg(gaeldende, bog));
                    if (version == gaeldende)
                    {
                        return new Versionsskifte(gaeldende, version, 0, 0);
                    }

                    var manifest = _lager.Laes(version);
                    var forskel = Forskel(filer, gaeldende, manifest, token);
                    bog.SaetIKraft(manifest, _lager, ur.GetUtcNow(), anledning);
                    _offentlig.Koer(transaktion, manifest, token);
                    return forskel with { Notices = _offentlig.Notices };
                },
                token
            );
            if (skifte.Til != gaeldende)
            {
                _lager.SkrivCurrent(skifte.Til);
            }

            return skifte;
        });

    private T Oversat<T>(Func<T> arbejde)
    {
        try
        {
            return arbejde();
        }
        catch (Exception e) when (e is not PipelineFejl && (varehus.Oversaet(e) ?? LakeIo.Oversaet(e, data)) is not null)
        {
            throw (varehus.Oversaet(e) ?? LakeIo.Oversaet(e, data))!;
        }
    }

    /// <summary>Reads, and so checks, every month that changes hands before it does.</summary>
    private Versionsskifte Forskel(Maanedsfil filer, string? fra, Manifest til, CancellationToken token)
    {
        var foer = fra is null ? null : _lager.Laes(fra);
        var laeser = new Versionslaeser(produkt, _lager, filer);
        var (maaneder, tal) = (0, 0L);
        foreach (var (maaned, holder) in til.IKraft.Where(m => foer?.IKraft.GetValueOrDefault(m.Key) != m.Value))
        {
            token.ThrowIfCancellationRequested();
            var nu = laeser.Laes(til, maaned, token)!;
            if (
                foer is not null
                && laeser.Laes(foer, maaned, token) is { } gammel
                && Indhold.Forskel.AendredeTal(gammel, nu) is > 0 and var antal
            )
            {
                maaneder++;
                tal += antal;
            }
        }

        return new(fra, til.Version, maaneder, tal)
        {
            Omfang = Versionsskifte.Forskydning(foer is null ? [] : [.. foer.IKraft.Keys], [.. til.IKraft.Keys]),
        };
    }

    private string Kraev(string version)
    {
        var kendte = _lager.Versioner();
        return kendte.Contains(version)
            ? version
            : throw new PipelineFejl(
                $"{produkt} har ingen version {version}; der er {(kendte.Count == 0 ? "ingen" : string.Join(", ", kendte))}.",
                Afslutning.ForkertBrug
            );
    }

    /// <summary>One of the two versions builds on the other; otherwise the switch would silently undo what the one in force brought.</summary>
    private string KraevBeslaegtet(string version, string? gaeldende) =>
        gaeldende is null || Aner(version).Contains(gaeldende) || Aner(gaeldende).Contains(version)
            ? version
            : throw new PipelineFejl(
                $"{produkt} {version} bygger på {_lager.Laes(version).ByggerPaa}, men siden er {gaeldende} sat i kraft; "
                    + "gå først tilbage med 'pipeline rollback', eller kør 'pipeline backfill' igen, så den nye version bygger på den gældende.",
                Afslutning.ForkertBrug
            );

    /// <summary>The version and those it builds on.</summary>
    private HashSet<string> Aner(string version)
    {
        var aner = new HashSet<string>(StringComparer.Ordinal);
        for (string? v = version; v is not null; v = _lager.Laes(v).ByggerPaa)
        {
            aner.Add(v);
        }

        return aner;
    }
}
