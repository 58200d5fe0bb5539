using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Host.Regler;

/// <summary>Rule sets and their differences as text for the terminal.</summary>
internal static class Regeludskrift
{
    /// <summary>Values shorter than this together stand on one line.</summary>
    private const int Linjebredde = 100;

    public static void Vis(TextWriter ud, Regelversion version)
    {
        var dato = version.Dato.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        ud.WriteLine($"Regelsæt {version.Version} af {dato}: {version.Maalingsnavn}");
        ud.WriteLine(version.ByggerPaa is { } under ? $"Bygger på {under}." : "Grundversionen; den bygger ikke på nogen.");
        foreach (var aendring in version.Aendringer)
        {
            Aendring(ud, aendring);
        }

        var afsnit = "";
        foreach (var linje in Regelvisning.Linjer(version.Regelsaet))
        {
            if (linje.Afsnit != afsnit)
            {
                afsnit = linje.Afsnit;
                ud.WriteLine();
                ud.WriteLine(afsnit);
            }

            ud.WriteLine($"  {linje.Navn}:{Vaerdi(linje.Vaerdier)}");
        }
    }

    /// <param name="aendringer">What the versions in between say that they change.</param>
    public static void Forskel(TextWriter ud, Regelversion fra, Regelversion til, IEnumerable<Regelaendring> aendringer)
    {
        ud.WriteLine($"Fra regelsæt {fra.Version} til {til.Version}");
        foreach (var aendring in aendringer)
        {
            Aendring(ud, aendring);
        }

        var foer = Regelvisning.Linjer(fra.Regelsaet).ToDictionary(l => (l.Afsnit, l.Navn), l => l.Vaerdier);
        var efter = Regelvisning.Linjer(til.Regelsaet).ToDictionary(l => (l.Afsnit, l.Navn), l => l.Vaerdier);
        var noegler = efter.Keys.Concat(foer.Keys.Except(efter.Keys));
        var aendrede = noegler.Where(n => !foer.GetValueOrDefault(n, []).SequenceEqual(efter.GetValueOrDefault(n, []))).ToList();
        ud.WriteLine();
        ud.WriteLine(aendrede.Count == 0 ? "Reglerne er de samme." : "Det, der er anderledes (- før, + efter):");
        foreach (var noegle in aendrede)
        {
            ud.WriteLine($"  {noegle.Afsnit}, {noegle.Navn}");
            var (gamle, nye) = (foer.GetValueOrDefault(noegle, []), efter.GetValueOrDefault(noegle, []));
            Skriv(ud, "-", gamle.Except(nye));
            Skriv(ud, "+", nye.Except(gamle));
        }
    }

    private static void Skriv(TextWriter ud, string tegn, IEnumerable<string> vaerdier)
    {
        foreach (var vaerdi in vaerdier)
        {
            ud.WriteLine($"    {tegn} {vaerdi}");
        }
    }

    private static void Aendring(TextWriter ud, Regelaendring aendring)
    {
        ud.WriteLine();
        ud.WriteLine($"{aendring.Navn} ({aendring.Kilde})");
        ud.WriteLine($"  {aendring.Tekst}");
        ud.WriteLine(
            $"  Måneder: {string.Join(", ", aendring.Perioder.Select(Periode))}. Ydelsesgrupper: {Grupper(aendring.Ydelsesgrupper)}."
        );
        if (aendring.UdenVirkning is { } grund)
        {
            ud.WriteLine($"  Ændrer ingen tal her: {grund}");
        }
    }

    private static string Grupper(IReadOnlyList<Ydelsesgruppe> grupper) =>
        grupper.Count == Kodeliste<Ydelsesgruppe>.Ord.Count ? "alle" : Regelord.Liste(grupper);

    private static string Periode(Maanedsinterval periode) =>
        (periode.Fra, periode.Til) switch
        {
            (null, null) => "alle",
            ({ } fra, null) => $"fra {fra}",
            (null, { } til) => $"til og med {til}",
            ({ } fra, { } til) => $"{fra} til {til}",
        };

    private static string Vaerdi(IReadOnlyList<string> vaerdier) =>
        vaerdier.Sum(v => v.Length + 2) < Linjebredde || vaerdier.All(v => v.Length < 5)
            ? $" {Regelord.Liste(vaerdier)}"
            : string.Concat(vaerdier.Select(v => $"\n    {v}"));
}
