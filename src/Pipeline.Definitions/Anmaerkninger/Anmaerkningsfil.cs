using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Definitions.Anmaerkninger;

/// <summary>The notes of use beside a measurement's rules, <c>anmaerkninger.yaml</c>; a measurement without the file has none.</summary>
internal static class Anmaerkningsfil
{
    public const string Navn = "anmaerkninger.yaml";

    private const string Alle = "alle";

    /// <param name="produkter">The products there are.</param>
    public static IReadOnlyList<Anmaerkning> Laes(string maalingsmappe, IRegelbog regler, IReadOnlyList<string> produkter)
    {
        var sti = Path.Combine(maalingsmappe, Navn);
        if (!File.Exists(sti))
        {
            return [];
        }

        var felter = new Felter(Yamlfil.Laes(sti));
        var kilde = new Felter(felter["kilde"]);
        var (titel, version) = (kilde["titel"].Tekst(), kilde["version"].Tekst());
        kilde.Slut();
        var anmaerkninger = felter["anmaerkninger"].Alle(k => En(k, (titel, version), regler, produkter));
        felter.Slut();
        return anmaerkninger.GroupBy(a => a.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dublet
            ? throw felter["anmaerkninger"].Sted.Fejl($"id '{dublet.Key}' bruges af flere anmærkninger; giv hver sit.")
            : anmaerkninger;
    }

    private static Anmaerkning En(Knude knude, (string Titel, string Version) kilde, IRegelbog regler, IReadOnlyList<string> produkter)
    {
        var felter = new Felter(knude);
        var (id, tekst, afsnit) = (felter["id"].Tekst(), felter["tekst"].Tekst(), felter["afsnit"].Tekst());
        var (fra, til) = (Maaned(felter["fra"]), Maaned(felter["til"]));
        if (til < fra)
        {
            throw felter["til"].Sted.Fejl($"slutter {til}, før den begynder {fra}.");
        }

        var (grupper, varigheder) = Raekker(felter["raekker"], regler);
        var anmaerkning = new Anmaerkning(
            id,
            tekst,
            new(kilde.Titel, kilde.Version, afsnit),
            felter["produkter"].Alle(k => Ord(k, "en måling", produkter)),
            fra,
            til,
            grupper,
            varigheder
        );
        felter.Slut();
        return anmaerkning.Produkter.Count > 0 ? anmaerkning : throw felter["produkter"].Sted.Fejl("nævn mindst én måling.");
    }

    private static Maaned? Maaned(Knude knude) => knude.ErIngen ? null : knude.Maaned();

    private static (IReadOnlyList<string> Grupper, IReadOnlyList<string> Varigheder) Raekker(Knude knude, IRegelbog regler)
    {
        if (knude is Vaerdi { Tekst: Alle })
        {
            return ([], []);
        }

        if (regler is not Regelbog bog)
        {
            throw knude.Sted.Fejl($"målingens rækker har hverken ydelsesgruppe eller varighed; skriv '{Alle}'.");
        }

        var felter = new Felter(knude);
        IReadOnlyList<string> grupper = felter.Har("ydelsesgruppe", out var g)
            ? g.Alle(k => Ord(k, "en ydelsesgruppe", [.. Kodeliste<Ydelsesgruppe>.Ord, Alle]))
            : [];
        IReadOnlyList<string> varigheder = felter.Har("varighed", out var v) ? v.Alle(k => Ord(k, "en varighed", Varigheder(bog))) : [];
        felter.Slut();
        return grupper.Count + varigheder.Count > 0
            ? (grupper, varigheder)
            : throw knude.Sted.Fejl($"nævn ydelsesgruppe eller varighed, eller skriv '{Alle}'.");
    }

    /// <summary>As the newest rules name them, with the sums.</summary>
    private static IReadOnlyList<string> Varigheder(Regelbog bog) =>
        [.. bog.Find(bog.Versioner[^1]).Varighed.Baand.Select(b => b.Navn), "under 12", "12+", "i alt"];

    private static string Ord(Knude knude, string hvad, IReadOnlyList<string> kendte) =>
        kendte.Contains(knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke {hvad}; kendte: {string.Join(", ", kendte)}.");
}
