using System.Text.RegularExpressions;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;

namespace Pipeline.Regeltests.Tests.Laesning;

/// <summary>Reads a file of rule tests strictly: what it does not know is an error that names file, line and key.</summary>
internal static partial class Regeltestfil
{
    private static readonly Maaned Standardslutning = new(2025, 10);

    public static IReadOnlyList<Regeltest> Laes(string sti)
    {
        var rod = new Felter(Yamlfil.Laes(sti));
        if (!Filnavn().IsMatch(Path.GetFileName(sti)))
        {
            throw rod.Sted.Fejl("filer i regler/tests/ skal hedde som 02-forloeb.yaml.");
        }

        _ = rod["omraade"].Tekst();
        var tests = rod["tests"].Alle(k => Test(k, Path.GetFileNameWithoutExtension(sti)));
        rod.Slut();
        return tests;
    }

    private static Regeltest Test(Knude knude, string fil)
    {
        var f = new Felter(knude);
        var dataTil = f.Har("data_til", out var til) ? til.Maaned() : Standardslutning;
        var saetning = f["saetning"].Tekst();
        if (!saetning.EndsWith('.'))
        {
            throw f["saetning"].Sted.Fejl("skal være en hel sætning, der slutter med punktum.");
        }

        var test = new Regeltest(
            fil,
            f.Sted.Linje,
            saetning,
            EnEllerFlere(f["regel"], Regel),
            f["side"].Kode<Side>(),
            f["kilde"].Tekst(),
            EnEllerFlere(f["regelsaet"], Version),
            f.Har("aendring", out var aendring) ? Aendring(aendring) : null,
            new Tidslinje(f, dataTil.SidsteDag).Laes(),
            dataTil,
            f["forventet"].Alle(Forventning.Laes),
            f.Har("forventet_foer", out var foer) ? foer.Alle(Forventning.Laes) : null,
            f["hvorfor"].Tekst()
        );
        f.Slut();
        Kontroller(test, f);
        return test;
    }

    private static void Kontroller(Regeltest test, Felter f)
    {
        if (test.Forventet.Count == 0 || test.Regelsaet.Count == 0 || test.Regler.Count == 0)
        {
            throw f.Sted.Fejl("'forventet', 'regelsaet' og 'regel' må ikke være tomme.");
        }

        if (test.Side == Side.Begge && test.Forventet.Count + (test.ForventetFoer?.Count ?? 0) < 2)
        {
            throw f["side"].Sted.Fejl("'begge' kræver mindst to forventede udfald.");
        }

        if (test.Forventet.Concat(test.ForventetFoer ?? []).FirstOrDefault(u => u.Maaned > test.DataTil) is { } sen)
        {
            throw f["forventet"].Sted.Fejl($"måneden {sen.Maaned} ligger efter dataenes slutning {test.DataTil}.");
        }

        if (test.ForventetFoer is not null && test.Aendring is null)
        {
            throw f["forventet_foer"].Sted.Fejl("kræver 'aendring', som siger, hvilken ændring der flytter udfaldet.");
        }
    }

    private static IReadOnlyList<string> EnEllerFlere(Knude knude, Func<Knude, string> laes) =>
        knude is Liste ? knude.Alle(laes) : [laes(knude)];

    private static string Regel(Knude knude) =>
        Krav.Regler.Contains(knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en regel; kendte: {string.Join(", ", Krav.Regler)}.");

    private static string Version(Knude knude) =>
        Produkt.Regler.Versioner.Contains(knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"regelsættet '{knude.Tekst()}' findes ikke; kendte: {string.Join(", ", Produkt.Regler.Versioner)}.");

    private static string Aendring(Knude knude) =>
        Produkt.Regler.Versioner.SelectMany(Produkt.Regler.Aendringer).Any(a => a.Navn == knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"ændringen '{knude.Tekst()}' findes ikke; skriv for eksempel 1.73+mii.");

    [GeneratedRegex(@"^\d\d-[a-z0-9_]+\.yaml\z")]
    private static partial Regex Filnavn();
}
