namespace Pipeline.Publish.Rapporter.Side;

/// <summary>The texts that every page carries, from the assembly.</summary>
internal static class Sidedele
{
    public static string Stil { get; } = Laes("rapport/rapport.css");

    public static string Figurer { get; } = Laes("rapport/figurer.js");

    /// <summary>Apache ECharts. A script cannot hold the end of its own element; the library does not, and a newer one must not either.</summary>
    public static string Figurmotor { get; } =
        Laes("rapport/echarts.js").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    private static string Laes(string navn)
    {
        using var tekst = new StreamReader(typeof(Sidedele).Assembly.GetManifestResourceStream(navn)!);
        return tekst.ReadToEnd().ReplaceLineEndings("\n");
    }
}
