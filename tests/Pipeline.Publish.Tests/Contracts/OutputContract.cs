using System.Globalization;
using System.Text;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Tests.Contracts;

/// <summary>The published tables, as Markdown, of the declarations of the products.</summary>
internal static class OutputContract
{
    public static string Markdown(IEnumerable<Produkt> products)
    {
        var text = new StringBuilder();
        foreach (var product in products)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### `{product.Navn}`\n\n{(product.Aarlig ? "Months: Decembers, each with its year's figures. " : "")}"
            );
            text.Append(CultureInfo.InvariantCulture, $"Checks: {string.Join(", ", product.Kontroller.Select(c => $"`{c.Navn}`"))}.\n\n");
            text.Append("| column | type | key | Danish description |\n|---|---|---|---|\n");
            foreach (var column in product.Felter)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{column.Navn}` | {Type(column.Type)} | {(column.Noegle ? "yes" : "")} | {column.Beskrivelse} |\n"
                );
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Type(Felttype type) =>
        type switch
        {
            Felttype.Tekst => "text",
            Felttype.Heltal => "whole number",
            Felttype.Tal => "number, may be null",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
}
