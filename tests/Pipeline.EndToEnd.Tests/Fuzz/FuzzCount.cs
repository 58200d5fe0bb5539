using System.Globalization;

namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>
/// How many faults are tried: a sample of 100, or what <c>PIPELINE_FUZZ</c> says. Of 2,000 are 840 in rows, 300 in files, 500 in rules and other definitions
/// and 360 in settings and command lines.
/// </summary>
internal static class FuzzCount
{
    private static readonly int All = Environment.GetEnvironmentVariable("PIPELINE_FUZZ") is { Length: > 0 } count
        ? int.Parse(count, CultureInfo.InvariantCulture)
        : 100;

    public static int Rows => All * 42 / 100;

    public static int Files => All * 15 / 100;

    public static int Definitions => All * 25 / 100;

    public static int Settings => All * 18 / 100;
}
