namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>Texts with a few characters taken out and others put in, and now and then a piece of the text somewhere else.</summary>
internal static class TextDamage
{
    private const string Marks = "{}[]:,;-&*!|>'\"#%@?~\t\n\r \\\0é=<1a/.";

    public static string Of(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var removed = Math.Min(text.Length - at, random.Next(4) == 0 ? random.Next(20) : random.Next(2));
            var from = random.Next(text.Length + 1);
            var added =
                random.Next(5) == 0
                    ? text[from..Math.Min(text.Length, from + random.Next(40))]
                    : string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Marks[random.Next(Marks.Length)]));
            text = text[..at] + added + text[(at + removed)..];
        }

        return text;
    }
}
