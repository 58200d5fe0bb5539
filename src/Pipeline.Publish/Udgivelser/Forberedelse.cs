using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Finds the months that differ from the version in force, writes them into the temporary folder, and checks them.</summary>
internal sealed class Forberedelse(
    Udgivelsesopgave opgave,
    Versionslager lager,
    Indfoering indfoering,
    Maanedsfil filer,
    Manifest? gaeldende,
    Action<Udgivelsestrin> efter
)
{
    private readonly Dictionary<string, Manifest> _manifester = new(StringComparer.Ordinal);
    private readonly Kontrolgang _kontroller = new(opgave.Produkt);

    public List<UdgivetMaaned> Maaneder { get; } = [];

    public int Uaendrede { get; private set; }

    /// <param name="mappe">The temporary folder; made when the first month needs it.</param>
    public IReadOnlyList<Kontrolresultat> Koer(string mappe, CancellationToken token)
    {
        var maaneder = Maaned.Fra(opgave.Fra, opgave.Til).Where(m => File.Exists(opgave.Kubefil(m))).ToList();
        _kontroller.Koer(new Raekkegrundlag(opgave.Fra, opgave.Til, maaneder));
        foreach (var maaned in maaneder)
        {
            token.ThrowIfCancellationRequested();
            Behandl(maaned, mappe, token);
        }

        return [.. opgave.Datakontroller, .. _kontroller.Resultater(), Forklaret()];
    }

    private void Behandl(Maaned maaned, string mappe, CancellationToken token)
    {
        var ny = filer.LaesKube(opgave.Produkt, maaned, opgave.Kubefil(maaned), token);
        var hash = Indholdshash.Af(ny);
        var afloeses = gaeldende?.IKraft.GetValueOrDefault(maaned.ToString());
        var foer = afloeses is null ? null : ManifestFor(afloeses);
        var udgivet = foer?.Find(maaned.ToString());
        if (udgivet?.IndholdSha256 == hash && foer!.Koersel.Regelsaet.Version == opgave.Koersel.Regelsaet.Version)
        {
            Uaendrede++;
            return;
        }

        var tabel = udgivet is null ? null : indfoering.Laes(foer!, udgivet, token);
        _kontroller.Koer(
            new Maanedsgrundlag(
                ny,
                tabel,
                foer?.Koersel.Regelsaet == opgave.Koersel.Regelsaet,
                Kommunegyldighed.Regioner(opgave.Kommuner, maaned)
            )
        );
        var fil = Versionslager.MaanedsFil(mappe, maaned);
        filer.Udgiv(opgave.Produkt, opgave.Kubefil(maaned), fil, token);
        if (Indholdshash.Af(filer.LaesUdgivet(opgave.Produkt, maaned, fil, token)) != hash)
        {
            throw new IOException($"'{fil}' kunne ikke læses tilbage, som den blev skrevet.");
        }

        Maaneder.Add(
            new(
                maaned.ToString(),
                foer is null ? [Aarsag.NyMaaned] : Aarsager.Af(foer.Koersel, opgave.Koersel),
                foer is null ? [] : Aarsager.AendredeInddata(foer.Koersel, opgave.Koersel),
                afloeses,
                ny.Raekker,
                hash,
                ContentHash.OfFile(fil),
                tabel is null ? 0 : Forskel.AendredeTal(tabel, ny)
            )
        );
        efter(Udgivelsestrin.MaanedSkrevet);
    }

    private Manifest ManifestFor(string version)
    {
        if (!_manifester.TryGetValue(version, out var manifest))
        {
            _manifester.Add(version, manifest = lager.Laes(version));
        }

        return manifest;
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
}
