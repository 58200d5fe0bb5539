using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Reads published months, each checked against its manifest.</summary>
public sealed class Versionslaeser(Produkt produkt, Versionslager lager, Maanedsfil filer)
{
    public Produkt Produkt => produkt;

    /// <summary>The month as it stands with the version in force; null when that map has no such month.</summary>
    /// <exception cref="PipelineFejl">The file is gone or is not the one that was published.</exception>
    public Maanedstabel? Laes(Manifest version, string maaned, CancellationToken token) =>
        version.IKraft.TryGetValue(maaned, out var holder) && Holder(version, holder) is { } manifest
            ? Laes(manifest, manifest.Find(maaned) ?? throw Mangler(holder, maaned), token)
            : null;

    /// <summary>The month that the version itself holds.</summary>
    /// <exception cref="PipelineFejl">The file is gone or is not the one that was published.</exception>
    public Maanedstabel Laes(Manifest manifest, UdgivetMaaned udgivet, CancellationToken token) => Laes(manifest, udgivet, filer, token);

    /// <inheritdoc cref="Laes(Manifest, UdgivetMaaned, CancellationToken)"/>
    /// <param name="laeser">That of the thread that asks.</param>
    public Maanedstabel Laes(Manifest manifest, UdgivetMaaned udgivet, Maanedsfil laeser, CancellationToken token)
    {
        var (maaned, fil) = Findes(manifest, udgivet);
        return ErDenUdgivne(fil, udgivet)
            ? laeser.LaesSorteret(produkt, maaned, fil, udgivet.Raekker, token)
            : LaesAnden(maaned, fil, udgivet, laeser, token);
    }

    /// <summary>As <see cref="Laes(Manifest, UdgivetMaaned, Maanedsfil, CancellationToken)"/>, handed over as it is read and not kept.</summary>
    public void LaesBidvis(Manifest manifest, UdgivetMaaned udgivet, Maanedsfil laeser, Action<LakeChunk> modtag, CancellationToken token)
    {
        var (maaned, fil) = Findes(manifest, udgivet);
        var sorteret = ErDenUdgivne(fil, udgivet);
        if (!sorteret)
        {
            LaesAnden(maaned, fil, udgivet, laeser, token);
        }

        laeser.LaesBidvis(produkt, maaned, fil, sorteret, modtag, token);
    }

    private (Maaned Maaned, string Fil) Findes(Manifest manifest, UdgivetMaaned udgivet)
    {
        var maaned = Maaned.Parse(udgivet.Maaned);
        var fil = lager.Fil(manifest.Version, maaned);
        return File.Exists(fil)
            ? (maaned, fil)
            : throw new PipelineFejl(
                $"Den udgivne fil '{fil}' mangler; kør 'pipeline efterse --reparer', eller gendan den fra en sikkerhedskopi."
            );
    }

    /// <summary>The very bytes that were published were read back, row by row, before they got their name. Other bytes may still hold the same rows.</summary>
    private static bool ErDenUdgivne(string fil, UdgivetMaaned udgivet) => ContentHash.OfFile(fil) == udgivet.FilSha256;

    private Maanedstabel LaesAnden(Maaned maaned, string fil, UdgivetMaaned udgivet, Maanedsfil laeser, CancellationToken token)
    {
        var tabel = laeser.LaesUdgivet(produkt, maaned, fil, token);
        return Indholdshash.Af(tabel) == udgivet.IndholdSha256
            ? tabel
            : throw new PipelineFejl(
                $"Den udgivne fil '{fil}' er ændret, efter at den blev udgivet; kør 'pipeline efterse --reparer', eller gendan den fra en sikkerhedskopi."
            );
    }

    private Manifest Holder(Manifest version, string holder) => holder == version.Version ? version : lager.Laes(holder);

    private static PipelineFejl Mangler(string version, string maaned) =>
        new($"Manifestet for {version} nævner ikke {maaned}, som skulle stå der; gendan det fra en sikkerhedskopi.");
}
