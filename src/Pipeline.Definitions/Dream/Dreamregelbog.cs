using System.Security.Cryptography;
using System.Text;
using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Domain.Dream;

namespace Pipeline.Definitions.Dream;

/// <summary>All versions of the DREAM rules. A version says only what it changes in the one it builds on.</summary>
public sealed class Dreamregelbog : IRegelbog
{
    private readonly Dictionary<string, Dreamregler> _regler;
    private readonly Dictionary<string, string> _hash;

    private Dreamregelbog(IReadOnlyList<string> versioner, Dictionary<string, Dreamregler> regler, Dictionary<string, string> hash) =>
        (Versioner, _regler, _hash) = (versioner, regler, hash);

    /// <summary>Oldest first, by number.</summary>
    public IReadOnlyList<string> Versioner { get; }

    /// <summary>Reads <c>regler/*.yaml</c> and <c>koder/*.csv</c>, all of them, strictly.</summary>
    /// <exception cref="PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static Dreamregelbog Indlaes(string produktmappe)
    {
        var mappe = Path.Combine(produktmappe, "regler");
        var filer = Directory.Exists(mappe)
            ? Directory.EnumerateFiles(mappe).Select(Dreamregelfil.Laes).OrderBy(f => f.Nummer).ToList()
            : throw new PipelineFejl("Mappen regler/ findes ikke; læg mindst ét regelsæt i den.", Afslutning.ForkertBrug);
        if (filer.Count == 0)
        {
            throw new PipelineFejl("Mappen regler/ er tom; læg mindst ét regelsæt i den.", Afslutning.ForkertBrug);
        }

        var laeser = new Dreamregellaeser(Path.Combine(produktmappe, "koder"));
        var (traeer, regler) = (
            new Dictionary<string, Tabel>(StringComparer.Ordinal),
            new Dictionary<string, Dreamregler>(StringComparer.Ordinal)
        );
        foreach (var fil in filer)
        {
            var traee = traeer[fil.Version] = fil.PaaToppenAf(traeer);
            regler.Add(fil.Version, laeser.Laes(fil.Version, traee));
        }

        var hash = traeer.ToDictionary(t => t.Key, t => Hash(t.Value, Path.Combine(produktmappe, "koder")), StringComparer.Ordinal);
        return new([.. filer.Select(f => f.Version)], regler, hash);
    }

    /// <exception cref="PipelineFejl">There is no such version; the error lists those there are.</exception>
    public Dreamregler Find(string version) => _regler.TryGetValue(version, out var regler) ? regler : throw Ukendt(version);

    /// <summary>SHA-256 of everything a figure depends on besides the data: the rules with the content of their lists.</summary>
    /// <exception cref="PipelineFejl">There is no such version.</exception>
    public string Hash(string version) => _hash.TryGetValue(version, out var hash) ? hash : throw Ukendt(version);

    private PipelineFejl Ukendt(string version) =>
        new($"Regelsættet '{version}' findes ikke; kendte versioner: {string.Join(", ", Versioner)}.", Afslutning.ForkertBrug);

    private static string Hash(Knude knude, string koder)
    {
        var tekst = new StringBuilder();
        Skriv(knude, "", koder, tekst);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    private static void Skriv(Knude knude, string sti, string koder, StringBuilder tekst)
    {
        switch (knude)
        {
            case Tabel tabel:
                foreach (var (noegle, vaerdi) in tabel.Poster.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    Skriv(vaerdi, $"{sti}.{noegle}", koder, tekst);
                }

                break;
            case Liste liste:
                tekst.Append(sti).Append("=[").AppendJoin(',', liste.Led.Select(l => l.Tekst())).Append("]\n");
                break;
            case Vaerdi { Tekst: var ord }:
                tekst.Append(sti).Append('=').Append(ord).Append('\n');
                if (ord.EndsWith(".csv", StringComparison.Ordinal))
                {
                    tekst.Append(Tekstfil.Laes(Path.Combine(koder, ord), ord)).Append('\n');
                }

                break;
        }
    }
}
