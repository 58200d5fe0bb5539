using System.Text;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Produktion;

/// <summary>What the last finished run of a product into a warehouse rested on: with the same again a run has nothing to do.</summary>
internal sealed class Udgivetgrundlag(Datamappe mappe, string produkt, IVarehus varehus)
{
    // In the warehouse's folder: a warehouse that is moved away or lost must be built again, so its mark goes with it.
    private readonly string _fil = Path.Combine(
        mappe.Warehouse,
        varehus.Sted == mappe.Warehouse ? $"{produkt}.grundlag" : $"{produkt}.{ContentHash.Of(varehus.Sted)[..ContentHash.Short]}.grundlag"
    );

    /// <summary>The publications may have been deleted since; then nothing is published, whatever the last run rested on.</summary>
    public bool Er(string grundlag) =>
        File.Exists(Path.Combine(mappe.Published, produkt, "current")) && File.Exists(_fil) && File.ReadAllText(_fil) == grundlag;

    /// <summary>Besides that the warehouse has it in force: one on a server may have been replaced by an empty one, or put back to what it was.</summary>
    public bool ErIVarehuset(string grundlag) =>
        Er(grundlag) && Gaeldendeversion.Hos(varehus, produkt) == new Versionslager(mappe.Sti, produkt).Current;

    public void Saet(string grundlag) => LakeIo.Med(_fil, () => AtomicFile.Write(_fil, Encoding.ASCII.GetBytes(grundlag)));
}
