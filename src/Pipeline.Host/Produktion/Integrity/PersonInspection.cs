using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Celler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>
/// What an older program kept as it was received, and may be persons' ids: cells that their column cannot have, names of unknown columns, and the values of
/// refused rows. They are masked; what was made of the deliveries is staged again.
/// </summary>
internal sealed class PersonInspection(Datamappe mappe, Indstillinger settings) : IInspection
{
    private readonly RaaLager _raw = new(mappe.Sti);

    public string Name => "Personoplysninger uden for id-kolonnerne";

    public IEnumerable<DamageFinding> Look(bool repair, CancellationToken token)
    {
        var months = _raw.Months().ToList();
        if (months.Count == 0)
        {
            return [];
        }

        var names = Modtagelse.Opslag();
        using var cells = new OldCells(mappe.Sti, settings.LaesNoegle(mappe), names, settings.Lake(mappe));
        var found = months
            .SelectMany(m =>
                _raw.Folders(m.Datasaet, m.Maaned)
                    .Where(f => RaaLager.Damage(m.Datasaet, m.Maaned, f) is null)
                    .Select(f => RaaLager.Read(m.Datasaet, m.Maaned, f))
            )
            .Where(d => Datasaetliste.Alle.Any(k => k.Navn == d.Datasaet))
            .Select(d => cells.Find(d, token))
            .OfType<UnmaskedDelivery>()
            .ToList();
        List<DamageFinding> findings = [.. found.Select(f => repair ? Mask(cells, f, token) : Told(f))];
        if (repair && found.Count > 0 && StageAgain(found, token) is { } why)
        {
            findings.Add(new($"De afviste rækker er ikke klargjort på ny: {why}.", Mended: false));
        }

        return [.. findings, .. Quarantine(cells, repair)];
    }

    private static DamageFinding Told(UnmaskedDelivery found) =>
        new($"Leveringen {Delivery(found)} har {What(found)}, der kan være person-id'er; --reparer masker dem.", Mended: false);

    private DamageFinding Mask(OldCells cells, UnmaskedDelivery found, CancellationToken token)
    {
        var masked = cells.Mask(found, token);
        var versions = Irreproducible(found).ToList();
        return new(
            $"Leveringen {Delivery(found)} havde {What(found)}, der kan være person-id'er; de er maskeret (aftryk før {Short(masked.Kilde.IndholdFoer)}, nu {Short(masked.Kilde.Indhold)}). "
                + (
                    versions.Count == 0
                        ? "Hver version, der er lavet af den, kan stadig genskabes."
                        : $"Kan ikke længere genskabes med samme tal: {string.Join(", ", versions)}."
                ),
            Mended: true
        );
    }

    /// <summary>The versions made of a delivery whose masked cells were right by an older program: a name that any text could be, or a list that was longer.</summary>
    private IEnumerable<string> Irreproducible(UnmaskedDelivery found)
    {
        var dataset = Datasaetliste.Find(found.Delivery.Datasaet);
        if (!dataset.Kolonner.Any(k => k.Type is Kolonnetype.Tekst or Kolonnetype.Opslag && found.Cells.ContainsKey(k.Navn)))
        {
            return [];
        }

        return from product in Produktvalg.Alle.Select(p => p.Definition.Navn)
            let store = new Versionslager(mappe.Sti, product)
            from version in store.Versioner()
            where
                store
                    .Laes(version)
                    .Koersel.Inddata.Any(i => i.Datasaet == found.Delivery.Datasaet && i.Sha256 == found.Delivery.Kilde.Sha256)
            select $"{product} {version}";
    }

    /// <summary>Parts made of what was masked are made again: their refused rows have the same cells.</summary>
    /// <returns>Why it could not be done; null: it was, or there were none.</returns>
    private string? StageAgain(List<UnmaskedDelivery> found, CancellationToken token)
    {
        if (StagedSnapshot.Find(mappe.Sti) is not { } staged)
        {
            return null;
        }

        var parts = staged.Dele.Where(d => d.Karantaene is not null && found.Exists(f => IsOf(d, f.Delivery))).ToList();
        foreach (var part in parts)
        {
            // Without its description a part is not found, and is made again.
            File.Delete(Path.Combine(StagedSnapshot.Rod(mappe.Sti), part.Mappe, StagedDel.DescriptionFile));
        }

        return parts.Count == 0 ? null : StagedInspection.StageAgain(mappe, settings, staged, token);
    }

    private IEnumerable<DamageFinding> Quarantine(OldCells cells, bool repair)
    {
        if (!Directory.Exists(mappe.Quarantine))
        {
            yield break;
        }

        foreach (
            var file in Directory.EnumerateFiles(mappe.Quarantine, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var dataset = Datasaetliste.Alle.FirstOrDefault(d => d.Navn == Path.GetFileName(Path.GetDirectoryName(file)));
            if (dataset is not null && cells.MaskQuarantine(file, dataset, repair) is > 0 and var values)
            {
                yield return new(
                    $"Karantænefilen '{file}' {(repair ? "havde" : "har")} {Tekst.Antal(values)} værdier, der kan være person-id'er; {(repair ? "de er maskeret" : "--reparer masker dem")}.",
                    repair
                );
            }
        }
    }

    private static bool IsOf(StagedDel part, RaaLevering delivery) =>
        part.Datasaet == delivery.Datasaet && part.Levering == delivery.Maaned && part.RaaHash == delivery.Kilde.Sha256;

    private static string Delivery(UnmaskedDelivery found) => $"{found.Delivery.Datasaet} {found.Delivery.Maaned}";

    private static string What(UnmaskedDelivery found)
    {
        var cells = found.Cells.Select(c => $"{Tekst.Antal(c.Value)} celler i {c.Key}");
        return string.Join(", ", found.Headers > 0 ? cells.Append($"{Tekst.Antal(found.Headers)} ukendte kolonnenavne") : cells);
    }

    private static string Short(string? hash) => hash?[..ContentHash.Short] ?? "ukendt";
}
