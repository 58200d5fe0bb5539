using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Definitions.Produkter;

/// <summary>The key <c>offentlig</c> of a <c>pipeline.yaml</c>: what everyone may see of the product. Without it nobody outside sees it.</summary>
internal static partial class OffentlighedReader
{
    public static Offentlighedserklaering? Laes(Felter definition)
    {
        if (!definition.Har("offentlig", out var knude))
        {
            return null;
        }

        var felter = new Felter(knude);
        var erklaering = new Offentlighedserklaering(felter["tabel"].Tekst(), Ord(felter, "noegle"), Graenser(felter["graenser"]))
        {
            Identiteter = felter.Har("identiteter", out var identiteter) ? identiteter.Alle(Identitet) : [],
            Antal = Ord(felter, "antal"),
            Faelles = Ord(felter, "faelles"),
            Foelger = Kolonner(felter, "foelger", v => v.Alle(k => k.Tekst())),
            SkjulesMed = Kolonner(felter, "skjules_med", v => v.Tekst()),
            VisesIkke = Ord(felter, "vises_ikke"),
            Ellers = Kolonner(felter, "ellers", v => v.Tekst()),
        };
        felter.Slut();
        return erklaering;
    }

    private static IReadOnlyList<string> Ord(Felter felter, string noegle) =>
        felter.Har(noegle, out var knude) ? knude.Alle(k => k.Tekst()) : [];

    private static Dictionary<string, T> Kolonner<T>(Felter felter, string noegle, Func<Knude, T> laes) =>
        !felter.Har(noegle, out var knude) ? []
        : knude is Tabel tabel ? tabel.Poster.ToDictionary(p => p.Key, p => laes(p.Value), StringComparer.Ordinal)
        : throw knude.Sted.Fejl("skal være kolonner med hver sin værdi.");

    /// <summary><c>personer = tilbud_0 + tilbud_1plus</c>.</summary>
    private static Talidentitet Identitet(Knude knude)
    {
        var tekst = knude.Tekst();
        if (!Identitetsmoenster().IsMatch(tekst))
        {
            throw knude.Sted.Fejl($"'{tekst}' er ikke en sum som 'personer = tilbud_0 + tilbud_1plus'.");
        }

        var sider = tekst.Split('=', StringSplitOptions.TrimEntries);
        return new(sider[0], sider[1].Split('+', StringSplitOptions.TrimEntries));
    }

    /// <summary>The thresholds, by the month each begins.</summary>
    private static IReadOnlyList<Offentlighedsgraense> Graenser(Knude knude)
    {
        var graenser = knude.Alle(Graensen);
        if (graenser.Count == 0)
        {
            throw knude.Sted.Fejl("listen er tom; nævn den grænse, tal vises fra, eller fjern 'offentlig', så ingen udenfor ser tallene.");
        }

        return graenser.Zip(graenser.Skip(1)).Any(par => par.Second.Fra <= par.First.Fra)
            ? throw knude.Sted.Fejl("grænserne skal stå efter den måned, de gælder fra, den ældste først og hver måned én gang.")
            : graenser;
    }

    private static Offentlighedsgraense Graensen(Knude knude)
    {
        var felter = new Felter(knude);
        // Below 2 nothing would be hidden; and who wants everything shown uses the internal profile.
        var graense = new Offentlighedsgraense(felter["fra"].Maaned(), felter["mindst"].Heltal(2, 1000), felter["kilde"].Tekst())
        {
            Kun = felter.Har("kun", out var kun) ? Kun(kun) : new Dictionary<string, IReadOnlyList<string>>(),
        };
        felter.Slut();
        return graense;
    }

    private static Dictionary<string, IReadOnlyList<string>> Kun(Knude knude) =>
        knude is Tabel tabel
            ? tabel.Poster.ToDictionary(p => p.Key, p => p.Value.Alle(k => k.Tekst()), StringComparer.Ordinal)
            : throw knude.Sted.Fejl("skal være kolonner med de ord, der vises.");

    [GeneratedRegex(@"^\s*\w+\s*=\s*\w+(\s*\+\s*\w+)+\s*\z")]
    private static partial Regex Identitetsmoenster();
}
