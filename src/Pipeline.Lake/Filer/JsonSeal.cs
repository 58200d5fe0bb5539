using System.Text;
using System.Text.Json;

namespace Pipeline.Lake.Filer;

/// <summary>
/// The checksum inside a JSON object's text: its second line, <c>"checksum"</c>, is the SHA-256 of all after that line. Any reader of JSON reads it as a member
/// more. A text without it was written before there was one, and is taken as it is.
/// </summary>
public static class JsonSeal
{
    private const int HashLength = 64;

    private static ReadOnlySpan<byte> First => "{\n"u8;

    private static ReadOnlySpan<byte> Before => "{\n  \"checksum\": \""u8;

    private static ReadOnlySpan<byte> After => "\",\n"u8;

    /// <summary>The text with its checksum; as it is when it is not an indented object.</summary>
    public static byte[] Add(ReadOnlySpan<byte> json) =>
        json.StartsWith(First)
            ? [.. Before, .. Encoding.ASCII.GetBytes(ContentHash.Of(json[First.Length..])), .. After, .. json[First.Length..]]
            : json.ToArray();

    public static bool IsOn(ReadOnlySpan<byte> text) =>
        text.StartsWith(Before) && text.Length > Before.Length + HashLength && text[(Before.Length + HashLength)..].StartsWith(After);

    /// <summary>The text as it was before <see cref="Add"/>.</summary>
    /// <exception cref="JsonException">It is not what the checksum was made of.</exception>
    public static byte[] Open(byte[] text)
    {
        if (!IsOn(text))
        {
            return text;
        }

        var hash = Encoding.ASCII.GetString(text, Before.Length, HashLength);
        var content = text.AsSpan(Before.Length + HashLength + After.Length);
        return ContentHash.Of(content) == hash
            ? [.. First, .. content]
            : throw new JsonException("indholdet svarer ikke til sin kontrolsum");
    }
}
