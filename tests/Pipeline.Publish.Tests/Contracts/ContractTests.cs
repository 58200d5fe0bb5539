using Pipeline.Domain.Leveringer;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Tests.Contracts;

/// <summary>The contracts in docs/contracts say what the declarations say; renewed with PIPELINE_RENEW_DOCS=1.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Deliveries_OfTheDocument_AreTheDatasets() =>
        GeneratedDocument.ShouldHold("docs/contracts/deliveries.md", DeliveryContract.Markdown(Datasaetliste.Alle));

    [Fact]
    public void Outputs_OfTheDocument_AreTheProducts() =>
        GeneratedDocument.ShouldHold("docs/contracts/outputs.md", OutputContract.Markdown(Produktliste.Alle));

    /// <summary>What is not there cannot be compared.</summary>
    [Fact]
    public void Generated_EveryDatasetAndProduct_IsNamed()
    {
        var deliveries = DeliveryContract.Markdown(Datasaetliste.Alle);
        var outputs = OutputContract.Markdown(Produktliste.Alle);

        Datasaetliste.Alle.ShouldAllBe(dataset => deliveries.Contains($"\n### `{dataset.Navn}`\n"));
        Produktliste.Alle.ShouldAllBe(product => outputs.Contains($"\n### `{product.Navn}`\n"));
    }
}
