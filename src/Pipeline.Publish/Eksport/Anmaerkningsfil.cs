using System.Text;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Eksport;

/// <summary>
/// The text file beside an export, <c>&lt;file&gt;.anmaerkninger.txt</c>: what the source says of the use of the figures. Where figures go, it can go with them.
/// UTF-8, lines end in <c>\n</c>.
/// </summary>
public static class Anmaerkningsfil
{
    private static readonly string[] Endelser = ["", "_bi", "_versioner", "_udgaver"];

    /// <summary>The product whose figures the table holds, as the command line names it; null: it holds no product's.</summary>
    public static Produkt? Produktet(string tabel)
    {
        var navn = tabel[(tabel.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Produktliste.Alle.FirstOrDefault(p => Endelser.Any(e => navn == p.Navn + e));
    }

    /// <param name="fil">The exported file.</param>
    /// <param name="titel">What people call the measurement.</param>
    /// <returns>The file written; null: there is nothing to say.</returns>
    /// <exception cref="Domain.PipelineFejl">The disk is full or cannot be written.</exception>
    public static string? Skriv(string fil, string titel, IReadOnlyList<Anmaerkning> anmaerkninger)
    {
        if (anmaerkninger.Count == 0)
        {
            return null;
        }

        var ved = $"{fil}.anmaerkninger.txt";
        LakeIo.Med(
            ved,
            () => AtomicFile.Write(ved, Encoding.UTF8.GetBytes(string.Concat(Linjer(titel, anmaerkninger).Select(l => l + "\n"))))
        );
        return ved;
    }

    private static IEnumerable<string> Linjer(string titel, IReadOnlyList<Anmaerkning> anmaerkninger)
    {
        yield return $"Anmærkninger til brug af tallene: {titel}";
        for (var i = 0; i < anmaerkninger.Count; i++)
        {
            var a = anmaerkninger[i];
            yield return "";
            yield return $"{i + 1}. {a.Tekst}";
            yield return $"   Gælder {a.Maaneder}; {Raekker(a)}.";
            yield return $"   Kilde: {a.Kilde}.";
        }
    }

    /// <summary>In the words of the columns, so that the rows can be found.</summary>
    private static string Raekker(Anmaerkning a) =>
        a.OmAlleRaekker
            ? "alle rækker"
            : string.Join(
                "; ",
                new[] { Kolonne("ydelsesgruppe", a.Ydelsesgrupper), Kolonne("varighed", a.Varigheder) }.Where(k => k.Length > 0)
            );

    private static string Kolonne(string navn, IReadOnlyList<string> ord) => ord.Count == 0 ? "" : $"{navn} {string.Join(", ", ord)}";
}
