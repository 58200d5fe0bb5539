using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Regler;

/// <summary>The values of rules as a person writes them.</summary>
internal static class Regelord
{
    public const string Ingen = "ingen";

    public static string Tid(Periode periode) =>
        (Dag.Dato(periode.Fra).Year == 1, periode.Til == Dag.Aaben) switch
        {
            (true, _) => $"til og med {Dag.Tekst(periode.Til)}",
            (_, true) => Fra(periode.Fra),
            _ => $"{Dag.Tekst(periode.Fra)} til {Dag.Tekst(periode.Til)}",
        };

    public static string Fra(int? dag) => dag is { } d ? $"fra {Dag.Tekst(d)}" : Ingen;

    public static string Timer(int hundrededele) => string.Create(Tekst.Dansk, $"{hundrededele / 100m:0.##}");

    public static string Liste<T>(IEnumerable<T> koder)
        where T : struct, Enum => Liste(koder.Select(Kodeliste<T>.Tekst));

    public static string Liste(IEnumerable<string> ord) => string.Join(", ", ord) is { Length: > 0 } tekst ? tekst : Ingen;
}
