using System.Globalization;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Stage.Dele;

/// <summary>SQL for the file and its line that a refused row stands on; the delivery's own lines are counted through all its files.</summary>
internal static class DeliveredFile
{
    private const string DeliveryLine = "a.linje";

    public static string Name(RaaKilde delivery) => Of(delivery, (part, _) => LakeSql.Tekst(part.Fil)) ?? LakeSql.Tekst(delivery.Fil);

    public static string Line(RaaKilde delivery) =>
        Of(delivery, (_, before) => string.Create(CultureInfo.InvariantCulture, $"{DeliveryLine} - {before}")) ?? DeliveryLine;

    /// <param name="term">From the file and the number of lines in the files before it.</param>
    private static string? Of(RaaKilde delivery, Func<RawPart, long, string> term)
    {
        if (delivery.Parts is not { } parts)
        {
            return null;
        }

        var (cases, before) = ("", 0L);
        foreach (var part in parts)
        {
            var value = term(part, before);
            before += part.Linjer;
            cases += string.Create(CultureInfo.InvariantCulture, $" WHEN {DeliveryLine} <= {before} THEN {value}");
        }

        return $"CASE{cases} END";
    }
}
