using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>All versions of a product's rules. A new version is a file in <c>regler/</c> and nothing else.</summary>
public sealed class Regelbog : IRegelbog
{
    private readonly Dictionary<string, Regelled> _led;

    private Regelbog(IReadOnlyList<string> versioner, Dictionary<string, Regelled> led) => (Versioner, _led) = (versioner, led);

    /// <summary>Oldest first, by number.</summary>
    public IReadOnlyList<string> Versioner { get; }

    /// <summary>Reads <c>regler/*.yaml</c> and the code lists of <c>koder/</c>, all of them, strictly.</summary>
    /// <exception cref="PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static Regelbog Indlaes(string produktmappe) =>
        Indlaes(produktmappe, Kommuneliste.Laes(Kommuneliste.Fil(Path.Combine(produktmappe, ".."))));

    internal static Regelbog Indlaes(string produktmappe, IReadOnlyList<Kommune> kommuner)
    {
        var filer = Filer(Path.Combine(produktmappe, "regler"));
        var koder = new Kodelister(Path.Combine(produktmappe, "koder"), filer.Values.Select(f => f.Nummer).ToHashSet(), kommuner);
        var kaede = new Regelkaede(filer, new(koder));
        return new(
            [.. filer.Values.OrderBy(f => f.Nummer).Select(f => f.Version)],
            filer.Keys.ToDictionary(v => v, kaede.Led, StringComparer.Ordinal)
        );
    }

    /// <exception cref="PipelineFejl">There is no such version; the error lists those there are.</exception>
    public Regelsaet Find(string version) => Version(version).Regelsaet;

    public string Hash(string version) => Regeltekst.Hash(Find(version));

    /// <summary>The rule set with its date, changes and the name of the measurement.</summary>
    public Regelversion Version(string version) => Led(version).Version;

    /// <summary>What the version changes, in its own order.</summary>
    public IReadOnlyList<Regelaendring> Aendringer(string version) => Version(version).Aendringer;

    /// <summary>Where the source tells of a change: its newest version tells of all.</summary>
    public Kildehenvisning Kilde(Regelaendring aendring) => new(Version(Versioner[^1]).Maalingsnavn, Versioner[^1], aendring.Kilde);

    /// <summary>
    /// The chain of rule sets from <paramref name="fra"/> to <paramref name="til"/>: one for each change that changes the rules, on top of those
    /// before; the last has the rules of <paramref name="til"/>. Empty when the rules are the same.
    /// </summary>
    /// <exception cref="PipelineFejl"><paramref name="til"/> does not build on <paramref name="fra"/>.</exception>
    public IReadOnlyList<Regeltrin> Trin(string fra, string til)
    {
        _ = Led(fra);
        var kaede = new List<Regelled>();
        for (var led = Led(til); led.Version.Version != fra; led = led.Under)
        {
            kaede.Insert(0, led);
            if (led.Under is null)
            {
                throw new PipelineFejl($"Regelsæt {til} bygger ikke på {fra}; nævn den ældste version først.", Afslutning.ForkertBrug);
            }
        }

        return [.. kaede.SelectMany(l => l.Trin)];
    }

    internal Regelled Led(string version) =>
        _led.TryGetValue(version, out var led)
            ? led
            : throw new PipelineFejl(
                $"Regelsættet '{version}' findes ikke; kendte versioner: {string.Join(", ", Versioner)}.",
                Afslutning.ForkertBrug
            );

    private static Dictionary<string, Regelfil> Filer(string mappe)
    {
        if (!Directory.Exists(mappe))
        {
            throw new PipelineFejl("Mappen regler/ findes ikke; læg mindst ét regelsæt i den.", Afslutning.ForkertBrug);
        }

        var filer = new Dictionary<string, Regelfil>(StringComparer.Ordinal);
        foreach (var sti in Directory.EnumerateFiles(mappe).Order(StringComparer.Ordinal))
        {
            var sted = new Sted(Tekstfil.Kortnavn(sti), 1, "");
            var navn = Path.GetFileNameWithoutExtension(sti);
            if (Path.GetExtension(sti) != ".yaml" || !Regelnummer.TryLaes(navn, out var nummer))
            {
                throw sted.Fejl("filer i regler/ skal hedde <version>.yaml, for eksempel 1.76.yaml.");
            }

            if (filer.Values.FirstOrDefault(f => f.Nummer == nummer) is { } anden)
            {
                throw sted.Fejl($"versionsnummeret er det samme som {anden.Version}; fjern den ene fil.");
            }

            filer.Add(navn, Regelfil.Laes(sti));
        }

        return filer.Count > 0
            ? filer
            : throw new PipelineFejl("Mappen regler/ er tom; læg mindst ét regelsæt i den.", Afslutning.ForkertBrug);
    }
}
