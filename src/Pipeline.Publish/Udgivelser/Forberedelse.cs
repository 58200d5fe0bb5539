using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Finds the months that differ from the version in force, writes them into the temporary folder, and checks them.</summary>
internal sealed class Forberedelse(
    Udgivelsesopgave opgave,
    Versionslager lager,
    Versionslaeser udgivne,
    Maanedsfil filer,
    Manifest? gaeldende,
    Action<Udgivelsestrin> efter
)
{
    private readonly Maanedshistorie _historie = new(lager, gaeldende);
    private readonly Kontrolgang _kontroller = new(opgave.Produkt);

    public List<UdgivetMaaned> Maaneder { get; } = [];

    /// <summary>Months with the figures in force. They keep the version and the rule set they were published under (docs/decisions/0005-unchanged-months.md).</summary>
    public List<string> Uaendrede { get; } = [];

    /// <param name="mappe">The temporary folder; made when the first month needs it.</param>
    public IReadOnlyList<Kontrolresultat> Koer(string mappe, CancellationToken token)
    {
        var maaneder = opgave.Maaneder.Where(m => File.Exists(opgave.Kubefil(m))).ToList();
        _kontroller.Koer(new Raekkegrundlag(opgave.Maaneder, maaneder));
        foreach (var maalt in Laes(maaneder, token).Forud())
        {
            Behandl(maalt, mappe, token);
        }

        return [.. opgave.Datakontroller, .. _kontroller.Resultater(), Forklaret()];
    }

    /// <summary>The next month is read while the one before is checked.</summary>
    private IEnumerable<Maalt> Laes(IReadOnlyList<Maaned> maaneder, CancellationToken token)
    {
        using var egne = new Maanedsfil();
        foreach (var maaned in maaneder)
        {
            token.ThrowIfCancellationRequested();
            var kube = opgave.Kubefil(maaned);
            var kubehash = ContentHash.OfFile(kube);
            var tabel = egne.LaesKube(opgave.Produkt, maaned, kube, token);
            yield return new(maaned, kube, kubehash, tabel, Indholdshash.Af(tabel));
        }
    }

    private void Behandl(Maalt maalt, string mappe, CancellationToken token)
    {
        var (maaned, kube, kubehash, ny, hash) = maalt;
        var holder = _historie.Holder(maaned.ToString());
        var udgivet = holder?.Find(maaned.ToString());
        if (udgivet?.IndholdSha256 == hash)
        {
            Uaendrede.Add(maaned.ToString());
            return;
        }

        var foer = _historie.Senest(maaned.ToString());
        var nu = opgave.Koersel.For(maaned.ToString());
        var tabel = udgivet is null ? null : udgivne.Laes(holder!, udgivet, token);
        _kontroller.Koer(
            new Maanedsgrundlag(ny, tabel, foer?.Regelsaet == nu.Regelsaet, Kommunegyldighed.Regioner(opgave.Kommuner, maaned))
        );
        var fil = Versionslager.MaanedsFil(mappe, maaned);
        Maanedsfil.Udgiv(ny, kube, fil, nu.Regelsaet.Version);
        var filhash = ContentHash.OfFile(fil);
        // The bytes that were read and checked, or else others that are read back.
        if (filhash != kubehash && Indholdshash.Af(filer.LaesUdgivet(opgave.Produkt, maaned, fil, token)) != hash)
        {
            throw new IOException($"'{fil}' kunne ikke læses tilbage, som den blev skrevet.");
        }

        Maaneder.Add(
            new(
                maaned.ToString(),
                foer is null ? [Aarsag.NyMaaned] : Aarsager.Af(foer, nu),
                foer is null ? [] : Aarsager.AendredeInddata(foer, nu),
                holder?.Version,
                ny.Raekker,
                hash,
                filhash,
                tabel is null ? 0 : Forskel.AendredeTal(tabel, ny)
            )
        );
        efter(Udgivelsestrin.MaanedSkrevet);
    }

    /// <summary>Not one of the product's checks: it is about the manifests, not the figures.</summary>
    private Kontrolresultat Forklaret()
    {
        var uforklarede = Maaneder.Where(m => m.Aarsager.Contains(Aarsag.Ukendt)).ToList();
        return new(
            "aendringer_forklaret",
            "Hver ændret måned skyldes nye data, nye regler eller ny kode",
            uforklarede.Count == 0 ? Kontroludfald.Bestaaet : Kontroludfald.Advarsel,
            uforklarede.Count,
            uforklarede is [var foerste, ..]
                ? $"{foerste.Maaned}: {foerste.AendredeTal} tal er ændret, men data, regler og kode er de samme"
                : null
        );
    }

    /// <param name="Filhash">Of the cube's file, taken before it was read.</param>
    private sealed record Maalt(Maaned Maaned, string Kube, string Filhash, Maanedstabel Tabel, string Indholdshash);
}
