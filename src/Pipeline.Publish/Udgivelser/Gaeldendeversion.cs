using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>The version in force as the warehouse says, which is what its readers see.</summary>
public static class Gaeldendeversion
{
    /// <summary>Null when the warehouse, which must have been made, holds nothing of the product.</summary>
    public static string? Hos(IVarehus varehus, string produkt) =>
        varehus.ITransaktion(transaktion => new Udgivelsesbog(transaktion).Gaeldende(produkt));
}
