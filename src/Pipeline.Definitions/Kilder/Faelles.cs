using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Kilder;

/// <summary>What declarations of several kinds of source have in common.</summary>
internal static partial class Faelles
{
    public static Datasaet Datasaet(this Knude knude, params IReadOnlyList<Datasaet> mulige) =>
        mulige.FirstOrDefault(d => d.Navn == knude.Tekst())
        ?? throw knude.Sted.Fejl($"kilden kan ikke levere '{knude.Tekst()}'; den kan levere {string.Join(", ", mulige)}.");

    public static Uri Adresse(this Knude knude) =>
        Uri.TryCreate(knude.Tekst(), UriKind.Absolute, out var adresse)
        && (adresse.Scheme == Uri.UriSchemeHttps || (adresse.Scheme == Uri.UriSchemeHttp && adresse.IsLoopback))
        && adresse.UserInfo.Length == 0
            ? adresse
            : throw knude.Sted.Fejl("skal være en https-adresse uden brugernavn og kodeord, for eksempel https://api.statbank.dk.");

    /// <summary>The name of an environment variable; never the secret itself.</summary>
    public static string Miljoevariabel(this Knude knude) =>
        Variabel().IsMatch(knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl(
                "skal være navnet på en miljøvariabel (store bogstaver A–Z, cifre og _), ikke nøglen eller forbindelsen selv."
            );

    /// <summary>A table's name, which is also a part of a folder's.</summary>
    public static string Tabelnavn(this Knude knude) =>
        Tabel().IsMatch(knude.Tekst()) ? knude.Tekst() : throw knude.Sted.Fejl("skal være navnet på en tabel: bogstaver A–Z, cifre og _.");

    /// <summary>A value or a list of them.</summary>
    public static IReadOnlyList<string> Tekster(this Knude knude) => knude is Liste ? knude.Alle(Vaerdier.Tekst) : [knude.Tekst()];

    /// <summary>Named values; empty is an error.</summary>
    public static IEnumerable<KeyValuePair<string, Knude>> Poster(this Knude knude) =>
        knude is Tabel { Poster.Count: > 0 } tabel ? tabel.Poster : throw knude.Sted.Fejl("skal være nøgler med værdier; nævn mindst én.");

    public static IReadOnlyList<Knude> Led(this Knude knude) =>
        knude is Liste { Led.Count: > 0 } liste ? liste.Led : throw knude.Sted.Fejl("skal være en liste med mindst ét led.");

    /// <summary>The optional <c>graenser</c> of an HTTP source.</summary>
    public static Hentegraenser Graenser(this Felter felter)
    {
        var standard = new Hentegraenser();
        if (!felter.Har("graenser", out var knude))
        {
            return standard;
        }

        var g = new Felter(knude);
        int Tal(string navn, int ellers, int mindst, int hoejst) => g.Har(navn, out var vaerdi) ? vaerdi.Heltal(mindst, hoejst) : ellers;
        var graenser = new Hentegraenser
        {
            Timeout = TimeSpan.FromSeconds(Tal("timeout_sekunder", (int)standard.Timeout.TotalSeconds, 1, 3600)),
            Genforsoeg = Tal("genforsoeg", standard.Genforsoeg, 0, 20),
            FoersteVentetid = TimeSpan.FromMilliseconds(
                Tal("foerste_ventetid_ms", (int)standard.FoersteVentetid.TotalMilliseconds, 1, 60_000)
            ),
            LaengsteVentetid = TimeSpan.FromSeconds(
                Tal("laengste_ventetid_sekunder", (int)standard.LaengsteVentetid.TotalSeconds, 1, 3600)
            ),
            AfbrydEfter = Tal("afbryd_efter", standard.AfbrydEfter, 2, 100),
            Anmodninger = Tal("anmodninger", standard.Anmodninger, 1, 100_000),
            Megabyte = Tal("megabyte", standard.Megabyte, 1, 10_000),
        };
        g.Slut();
        return graenser;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_]{1,40}\z")]
    private static partial Regex Tabel();

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*\z")]
    private static partial Regex Variabel();
}
