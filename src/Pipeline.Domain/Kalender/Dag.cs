using System.Globalization;
using NodaTime;

namespace Pipeline.Domain.Kalender;

/// <summary>Whole days as numbers: days since 1970-01-01, the physical form of a date in the lake. Interval ends are both included.</summary>
public static class Dag
{
    /// <summary>Stands for an empty <c>til</c>: an open interval, later than every date a delivery can hold.</summary>
    public const int Aaben = int.MaxValue;

    private static readonly LocalDate Epoke = new(1970, 1, 1);
    private static readonly int Epokedag = new DateOnly(1970, 1, 1).DayNumber;

    public static int Fra(int aar, int maaned, int dag) => Fra(new LocalDate(aar, maaned, dag));

    public static int Fra(LocalDate dato) => Period.DaysBetween(Epoke, dato);

    public static LocalDate Dato(int dag) => Epoke.PlusDays(dag);

    /// <summary>The day <paramref name="maaneder"/> months later, clamped to the last day of a shorter month.</summary>
    public static int PlusMaaneder(int dag, int maaneder) =>
        DateOnly.FromDayNumber(dag + Epokedag).AddMonths(maaneder).DayNumber - Epokedag;

    public static bool ErHverdag(int dag) => Ugedag(dag) < 5;

    /// <summary>0 is Monday, 6 is Sunday (1970-01-01 was a Thursday).</summary>
    public static int Ugedag(int dag) => (((dag + 3) % 7) + 7) % 7;

    public static string Tekst(int dag) => dag == Aaben ? "" : Dato(dag).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
