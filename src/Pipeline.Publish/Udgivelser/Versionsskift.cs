using Pipeline.Domain;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Which versions a product has, and putting another in force, with the rule sets that are pinned. The caller holds the data folder's lock.</summary>
public sealed partial class Versionsskift(string data, Produkt produkt, IVarehus varehus, TimeProvider ur)
{
    private readonly Versionslager _lager = new(data, produkt.Navn);

    /// <summary>The manifests, oldest first.</summary>
    public IReadOnlyList<Manifest> Versioner() => [.. _lager.Versioner().Select(_lager.Laes)];

    /// <summary>
    /// Puts the version in force, for every month as its manifest maps them. Months it was measured for under another rule set than the product's own are pinned to
    /// it; those under the product's own are not pinned any more. It may be the one in force.
    /// </summary>
    /// <param name="eget">The product's own rule set.</param>
    /// <exception cref="PipelineFejl">
    /// The version is not there, one of its files is not the one that was published, or it was made beside a version that is no longer in force
    /// and lacks what has been published since. Nothing is changed.
    /// </exception>
    public Versionsskifte Skift(string version, string eget, Decision af, CancellationToken token = default) =>
        Skift((gaeldende, _) => (KraevBeslaegtet(Kraev(version), gaeldende), null), "skift", eget, af, token);

    private PipelineFejl IntetUdgivet() => new($"Der er intet udgivet af {produkt}; kør 'pipeline run' først.", Afslutning.ForkertBrug);

    /// <param name="vaelg">
    /// Given the version in force: the version, and the number of the switch that is taken back, null when there is none; null: it has been done already.
    /// </param>
    private Versionsskifte Skift(
        Func<string?, Udgivelsesbog, (string Version, int? Skift)?> vaelg,
        string anledning,
        string eget,
        Decision af,
        CancellationToken token
    ) =>
        Laast(
            (filer, gaeldende) =>
            {
                var skifte = varehus.ITransaktion(
                    transaktion =>
                    {
                        var bog = new Udgivelsesbog(transaktion);
                        var pins = new PinLog(transaktion, ur);
                        if (vaelg(gaeldende, bog) is not var (valgt, taget))
                        {
                            var uaendret = pins.Current(produkt.Navn);
                            return new Versionsskifte(gaeldende, gaeldende!, 0, 0) { Pins = new(uaendret, uaendret) };
                        }

                        var manifest = _lager.Laes(Kraev(valgt));
                        var nye = taget is { } nr
                            ? pins.BeforeSwitch(produkt.Navn, nr)
                            : Pins(pins.Current(produkt.Navn), gaeldende, manifest, tilbage: anledning == Udgivelsesbog.Tilbage, eget);
                        var forskel = new Versionsskifte(gaeldende, manifest.Version, 0, 0);
                        if (manifest.Version != gaeldende)
                        {
                            forskel = Forskel(filer, gaeldende, manifest, token);
                            bog.SaetIKraft(manifest, _lager, ur.GetUtcNow(), anledning);
                        }

                        return forskel with
                        {
                            Pins = pins.Write(produkt.Navn, nye.Within(manifest.IKraft.Keys), anledning, manifest.Version, af),
                        };
                    },
                    token
                );
                if (skifte.Til != gaeldende)
                {
                    _lager.SkrivCurrent(skifte.Til);
                }

                new PinFile(_lager).Write(skifte.Pins.After);
                return skifte;
            },
            token
        );

    /// <param name="arbejde">Given the version in force when lake and warehouse agree.</param>
    private T Laast<T>(Func<Maanedsfil, string?, T> arbejde, CancellationToken token) =>
        Oversat(() =>
        {
            varehus.Migrer();
            using var laas = varehus.Laas(produkt.Navn, token);
            using var filer = new Maanedsfil();
            return arbejde(filer, new Genopretning(produkt, _lager, varehus, filer, ur).Koer(opgave: null, token));
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
