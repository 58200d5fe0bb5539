namespace Pipeline.Publish.Tests.Contracts;

/// <summary>
/// The part of a document between its two markers, which is made of declarations in code. With the environment variable
/// <see cref="RenewVariable"/> set to 1 it is written anew instead of compared; the rest of the document is written by hand.
/// </summary>
internal static class GeneratedDocument
{
    public const string RenewVariable = "PIPELINE_RENEW_DOCS";

    private const string Begin = "<!-- generated -->\n";
    private const string End = "<!-- end of generated -->\n";

    /// <param name="path">Relative to the checkout's root.</param>
    /// <param name="generated">Lines, each ended by <c>\n</c>.</param>
    public static void ShouldHold(string path, string generated)
    {
        var file = Path.Combine(Root(), path);
        var text = File.ReadAllText(file);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        (from >= 0 && to > from).ShouldBeTrue($"{path} must have the lines '{Begin.Trim()}' and '{End.Trim()}', in that order.");
        from += Begin.Length;
        if (Environment.GetEnvironmentVariable(RenewVariable) == "1")
        {
            File.WriteAllText(file, text[..from] + generated + text[to..]);
            return;
        }

        text[from..to]
            .ShouldBe(
                generated,
                $"{path} is not what the declarations say. Run these tests with {RenewVariable}=1, read the difference, and commit it."
            );
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pipeline.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Pipeline.sln is not above the tests.");
        }

        return folder;
    }
}
