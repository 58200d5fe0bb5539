using System.Data.Common;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Takes a version from the lake into the warehouse, beside what is in force. The rows are those of the published files, checked against the manifest.</summary>
internal sealed class Indfoering(Produkt produkt, Versionslager lager, IVarehus varehus, Maanedsfil filer)
{
    public void Koer(DbTransaction transaktion, Manifest manifest, Action<Udgivelsestrin> efter, CancellationToken token)
    {
        var indhold = new Versionsindhold(
            produkt,
            manifest,
            udgivet => Laes(manifest, udgivet, token),
            () => efter(Udgivelsestrin.MaanedIndsat)
        );
        varehus.Indsaet(transaktion, indhold, token);
        Dimensioner.SkrivMaaneder(transaktion, manifest.Maaneder.Select(m => m.Maaned));
        new Udgivelsesbog(transaktion).Registrer(manifest);
    }

    /// <exception cref="PipelineFejl">The file is gone or is not the one that was published.</exception>
    public Maanedstabel Laes(Manifest manifest, UdgivetMaaned udgivet, CancellationToken token)
    {
        var maaned = Maaned.Parse(udgivet.Maaned);
        var fil = lager.Fil(manifest.Version, maaned);
        if (!File.Exists(fil))
        {
            throw new PipelineFejl($"Den udgivne fil '{fil}' mangler; gendan den fra en sikkerhedskopi.");
        }

        var tabel = filer.LaesUdgivet(produkt, maaned, fil, token);
        return Indholdshash.Af(tabel) == udgivet.IndholdSha256
            ? tabel
            : throw new PipelineFejl($"Den udgivne fil '{fil}' er ændret, efter at den blev udgivet; gendan den fra en sikkerhedskopi.");
    }
}
