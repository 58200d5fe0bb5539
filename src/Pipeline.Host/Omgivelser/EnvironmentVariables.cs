using System.Collections;
using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>The environment variables that the program reads, and those that were probably meant to be one of them.</summary>
internal static class EnvironmentVariables
{
    private const string Prefix = "PIPELINE_";

    public static IReadOnlyList<string> Known { get; } =
    [
        "PIPELINE_DATABASE",
        "PIPELINE_DATABASE_FIL",
        "PIPELINE_DATABASE_EJER",
        "PIPELINE_DATABASE_EJER_FIL",
        "PIPELINE_EFTERSYNSDAGE",
        "PIPELINE_HUKOMMELSE_MB",
        "PIPELINE_KILDER",
        "PIPELINE_LAESERE",
        "PIPELINE_MASKINTOKEN",
        "PIPELINE_NOEGLEFIL",
        "PIPELINE_OIDC_HEMMELIGHED",
        "PIPELINE_SPANDE",
        "PIPELINE_TRAADE",
        "PIPELINE_URL",
    ];

    /// <summary>A sentence for each variable of this process that is not read and resembles one that is.</summary>
    public static IEnumerable<string> Unread() =>
        Unread(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => (string)v.Key));

    /// <param name="names">Of all variables. Others than the program's may begin as they like, so only what is like one is told.</param>
    public static IEnumerable<string> Unread(IEnumerable<string> names) =>
        names
            .Where(n => n.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !Known.Contains(n))
            .Order(StringComparer.Ordinal)
            .Select(n => (Name: n, Meant: Resembles(n.ToUpperInvariant())))
            .Where(n => n.Meant is not null)
            .Select(n => $"Miljøvariablen {n.Name} læses ikke; er {n.Meant} ment?");

    /// <summary>A letter or two wrong in the part that is its own, or one is the beginning of the other: PIPELINE_DATABASE_URL, PIPELINE_NOEGLE.</summary>
    private static string? Resembles(string name)
    {
        var own = name[Prefix.Length..];
        return Near(1)
            ?? Known.Where(k => name.StartsWith(k + "_", StringComparison.Ordinal)).MaxBy(k => k.Length)
            ?? Near(2)
            ?? (own.Length >= 4 ? Known.FirstOrDefault(k => k.StartsWith(name, StringComparison.Ordinal)) : null);

        string? Near(int letters) =>
            Forslag.Naermeste(own, Known.Select(k => k[Prefix.Length..]), k => Math.Min(letters, k.Length / 3)) is { } near
                ? Prefix + near
                : null;
    }
}
