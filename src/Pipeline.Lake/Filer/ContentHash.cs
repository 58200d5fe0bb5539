using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Lake.Filer;

/// <summary>SHA-256 of content, in lower-case hex.</summary>
public static class ContentHash
{
    /// <summary>Characters of a hash that name a folder.</summary>
    public const int Short = 16;

    public static string OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
