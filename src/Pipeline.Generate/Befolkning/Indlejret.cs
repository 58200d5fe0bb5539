namespace Pipeline.Generate.Befolkning;

/// <summary>The lists that are compiled into the project: <c>;</c>-separated, one header row.</summary>
internal static class Indlejret
{
    public static IEnumerable<string[]> Linjer(string navn)
    {
        using var stroem =
            typeof(Indlejret).Assembly.GetManifestResourceStream(navn) ?? throw new InvalidOperationException($"{navn} er ikke indlejret.");
        using var laeser = new StreamReader(stroem);
        laeser.ReadLine();
        while (laeser.ReadLine() is { } linje)
        {
            yield return linje.Split(';');
        }
    }
}
