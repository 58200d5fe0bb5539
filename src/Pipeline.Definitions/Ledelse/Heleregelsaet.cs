using System.Security.Cryptography;
using System.Text;
using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;

namespace Pipeline.Definitions.Ledelse;

/// <summary>Rules of which every version stands whole in a file of its own, <c>regler/&lt;version&gt;.yaml</c>.</summary>
public sealed class Heleregelsaet<T> : IRegelbog
{
    private readonly Dictionary<string, (T Regler, string Hash)> _versioner;

    private Heleregelsaet(Dictionary<string, (T, string)> versioner) => _versioner = versioner;

    public IReadOnlyList<string> Versioner => [.. _versioner.Keys.Order(RuleVersionOrder.Instance)];

    internal static Heleregelsaet<T> Indlaes(string produktmappe, Func<string, Felter, T> laes)
    {
        var mappe = Path.Combine(produktmappe, "regler");
        var filer = Directory.Exists(mappe) ? Directory.GetFiles(mappe, "*.yaml") : [];
        return filer.Length > 0
            ? new(filer.ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => (Laes(f, laes), Aftryk(f)), StringComparer.Ordinal))
            : throw new PipelineFejl("Mappen regler/ er tom; læg mindst ét regelsæt i den.", Afslutning.ForkertBrug);
    }

    /// <exception cref="PipelineFejl">There is no such version; the error lists those there are.</exception>
    public T Find(string version) => Opslag(version).Regler;

    public string Hash(string version) => Opslag(version).Hash;

    private static T Laes(string fil, Func<string, Felter, T> laes)
    {
        var felter = new Felter(Yamlfil.Laes(fil));
        var version = felter["version"].Tekst();
        if (version != Path.GetFileNameWithoutExtension(fil))
        {
            throw felter["version"].Sted.Fejl($"versionen '{version}' passer ikke med filens navn; de skal være ens.");
        }

        var regler = laes(version, felter);
        felter.Slut();
        return regler;
    }

    private static string Aftryk(string fil) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(fil).ReplaceLineEndings("\n"))));

    private (T Regler, string Hash) Opslag(string version) =>
        _versioner.TryGetValue(version, out var fundet)
            ? fundet
            : throw new PipelineFejl(
                $"Regelsættet '{version}' findes ikke; kendte versioner: {string.Join(", ", Versioner)}.",
                Afslutning.ForkertBrug
            );
}
