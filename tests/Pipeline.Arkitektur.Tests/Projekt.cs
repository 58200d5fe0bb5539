using System.Xml.Linq;

namespace Pipeline.Arkitektur.Tests;

/// <summary>What a project file says it depends on.</summary>
internal sealed class Projekt(string sti)
{
    private readonly XDocument _xml = XDocument.Load(Path.Combine(Kildekode.Rod, sti));

    /// <summary>Relative to the root.</summary>
    public string Sti { get; } = sti;

    /// <summary>Without the <c>Pipeline.</c> that all share.</summary>
    public string Navn { get; } = Path.GetFileNameWithoutExtension(sti)["Pipeline.".Length..];

    public bool ErProdukt => Sti.StartsWith("src/", StringComparison.Ordinal);

    public IReadOnlyList<string> Projektreferencer =>
        [
            .. Navne("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))["Pipeline.".Length..])
                .Order(StringComparer.Ordinal),
        ];

    public IReadOnlyList<string> Pakker => [.. Navne("PackageReference").Order(StringComparer.Ordinal)];

    /// <summary>Packages that carry a version of their own instead of the central one.</summary>
    public IEnumerable<string> EgneVersioner =>
        Elementer("PackageReference")
            .Where(e => e.Attributes().Any(a => a.Name.LocalName is "Version" or "VersionOverride") || e.Elements().Any())
            .Select(e => (string?)e.Attribute("Include") ?? "?");

    private IEnumerable<string> Navne(string element) => Elementer(element).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private IEnumerable<XElement> Elementer(string navn) => _xml.Descendants().Where(e => e.Name.LocalName == navn);
}
