using System.Security.Cryptography;
using System.Text;
using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;

namespace Pipeline.Definitions.Regnskab;

/// <summary>
/// Rules whose every version is whole in a file of its own, <c>regler/&lt;version&gt;.yaml</c>: few and short, unlike the chains of the
/// jobsamtaler.
/// </summary>
public sealed class HelRegelbog<TRegler> : IRegelbog
    where TRegler : class
{
    private readonly Dictionary<string, (TRegler Regler, string Hash)> _versioner;

    private HelRegelbog(Dictionary<string, (TRegler, string)> versioner) => _versioner = versioner;

    public IReadOnlyList<string> Versioner => [.. _versioner.Keys.Order(RuleVersionOrder.Instance)];

    /// <exception cref="PipelineFejl">There is no such version; the error lists those there are.</exception>
    public TRegler Find(string version) => Versionen(version).Regler;

    public string Hash(string version) => Versionen(version).Hash;

    /// <param name="laes">Reads a version's keys; the lists it names lie in <c>koder/</c>.</param>
    /// <exception cref="PipelineFejl">A file is wrong; names file, line and key.</exception>
    internal static HelRegelbog<TRegler> Indlaes(string produktmappe, Func<string, Felter, TRegler> laes)
    {
        var regler = Path.Combine(produktmappe, "regler");
        var filer = Directory.Exists(regler) ? Directory.EnumerateFiles(regler, "*.yaml").Order(StringComparer.Ordinal).ToList() : [];
        if (filer.Count == 0)
        {
            throw new PipelineFejl(
                $"Mappen {Path.GetFileName(produktmappe)}/regler/ har ingen regelsæt; læg mindst ét i den (for eksempel 1.0.yaml).",
                Afslutning.ForkertBrug
            );
        }

        var koder = Path.Combine(produktmappe, "koder");
        var lister = Directory.Exists(koder) ? Directory.EnumerateFiles(koder).Order(StringComparer.Ordinal).Select(Tekst).ToList() : [];
        var versioner = new Dictionary<string, (TRegler, string)>(StringComparer.Ordinal);
        foreach (var fil in filer)
        {
            var felter = new Felter(Yamlfil.Laes(fil));
            var version = felter["version"].Tekst();
            if (version != Path.GetFileNameWithoutExtension(fil))
            {
                throw felter["version"].Sted.Fejl($"versionen '{version}' passer ikke med filens navn; de skal være ens.");
            }

            versioner[version] = (laes(version, felter), Hash(lister.Prepend(Tekst(fil))));
            felter.Slut();
        }

        return new(versioner);
    }

    private static string Tekst(string fil) => Tekstfil.Laes(fil, Path.GetFileName(fil));

    private static string Hash(IEnumerable<string> tekster) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', tekster))));

    private (TRegler Regler, string Hash) Versionen(string version) =>
        _versioner.TryGetValue(version, out var fundet)
            ? fundet
            : throw new PipelineFejl(
                $"Regelsættet '{version}' findes ikke; kendte versioner: {string.Join(", ", Versioner)}.",
                Afslutning.ForkertBrug
            );
}
