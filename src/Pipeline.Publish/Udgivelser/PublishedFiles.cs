using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// A product's published files, held to the manifests. One that is gone or damaged is made again from the warehouse's rows of its version, when those are the
/// rows that were published.
/// </summary>
public sealed class PublishedFiles(Produkt produkt, Versionslager lager, IVarehus varehus, Maanedsfil filer)
{
    /// <summary>Makes sure of every month of a version that is in force with it.</summary>
    /// <returns>The files that had to be made again.</returns>
    /// <exception cref="PipelineFejl">One is damaged and cannot be made again (<see cref="Afslutning.AfvistAfKontrol"/>).</exception>
    public IReadOnlyList<string> RequireWhole(Manifest version, CancellationToken token)
    {
        var mended = new List<string>();
        foreach (var (maaned, holder) in version.IKraft)
        {
            token.ThrowIfCancellationRequested();
            var manifest = holder == version.Version ? version : lager.Laes(holder);
            if (manifest.Find(maaned) is not { } udgivet)
            {
                throw Refused(manifest, maaned, $"manifestet for {holder} nævner ikke måneden");
            }

            if (!IsWhole(manifest, udgivet, token))
            {
                var fil = File(manifest, udgivet);
                mended.Add(Mend(manifest, udgivet, token) ? fil : throw Refused(manifest, maaned, $"'{fil}' mangler eller er ændret"));
            }
        }

        return mended;
    }

    public string File(Manifest manifest, UdgivetMaaned udgivet) => lager.Fil(manifest.Version, Maaned.Parse(udgivet.Maaned));

    /// <summary>Whether the file is there and holds the rows that were published.</summary>
    public bool IsWhole(Manifest manifest, UdgivetMaaned udgivet, CancellationToken token)
    {
        var fil = File(manifest, udgivet);
        if (!System.IO.File.Exists(fil))
        {
            return false;
        }

        if (ContentHash.OfFile(fil) == udgivet.FilSha256)
        {
            return true;
        }

        try
        {
            return Indholdshash.Af(filer.LaesUdgivet(produkt, Maaned.Parse(udgivet.Maaned), fil, token)) == udgivet.IndholdSha256;
        }
        catch (PipelineFejl)
        {
            // It cannot be read at all.
            return false;
        }
    }

    /// <summary>Makes the file again from the warehouse.</summary>
    /// <returns>False: the warehouse has not the rows that were published.</returns>
    public bool Mend(Manifest manifest, UdgivetMaaned udgivet, CancellationToken token)
    {
        var rows = WarehouseRows.Read(produkt, varehus, manifest.Version, udgivet);
        if (rows is null || Indholdshash.Af(rows) != udgivet.IndholdSha256)
        {
            return false;
        }

        Maanedsfil.Write(rows, File(manifest, udgivet), manifest.Koersel.RegelsaetFor(udgivet.Maaned).Version);
        return IsWhole(manifest, udgivet, token);
    }

    private PipelineFejl Refused(Manifest manifest, string maaned, string hvad) =>
        new(
            $"{produkt} {maaned}, som er i kraft i {manifest.Version}, er beskadiget: {hvad}, og varehuset kan ikke gendanne den. Der udgives intet oven på den; "
                + "gendan filen fra en sikkerhedskopi, og kør 'pipeline efterse', der efterser resten.",
            Afslutning.AfvistAfKontrol
        );
}
