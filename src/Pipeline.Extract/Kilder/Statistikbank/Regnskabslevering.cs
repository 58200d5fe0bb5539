using System.Text.RegularExpressions;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Kilder.Statistikbank;

/// <summary>From a table of the kommuner's accounts to rows of <c>regnskab</c>: one row a cell, no cells added up.</summary>
internal static partial class Regnskabslevering
{
    private static readonly string[] Kolonner =
    [
        Statistikbanktabel.Omraade,
        Statistikbanktabel.Tid,
        Statistikbanktabel.Dranst,
        Statistikbanktabel.Funktion,
        Statistikbanktabel.Grupperingsdimension,
    ];

    /// <summary>StatBank's name for the figure itself, a dimension of one value.</summary>
    private const string Indhold = "ContentsCode";

    /// <exception cref="Skemafejl">Dimensions or codes are not those declared, or the price unit is another.</exception>
    public static IReadOnlyList<string[]> Lav(Jsonstat svar, Statistikbanktabel tabel, IReadOnlySet<short> kommuner)
    {
        Kontroller(svar, tabel);
        var plads = Kolonner.Select(k => svar.Dimensioner.ToList().FindIndex(d => Er(d, k))).ToArray();
        var omraader = svar.Dimensioner[plads[0]].Vaerdier.Select(v => Omraade(v, kommuner)).ToList();
        var aar = svar.Dimensioner[plads[1]].Vaerdier.Select(Aar).ToList();
        var funktioner = svar.Dimensioner[plads[3]].Vaerdier.Select(Funktion).ToList();
        var raekker = new List<string[]>();
        foreach (var (celle, tal) in svar.Tal())
        {
            if (omraader[celle[plads[0]]] is { } omraade && funktioner[celle[plads[3]]] is { } funktion)
            {
                raekker.Add([
                    omraade,
                    aar[celle[plads[1]]],
                    svar.Dimensioner[plads[2]].Vaerdier[celle[plads[2]]],
                    funktion,
                    plads[4] < 0 ? tabel.Gruppering! : svar.Dimensioner[plads[4]].Vaerdier[celle[plads[4]]],
                    Kildetal.Skriv(tal),
                ]);
            }
        }

        return raekker.Count > 0
            ? raekker
            : throw new Skemafejl("har ikke ét beløb for en kommune og en funktion; ret dimensionerne i erklæringen.");
    }

    private static void Kontroller(Jsonstat svar, Statistikbanktabel tabel)
    {
        var fejl = Skemafejl.Mellem(
            "dimensioner",
            [.. tabel.Dimensioner.Keys.Select(k => k.ToUpperInvariant())],
            [.. svar.Dimensioner.Where(d => d.Kode != Indhold).Select(d => d.Kode.ToUpperInvariant())]
        );
        if (fejl is not null)
        {
            throw fejl;
        }

        foreach (var dimension in svar.Dimensioner.Where(d => d.Kode != Indhold))
        {
            var erklaeret = tabel.Dimensioner.First(d => Er(dimension, d.Key)).Value;
            if (
                erklaeret is not [Statistikbanktabel.Alle]
                && Skemafejl.Mellem($"koder i {dimension.Kode}", erklaeret, dimension.Vaerdier) is { } koder
            )
            {
                throw koder;
            }
        }

        var enhed = svar.Dimensioner.First(d => Er(d, Statistikbanktabel.Prisenhed));
        if (enhed.Navne.GetValueOrDefault(enhed.Vaerdier[0]) is { } navn && !navn.Contains(tabel.Enhed, StringComparison.OrdinalIgnoreCase))
        {
            throw new Skemafejl($"har beløb i '{Http.Svarindhold.Uddrag(navn)}', ikke i {tabel.Enhed}, som er erklæret.");
        }
    }

    private static bool Er(Dimension dimension, string kode) => string.Equals(dimension.Kode, kode, StringComparison.OrdinalIgnoreCase);

    /// <summary>A kommune's code; null for the country, a region or a group of kommuner, which hold the same amounts once more.</summary>
    private static string? Omraade(string kode, IReadOnlySet<short> kommuner) =>
        short.TryParse(kode, out var nr) && kommuner.Contains(nr) ? Kommune.Tekst(nr)
        : Sammenlagt().IsMatch(kode) ? null
        : throw new Skemafejl(
            $"har området '{Http.Svarindhold.Uddrag(kode)}', der hverken er en kommune på listen, en region, landet eller en gruppe af kommuner."
        );

    private static string Aar(string kode) =>
        Aarstal().IsMatch(kode) ? kode : throw new Skemafejl($"har perioden '{Http.Svarindhold.Uddrag(kode)}', der ikke er et år.");

    /// <summary><c>55771</c> as <c>5.57.71</c>; null for the sums of a hovedkonto or hovedfunktion, whose functions are there too.</summary>
    private static string? Funktion(string kode) =>
        kode is [_, _, _, _, _] && kode.All(char.IsAsciiDigit) ? $"{kode[0]}.{kode[1..3]}.{kode[3..]}"
        : Sum().IsMatch(kode) ? null
        : throw new Skemafejl($"har funktionen '{Http.Svarindhold.Uddrag(kode)}', der ikke er fem cifre som 55771.");

    [GeneratedRegex(@"^(0|000|0?8[1-5]|9[0-9]{2})\z")]
    private static partial Regex Sammenlagt();

    [GeneratedRegex(@"^(19|20)[0-9]{2}\z")]
    private static partial Regex Aarstal();

    [GeneratedRegex(@"^([0-9]{1,3}|X|TOT)\z")]
    private static partial Regex Sum();
}
