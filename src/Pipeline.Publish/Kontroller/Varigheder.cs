using System.Globalization;

namespace Pipeline.Publish.Kontroller;

/// <summary>The words of the column varighed and how they add up (§8).</summary>
internal static class Varigheder
{
    public const string FraTolv = "12+";
    public const string UnderTolv = "under 12";
    public const string IAlt = "i alt";

    public static IReadOnlySet<string> Maaneder { get; } =
        Enumerable.Range(0, 12).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Underintervaller { get; } =
        new HashSet<string>(["1-2 aar", "3-5 aar", "6-9 aar", "10+ aar"], StringComparer.Ordinal);

    /// <summary>Whether the word is one of those that split everybody without overlap: 0…11 and 12+.</summary>
    public static bool ErDel(string varighed) => varighed == FraTolv || Maaneder.Contains(varighed);
}
