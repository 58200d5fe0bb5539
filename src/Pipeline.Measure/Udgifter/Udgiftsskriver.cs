using Pipeline.Domain.Kalender;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Udgifter;

/// <summary>The products of the measurement as month files.</summary>
public static class Udgiftsskriver
{
    public const string Udgift = "udgift";
    public const string Enhedsomkostning = "enhedsomkostning";
    public const string Analyse = "udgiftsanalyse";

    public static long Udgifter(IEnumerable<Udgiftstal> tal, Maaned maaned, MonthFile fil) =>
        Skriv(
            tal,
            fil,
            new Tekstkolonne<Udgiftstal>("maaned", (in Udgiftstal _) => maaned.ToString()),
            new Tekstkolonne<Udgiftstal>("omraadetype", (in Udgiftstal t) => t.Omraadetype),
            new Tekstkolonne<Udgiftstal>("omraade", (in Udgiftstal t) => t.Omraade),
            new Tekstkolonne<Udgiftstal>("post", (in Udgiftstal t) => t.Post),
            new Talkolonne<Udgiftstal>("udgift_1000kr", (in Udgiftstal t) => (double)t.Loebende),
            new Talkolonne<Udgiftstal>("udgift_faste_priser_1000kr", (in Udgiftstal t) => (double)t.Faste),
            new Talkolonne<Udgiftstal>("fuldtidsledige", (in Udgiftstal t) => (double?)t.Fuldtidsledige),
            new Talkolonne<Udgiftstal>("udgift_pr_fuldtidsledig_kr", (in Udgiftstal t) => (double?)t.PrLedig)
        );

    public static long Grupper(IEnumerable<Gruppetal> tal, Maaned maaned, MonthFile fil) =>
        Skriv(
            tal,
            fil,
            new Tekstkolonne<Gruppetal>("maaned", (in Gruppetal _) => maaned.ToString()),
            new Tekstkolonne<Gruppetal>("inddeling", (in Gruppetal t) => t.Inddeling),
            new Tekstkolonne<Gruppetal>("gruppe", (in Gruppetal t) => t.Gruppe),
            new Tekstkolonne<Gruppetal>("post", (in Gruppetal t) => t.Post),
            new Talkolonne<Gruppetal>("udgift_pr_fuldtidsledig_kr", (in Gruppetal t) => (double?)t.PrLedig),
            new Antalskolonne<Gruppetal>("jobcentre", (in Gruppetal t) => t.Jobcentre)
        );

    public static long Analyser(IEnumerable<Analysetal> tal, Maaned maaned, MonthFile fil) =>
        Skriv(
            tal,
            fil,
            new Tekstkolonne<Analysetal>("maaned", (in Analysetal _) => maaned.ToString()),
            new Tekstkolonne<Analysetal>("tabel", (in Analysetal t) => t.Tabel),
            new Tekstkolonne<Analysetal>("periode", (in Analysetal t) => t.Periode),
            new Tekstkolonne<Analysetal>("post", (in Analysetal t) => t.Post),
            new Tekstkolonne<Analysetal>("variabel", (in Analysetal t) => t.Variabel),
            new Talkolonne<Analysetal>("vaerdi", (in Analysetal t) => t.Vaerdi),
            new Talkolonne<Analysetal>("standardfejl", (in Analysetal t) => t.Standardfejl),
            new Antalskolonne<Analysetal>("stjerner", (in Analysetal t) => t.Stjerner)
        );

    private static long Skriv<T>(IEnumerable<T> tal, MonthFile fil, params IReadOnlyList<Kolonne<T>> kolonner)
        where T : struct => Maanedsraekker.Skriv(kolonner, tal, fil);
}
