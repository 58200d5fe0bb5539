using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>
/// What a run does first: it sweeps what killed ones left, and fills a warehouse that shows nothing of a published product from the published files. All products, not only
/// those it will measure: what everyone may see of some follows from all.
/// </summary>
internal sealed class WarehouseRecovery(Datamappe mappe, IVarehus varehus, TimeProvider time)
{
    public void Run(Rundgang run)
    {
        var swept = Lake.Filer.Leftovers.Sweep(mappe.Sti);
        if (swept.Count > 0)
        {
            run.Noter($"Rester efter standsede kørsler, slettet: {swept.Count}.");
        }

        foreach (var mended in varehus.Mended)
        {
            run.Advar(mended);
        }

        var shown = PublicationAudit.Shown(varehus);
        foreach (var product in Produktvalg.Alle.Where(p => !shown.Contains(p.Definition.Navn) && IsPublished(p.Definition.Navn)))
        {
            var name = product.Definition.Navn;
            try
            {
                new PublicationAudit(mappe.Sti, Produktliste.Find(name), varehus, time).Recover(
                    Kommunegyldighed.Siden2007(product.Kommuner),
                    product.Anmaerkninger,
                    run.Afbryd
                );
                run.Advar($"{name}: varehuset havde intet af det udgivne; det er bygget op igen af de udgivne filer.");
            }
            catch (PipelineFejl e)
            {
                // Its own publication will be refused; the others need not wait for it.
                run.Advar(e.Message);
            }
        }
    }

    private bool IsPublished(string product) => File.Exists(Path.Combine(mappe.Published, product, "current"));
}
