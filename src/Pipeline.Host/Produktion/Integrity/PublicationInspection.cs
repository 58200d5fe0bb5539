using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>Every published file by its manifest, and the warehouse's rows by the same; one makes good what the other has lost.</summary>
internal sealed class PublicationInspection(Datamappe mappe, IVarehus varehus) : IInspection
{
    public string Name => "Udgivne filer og varehus";

    public IEnumerable<DamageFinding> Look(bool repair, CancellationToken token)
    {
        List<Produktmappe> published = [.. Produktvalg.Alle.Where(p => Directory.Exists(Path.Combine(mappe.Published, p.Definition.Navn)))];
        if (published.Count == 0)
        {
            yield break;
        }

        var damaged = varehus.Damaged(putAside: repair);
        var missing = repair ? Said(varehus.Migrer) : null;
        missing ??= damaged.Count > 0 && !repair ? Damaged(damaged[0]) : Said(() => PublicationAudit.Shown(varehus));
        foreach (var mended in varehus.Mended)
        {
            yield return new(mended, Mended: true);
        }

        foreach (var product in published)
        {
            var audit = new PublicationAudit(mappe.Sti, Produktliste.Find(product.Definition.Navn), varehus, TimeProvider.System);
            var rows = missing is null
                ? audit.Rows(Kommunegyldighed.Siden2007(product.Kommuner), product.Anmaerkninger, repair, token)
                : [];
            foreach (var finding in audit.Files(repair && missing is null, token).Concat(rows))
            {
                yield return finding;
            }
        }

        if (missing is not null)
        {
            yield return new(missing, Mended: false);
        }
    }

    private static string Damaged(string file) =>
        $"Varehusets fil '{file}' er beskadiget; --reparer lægger den til side og bygger den op igen af de udgivne versioner.";

    /// <summary>Why the warehouse cannot be asked; null: it can.</summary>
    private string? Said(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (PipelineFejl e)
        {
            return e.Message;
        }
        catch (Exception e) when (varehus.Oversaet(e) is { } said)
        {
            return said.Message;
        }
    }
}
