using System.Globalization;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Koder;

namespace Pipeline.Definitions.Regler;

/// <summary>Rule sets as plain lines of Danish for a person to read.</summary>
public static class Regelvisning
{
    private const int Bredde = 100;

    /// <summary>A version: its name and date, what it changed, and all the rules in force under it.</summary>
    /// <exception cref="Domain.PipelineFejl">There is no such version.</exception>
    public static IReadOnlyList<string> Vis(Regelbog bog, string version)
    {
        var led = bog.Led(version);
        return
        [
            $"Regelsæt {Overskrift(led.Version)}",
            led.Version.Maalingsnavn,
            "",
            led.Version.ByggerPaa is { } forrige ? $"Ændringer fra {forrige}:" : "Dokumentets egne ændringer i versionen:",
            .. led.Version.Aendringer.SelectMany(a => Aendring(a)),
            "",
            $"Regler under {version}:",
            .. Knudetekst.Linjer(led.Traee, 2),
            "",
            $"Kontrolsum: {Regeltekst.Hash(led.Version.Regelsaet)}",
        ];
    }

    /// <summary>The changes on the way from <paramref name="a"/> to <paramref name="b"/>; going back, the changes that fall away.</summary>
    /// <exception cref="Domain.PipelineFejl">One of the versions is not there.</exception>
    public static IReadOnlyList<string> Forskel(Regelbog bog, string a, string b)
    {
        var (vejA, vejB) = (Vej(bog.Led(a)), Vej(bog.Led(b)));
        var linjer = new List<string> { $"Fra regelsæt {Overskrift(bog.Version(a))} til regelsæt {Overskrift(bog.Version(b))}" };
        Afsnit("Bortfalder:", vejA.Except(vejB).Reverse());
        Afsnit("Kommer til:", vejB.Except(vejA));
        if (linjer.Count == 1)
        {
            linjer.Add("Ingen ændringer.");
        }

        return linjer;

        void Afsnit(string titel, IEnumerable<Regelled> led)
        {
            var aendringer = led.SelectMany(l => l.Version.Aendringer).ToList();
            if (aendringer.Count > 0)
            {
                linjer.AddRange(["", titel, .. aendringer.SelectMany(x => Aendring(x))]);
            }
        }
    }

    private static List<Regelled> Vej(Regelled led)
    {
        var vej = new List<Regelled>();
        for (Regelled? l = led; l is not null; l = l.Under)
        {
            vej.Insert(0, l);
        }

        return vej;
    }

    private static string Overskrift(Regelversion version) =>
        $"{version.Version} af {version.Dato.ToString("dd-MM-uuuu", CultureInfo.InvariantCulture)}";

    private static IEnumerable<string> Aendring(Regelaendring aendring) =>
        [
            "",
            $"  {aendring.Navn} ({aendring.Kilde})",
            .. Ombryd(aendring.Tekst, "    "),
            $"    Berørte måneder: {string.Join("; ", aendring.Perioder.Select(Periode))}",
            $"    Berørte ydelsesgrupper: {Grupper(aendring.Ydelsesgrupper)}",
            .. aendring.Laesning is { } laesning ? Ombryd($"Sådan er den anvendt: {laesning}", "    ") : [],
            .. aendring.Rettelser.SelectMany(r => Ombryd($"{r.Regel}: {r.Foer} → {r.Efter}", "    ")),
            .. aendring.UdenVirkning is { } hvorfor ? Ombryd($"Ændrer ingen tal: {hvorfor}", "    ") : [],
        ];

    private static string Periode(Maanedsinterval periode) =>
        (periode.Fra, periode.Til) switch
        {
            (null, null) => "alle",
            ({ } fra, null) => $"fra {fra}",
            (null, { } til) => $"til {til}",
            ({ } fra, { } til) => $"{fra} – {til}",
        };

    private static string Grupper(IReadOnlyList<Ydelsesgruppe> grupper) =>
        grupper.Count == Enum.GetValues<Ydelsesgruppe>().Length
            ? "alle"
            : string.Join(", ", grupper.Select(Kodeliste<Ydelsesgruppe>.Tekst));

    private static IEnumerable<string> Ombryd(string tekst, string indryk)
    {
        var linje = indryk;
        foreach (var ord in tekst.Split(' '))
        {
            if (linje.Length > indryk.Length && linje.Length + ord.Length >= Bredde)
            {
                yield return linje.TrimEnd();
                linje = indryk;
            }

            linje += ord + " ";
        }

        yield return linje.TrimEnd();
    }
}
