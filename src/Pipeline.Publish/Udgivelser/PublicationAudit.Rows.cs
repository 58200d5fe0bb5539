using Pipeline.Domain;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>The warehouse's side: every month's rows, and which versions the views show.</summary>
public sealed partial class PublicationAudit
{
    /// <summary>The products that the warehouse shows any month of.</summary>
    public static IReadOnlySet<string> Shown(IVarehus varehus) => varehus.ITransaktion(t => Udgivelsesbog.Shown(t));

    /// <summary>The rows, version by version, and which of them the views show.</summary>
    public IEnumerable<DamageFinding> Rows(
        IReadOnlyList<Kommunegyldighed> kommuner,
        IReadOnlyList<Anmaerkning> notes,
        bool repair,
        CancellationToken token
    )
    {
        var manifests = Manifests(out _);
        var known = Record(bog => bog.Versioner(produkt.Navn));
        var absent = manifests.Where(m => !known.ContainsKey(m.Version)).Select(m => m.Version).ToList();
        var empty = known.Count > 0 && Record(bog => bog.Map(produkt.Navn)).Count == 0;
        if (absent.Count > 0 || empty)
        {
            if (repair)
            {
                Recover(kommuner, notes, token);
            }

            yield return new(
                $"{produkt}: varehuset {(absent.Count > 0 ? $"mangler {string.Join(", ", absent)}" : "viser ingen måneder")}{(repair ? "; det er bygget op igen af de udgivne filer" : "; --reparer bygger det op igen af de udgivne filer")}.",
                repair
            );
            if (!repair)
            {
                yield break;
            }
        }

        foreach (var gone in known.Keys.Except(_lager.Versioner(), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return new(
                $"{produkt} {gone} står i varehuset, og dens mappe mangler i '{_lager.Mappe}'; gendan den fra en sikkerhedskopi.",
                Mended: false
            );
        }

        foreach (var manifest in manifests)
        {
            if (WrongMonth(manifest, token) is not { } month)
            {
                continue;
            }

            var mended = repair && Replace(manifest, token);
            yield return new(
                $"{produkt} {manifest.Version}: varehusets rækker for {month} er ikke de udgivne; "
                    + (
                        mended ? "versionen er læst ind igen af de udgivne filer."
                        : repair ? "de kunne ikke læses ind igen: gendan varehuset fra en sikkerhedskopi, eller byg et nyt af datamappen."
                        : "--reparer læser versionen ind igen af de udgivne filer, hvor varehuset tillader det."
                    ),
                mended
            );
        }

        if (Map(repair) is { } map)
        {
            yield return map;
        }
    }

    private string? WrongMonth(Manifest manifest, CancellationToken token)
    {
        using var filer = new Maanedsfil();
        var reader = new Versionslaeser(produkt, _lager, filer);
        return manifest.Maaneder.FirstOrDefault(m => !AreThere(manifest, m, reader, token))?.Maaned;
    }

    private bool AreThere(Manifest manifest, UdgivetMaaned month, Versionslaeser reader, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (WarehouseRows.Read(produkt, varehus, manifest.Version, month) is not { } rows)
        {
            return false;
        }

        var hash = Indholdshash.Af(rows);
        if (hash == month.IndholdSha256)
        {
            return true;
        }

        try
        {
            // An older program had other columns: then the hash is of others, and the file tells.
            return Indholdshash.Af(reader.Laes(manifest, month, token)) == hash;
        }
        catch (PipelineFejl)
        {
            return false;
        }
    }

    private bool Replace(Manifest manifest, CancellationToken token)
    {
        using var laas = varehus.Laas(produkt.Navn, token);
        using var filer = new Maanedsfil();
        var rows = new Indfoering(new Versionslaeser(produkt, _lager, filer), varehus);
        try
        {
            return varehus.ITransaktion(
                    t =>
                    {
                        if (!varehus.Remove(t, produkt.Navn, manifest.Version))
                        {
                            return false;
                        }

                        rows.Rows(t, manifest, _ => { }, token);
                        return true;
                    },
                    token
                ) && WrongMonth(manifest, token) is null;
        }
        catch (PipelineFejl)
        {
            // The files are damaged too, and have a line of their own.
            return false;
        }
    }

    private DamageFinding? Map(bool repair)
    {
        if (InForce() is not { } inForce || !_lager.Versioner().Contains(inForce) || Said(() => _lager.Laes(inForce)) is not null)
        {
            return null;
        }

        var manifest = _lager.Laes(inForce);
        if (Record(bog => bog.Map(produkt.Navn)).SequenceEqual(manifest.IKraft))
        {
            return null;
        }

        var said = $"{produkt}: varehuset viser ikke de måneder, som {inForce} sætter i kraft";
        return repair && Said(() => Record(bog => Write(bog, manifest))) is null
            ? new($"{said}; det er rettet efter manifestet.", Mended: true)
            : new($"{said}; --reparer retter det efter manifestet.", Mended: false);
    }

    private bool Write(Udgivelsesbog bog, Manifest manifest)
    {
        bog.WriteMap(manifest, _lager);
        return true;
    }
}
