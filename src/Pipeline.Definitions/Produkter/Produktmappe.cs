using Pipeline.Definitions.Anmaerkninger;
using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Definitions.Produkter;

/// <summary>
/// A folder of <c>pipelines/</c>: the definition and its rules, with the kommuner all share, read and held against each other. Rules lie in the
/// folder of the product it is measured with.
/// </summary>
public sealed record Produktmappe(Definition Definition, IRegelbog Regler, IReadOnlyList<Kommune> Kommuner)
{
    private readonly IReadOnlyList<Anmaerkning> _anmaerkninger = [];

    /// <summary>What the source says of the use of the product's figures, in the order they are told.</summary>
    public IReadOnlyList<Anmaerkning> Anmaerkninger
    {
        get => [.. _anmaerkninger.Where(a => a.Produkter.Contains(Definition.Navn))];
        private init => _anmaerkninger = value;
    }

    /// <summary>The rules of the jobsamtaler, with their single changes.</summary>
    /// <exception cref="PipelineFejl">The product is of another measurement.</exception>
    public Regelbog Samtaleregler =>
        Regler as Regelbog
        ?? throw new PipelineFejl(
            $"{Definition.Navn} måles ikke efter jobsamtalernes regler, og det her findes kun for målinger, der gør.",
            Afslutning.ForkertBrug
        );

    /// <summary>The products there are, by name.</summary>
    /// <param name="pipelines">The folder <c>pipelines/</c>.</param>
    public static IReadOnlyList<string> Navne(string pipelines) =>
        Directory.Exists(pipelines)
            ?
            [
                .. Directory
                    .EnumerateDirectories(pipelines)
                    .Where(m => File.Exists(Path.Combine(m, "pipeline.yaml")))
                    .Select(m => Path.GetFileName(m))
                    .Order(StringComparer.Ordinal),
            ]
            : throw new PipelineFejl(
                "Mappen pipelines/ findes ikke; kør fra projektets mappe, eller angiv hvor den er.",
                Afslutning.ForkertBrug
            );

    /// <summary>Several products; those that are measured together share rules and kommuner.</summary>
    /// <exception cref="PipelineFejl">There is no such product, or one of its files is wrong.</exception>
    public static IReadOnlyList<Produktmappe> Indlaes(string pipelines, IEnumerable<string> navne)
    {
        var laeste = new Dictionary<string, Produktmappe>(StringComparer.Ordinal);
        var produkter = new List<Produktmappe>();
        foreach (var navn in navne)
        {
            var definition = Definitionen(pipelines, navn);
            var produkt = laeste.TryGetValue(definition.MaalesMed, out var anden)
                ? anden with
                {
                    Definition = definition,
                }
                : Indlaes(pipelines, definition);
            laeste[definition.MaalesMed] = produkt;
            produkter.Add(produkt);
        }

        return produkter;
    }

    /// <exception cref="PipelineFejl">There is no such product, or one of its files is wrong.</exception>
    public static Produktmappe Indlaes(string pipelines, string navn) => Indlaes(pipelines, Definitionen(pipelines, navn));

    private static Definition Definitionen(string pipelines, string navn)
    {
        var navne = Navne(pipelines);
        if (!navne.Contains(navn))
        {
            throw new PipelineFejl($"Målingen '{navn}' findes ikke; kendte målinger: {string.Join(", ", navne)}.", Afslutning.ForkertBrug);
        }

        return Definition.Laes(Path.Combine(pipelines, navn, "pipeline.yaml"));
    }

    private static Produktmappe Indlaes(string pipelines, Definition definition)
    {
        var mappe = Path.Combine(pipelines, definition.MaalesMed);
        var kommuner = Kommuneliste.Laes(Kommuneliste.Fil(pipelines));
        var regler = Regelboeger.Indlaes(definition.Maaling, mappe, kommuner);
        return regler.Versioner.Contains(definition.Regelsaet)
            ? new(definition, regler, kommuner) { Anmaerkninger = Anmaerkningsfil.Laes(mappe, regler, Navne(pipelines)) }
            : throw new PipelineFejl(
                $"{definition.MaalesMed}/pipeline.yaml, regelsaet: regelsættet '{definition.Regelsaet}' findes ikke; kendte versioner: {string.Join(", ", regler.Versioner)}.",
                Afslutning.ForkertBrug
            );
    }
}
