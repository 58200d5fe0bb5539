using Pipeline.Domain;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Which versions a product has, and putting another in force. The caller holds the data folder's lock.</summary>
public sealed class Versionsskift(string data, Produkt produkt, IVarehus varehus, TimeProvider ur)
{
    private readonly Versionslager _lager = new(data, produkt.Navn);

    /// <summary>The manifests, oldest first.</summary>
    public IReadOnlyList<Manifest> Versioner() => [.. _lager.Versioner().Select(_lager.Laes)];

    /// <summary>Puts the version in force, for every month as its manifest maps them.</summary>
    /// <returns>The version that was in force before.</returns>
    /// <exception cref="PipelineFejl">The version is not there.</exception>
    public string? Skift(string version, CancellationToken token = default) => Skift(_ => version, "skift", token);

    /// <summary>Puts the version in force that the one in force builds on.</summary>
    /// <returns>The version now in force.</returns>
    /// <exception cref="PipelineFejl">There is none before it.</exception>
    public string Tilbage(CancellationToken token = default)
    {
        var til = "";
        Skift(
            gaeldende =>
                til =
                    (gaeldende is null ? null : _lager.Laes(gaeldende).ByggerPaa)
                    ?? throw new PipelineFejl(
                        gaeldende is null
                            ? $"Der er intet udgivet af {produkt}; kør 'pipeline run' først."
                            : $"{produkt} {gaeldende} er den første version; der er ingen at gå tilbage til.",
                        Afslutning.ForkertBrug
                    ),
            "tilbage",
            token
        );
        return til;
    }

    private string? Skift(Func<string?, string> vaelg, string anledning, CancellationToken token)
    {
        try
        {
            varehus.Migrer();
            using var laas = varehus.Laas(produkt.Navn, token);
            using var filer = new Maanedsfil();
            var gaeldende = new Genopretning(produkt, _lager, varehus, filer, ur).Koer(kommuner: null, token);
            var version = Kraev(vaelg(gaeldende));
            if (version == gaeldende)
            {
                return gaeldende;
            }

            var manifest = _lager.Laes(version);
            varehus.ITransaktion(
                transaktion =>
                {
                    new Udgivelsesbog(transaktion).SaetIKraft(manifest, ur.GetUtcNow(), anledning);
                    return true;
                },
                token
            );
            _lager.SkrivCurrent(version);
            return gaeldende;
        }
        catch (Exception e) when (e is not PipelineFejl && (varehus.Oversaet(e) ?? LakeIo.Oversaet(e, data)) is not null)
        {
            throw (varehus.Oversaet(e) ?? LakeIo.Oversaet(e, data))!;
        }
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
}
