using System.Globalization;

namespace Pipeline.Publish.Rapporter;

/// <summary>Numbers and months as a Danish reader writes them: <c>5.289</c>, <c>-3,9</c>, <c>maj 2025</c>. Rounded half up (away from zero).</summary>
public static class Dansk
{
    /// <summary>What stands where there is no figure; never a 0.</summary>
    public const string Mangler = "–";

    private static readonly string[] Maanedsnavne =
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];

    // The program runs without culture data, so the two separators are set by hand.
    private static readonly CultureInfo Kultur = LavKultur();

    /// <param name="decimaler">How many are shown, also when they are zeros.</param>
    public static string Tal(decimal? tal, int decimaler = 0)
    {
        if (tal is not { } t)
        {
            return Mangler;
        }

        var rundet = Math.Round(t, decimaler, MidpointRounding.AwayFromZero);
        // -0,0 is no number a person writes.
        return (rundet == 0 ? 0 : rundet).ToString("#,0." + new string('0', decimaler), Kultur);
    }

    /// <summary>With its sign, also when it is positive: <c>+0,6</c>, <c>-3,9</c>, <c>0,0</c>.</summary>
    public static string MedFortegn(decimal? tal, int decimaler = 0) =>
        tal is { } t && Math.Round(t, decimaler, MidpointRounding.AwayFromZero) > 0 ? $"+{Tal(t, decimaler)}" : Tal(tal, decimaler);

    /// <param name="maaned">1 to 12.</param>
    public static string Maanedsnavn(int maaned) => Maanedsnavne[maaned - 1];

    /// <summary>The first three letters, as over the columns of a figure.</summary>
    public static string KortMaaned(int maaned) => Maanedsnavne[maaned - 1][..3];

    public static string Maaned(Domain.Kalender.Maaned maaned) => $"{Maanedsnavn(maaned.Nr)} {maaned.Aar}";

    /// <param name="dag"><c>2022-01-31</c>; written <c>31. januar 2022</c>.</param>
    public static string Dato(string dag) => Dato(DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Dato(DateOnly d) => $"{d.Day}. {Maanedsnavn(d.Month)} {d.Year}";

    private static CultureInfo LavKultur()
    {
        var kultur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        kultur.NumberFormat.NumberGroupSeparator = ".";
        kultur.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(kultur);
    }
}
