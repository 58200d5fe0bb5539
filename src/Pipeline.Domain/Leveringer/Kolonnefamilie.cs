using System.Globalization;
using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Leveringer;

/// <summary>A column of a family: its name, place in the file, and the week, month or year by number.</summary>
public readonly record struct Familiekolonne(string Navn, int Plads, int Tid);

/// <summary>The columns of one family in the order of time. Between the first and the last none is missing.</summary>
public static class Kolonnefamilie
{
    /// <summary>Stands between the cells of a family in the raw file; no cell that is right has it.</summary>
    public const char Skel = '\u001f';

    /// <summary>Every column of the family.</summary>
    /// <param name="fejl">What is wrong with the columns, as the end of a sentence about the file; null when nothing is.</param>
    public static IReadOnlyList<Familiekolonne> Laes(string familie, IReadOnlyList<string> kolonner, out string? fejl)
    {
        var fundne = new List<Familiekolonne>();
        fejl = null;
        for (var i = 0; i < kolonner.Count; i++)
        {
            if (!ErI(familie, kolonner[i]))
            {
                continue;
            }

            if (Tid(familie, kolonner[i], out var grund) is { } tid)
            {
                fundne.Add(new(kolonner[i], i, tid));
            }
            else
            {
                // Its own name is not told: without a header it may hold a person's id.
                fejl ??= $"har som nr. {i + 1} en kolonne, der ligner {Form(familie)}, men {grund}; ret navnet, eller fjern kolonnen.";
            }
        }

        fundne.Sort((a, b) => a.Tid.CompareTo(b.Tid));
        fejl ??=
            fundne.Count == 0 ? $"har ingen kolonner '{Form(familie)}'; send den med alle datasættets kolonner." : Hul(familie, fundne);
        return fundne;
    }

    /// <summary>Whether the name begins as the family's do and goes on in digits.</summary>
    public static bool ErI(string familie, string kolonne) =>
        kolonne.Length > familie.Length + 1
        && kolonne.StartsWith(familie, StringComparison.Ordinal)
        && kolonne[familie.Length] == '_'
        && kolonne.AsSpan(familie.Length + 1).IndexOfAnyExceptInRange('0', '9') is var andet
        && (andet < 0 || kolonne[familie.Length + 1 + andet] == '_');

    /// <summary>The week, month or year as people write it.</summary>
    public static string Tekst(string familie, int tid) =>
        familie switch
        {
            Dreamregister.Uger => new Uge(tid).ToString(),
            Dreamregister.Grader => new Maaned(tid).ToString(),
            _ => tid.ToString(CultureInfo.InvariantCulture),
        };

    private static string? Hul(string familie, List<Familiekolonne> fundne)
    {
        for (var i = 1; i < fundne.Count; i++)
        {
            if (fundne[i].Tid == fundne[i - 1].Tid)
            {
                return $"har både '{fundne[i - 1].Navn}' og '{fundne[i].Navn}' for {Tekst(familie, fundne[i].Tid)}; fjern den ene.";
            }

            if (fundne[i].Tid != fundne[i - 1].Tid + 1)
            {
                return $"mangler {Form(familie)} for {Tekst(familie, fundne[i - 1].Tid + 1)} mellem '{fundne[i - 1].Navn}' og '{fundne[i].Navn}'; send alle kolonner imellem.";
            }
        }

        return null;
    }

    private static string Form(string familie) =>
        familie switch
        {
            Dreamregister.Uger => "y_ÅÅUU",
            Dreamregister.Grader => "grad_ÅÅÅÅ_MM",
            _ => "kommune_ÅÅÅÅ",
        };

    private static int? Tid(string familie, string kolonne, out string grund)
    {
        var tal = kolonne[(familie.Length + 1)..];
        grund = $"navnet skal skrives {Form(familie)}";
        switch (familie)
        {
            case Dreamregister.Uger when Cifre(tal, 4):
                var (aar, uge) = (Uge.HeltAar(Tal(tal[..2])), Tal(tal[2..]));
                grund = $"{aar} har kun uge 1 til {Uge.UgerI(aar)}";
                return uge >= 1 && uge <= Uge.UgerI(aar) ? new Uge(aar, uge).Nummer : null;
            case Dreamregister.Grader when tal.Length == 7 && tal[4] == '_' && Cifre(tal[..4], 4) && Cifre(tal[5..], 2):
                var maaned = Tal(tal[5..]);
                grund = "måneden findes ikke";
                return maaned is >= 1 and <= 12 && HarAar(tal[..4]) ? new Maaned(Tal(tal[..4]), maaned).Nummer : null;
            case Dreamregister.Kommuner when Cifre(tal, 4):
                grund = "året ligger ikke mellem 1980 og 2200";
                return HarAar(tal) ? Tal(tal) : null;
            default:
                return null;
        }
    }

    private static bool HarAar(string tal) => Tal(tal) is >= 1980 and <= 2200;

    private static bool Cifre(string tal, int antal) => tal.Length == antal && tal.All(char.IsAsciiDigit);

    private static int Tal(string cifre) => int.Parse(cifre, NumberStyles.None, CultureInfo.InvariantCulture);
}
