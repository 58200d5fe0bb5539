using System.Data.Common;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Takes a version from the lake into the warehouse, beside what is in force. The rows are those of the published files, checked against the manifest.</summary>
internal sealed class Indfoering(Versionslaeser udgivne, IVarehus varehus)
{
    public void Koer(DbTransaction transaktion, Manifest manifest, Action<Udgivelsestrin> efter, CancellationToken token)
    {
        Rows(transaktion, manifest, efter, token);
        new Udgivelsesbog(transaktion).Registrer(manifest);
    }

    /// <summary>The rows alone, of a version that is on record.</summary>
    public void Rows(DbTransaction transaktion, Manifest manifest, Action<Udgivelsestrin> efter, CancellationToken token)
    {
        var indhold = new Versionsindhold(
            udgivne.Produkt,
            manifest,
            (filer, udgivet) => udgivne.Laes(manifest, udgivet, filer, token),
            (filer, udgivet, modtag) => udgivne.LaesBidvis(manifest, udgivet, filer, modtag, token),
            () => efter(Udgivelsestrin.MaanedIndsat)
        );
        varehus.Indsaet(transaktion, indhold, token);
        Dimensioner.SkrivMaaneder(transaktion, manifest.Maaneder.Select(m => m.Maaned));
    }
}
