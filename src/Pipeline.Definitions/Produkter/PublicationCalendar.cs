using NodaTime;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Definitions.Produkter;

/// <summary>When the next month of each product is expected, as its <c>pipeline.yaml</c> declares it. Rules and codes are not read.</summary>
public sealed class PublicationCalendar
{
    private readonly Dictionary<string, Definition> _products = new(StringComparer.Ordinal);

    /// <param name="pipelines">The folder <c>pipelines/</c>.</param>
    public PublicationCalendar(string pipelines)
    {
        foreach (var name in Produktmappe.Navne(pipelines))
        {
            try
            {
                _products[name] = Definition.Laes(Path.Combine(pipelines, name, "pipeline.yaml"));
            }
            catch (PipelineFejl)
            {
                // A run tells what is wrong with the file; how things stand is asked for all the same.
            }
        }
    }

    /// <summary>Days after a month's end in which it is expected, and today in the product's time zone; null: nothing is declared of it.</summary>
    public (int Days, int Today)? Of(string product, DateTimeOffset now) =>
        _products.TryGetValue(product, out var definition)
            ? (
                definition.VentesEfterDage,
                Dag.Fra(Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[definition.Tidsplan.Tidszone]).Date)
            )
            : null;
}
