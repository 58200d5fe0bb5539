namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>An exported CSV file, or one the generator wrote: rows by column name.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Laes(string fil)
    {
        var linjer = File.ReadAllLines(fil);
        var navne = linjer[0].Split(';');
        return [.. linjer.Skip(1).Select(l => navne.Zip(l.Split(';')).ToDictionary(f => f.First, f => f.Second))];
    }

    /// <summary>The row's values of these columns, as one text to compare by.</summary>
    public static string Felter(this Dictionary<string, string> raekke, IEnumerable<string> kolonner) =>
        string.Join(';', kolonner.Select(k => raekke[k]));
}
