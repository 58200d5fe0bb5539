using System.Text;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Produktion;

/// <summary>What the last finished run of a product rested on: with the same again a run has nothing to do.</summary>
internal sealed class Udgivetgrundlag(Datamappe mappe, string produkt)
{
    // In the warehouse's folder: a warehouse that is moved away or lost must be built again, so its mark goes with it.
    private readonly string _fil = Path.Combine(mappe.Warehouse, $"{produkt}.grundlag");

    /// <summary>The publications may have been deleted since; then nothing is published, whatever the last run rested on.</summary>
    public bool Er(string grundlag) =>
        File.Exists(Path.Combine(mappe.Published, produkt, "current")) && File.Exists(_fil) && File.ReadAllText(_fil) == grundlag;

    public void Saet(string grundlag) => LakeIo.Med(_fil, () => AtomicFile.Write(_fil, Encoding.ASCII.GetBytes(grundlag)));
}
