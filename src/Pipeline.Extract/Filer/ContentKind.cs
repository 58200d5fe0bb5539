using System.Text;

namespace Pipeline.Extract.Filer;

/// <summary>What a file is, by its first bytes, when it is not what its name says.</summary>
internal static class ContentKind
{
    private static readonly (byte[] Start, string What)[] Packed =
    [
        ([0x28, 0xb5, 0x2f, 0xfd], "zstd"),
        ([.. "BZh"u8], "bzip2"),
        ([0xfd, .. "7zXZ"u8], "xz"),
        ([.. "7z"u8, 0xbc, 0xaf, 0x27, 0x1c], "7-Zip"),
        ([.. "Rar!"u8], "RAR"),
    ];

    /// <summary>Why this is no CSV, as the end of a sentence about the file; null when it may be.</summary>
    /// <param name="start">The first bytes, unpacked.</param>
    /// <param name="ends">Whether they are the whole file.</param>
    public static string? NotCsv(Landingsfil file, ReadOnlySpan<byte> start, bool ends)
    {
        var csv = $"{file.Datasaet}.csv";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
        {
            return file.Form == Filform.CsvGz
                ? "er pakket med gzip to gange; pak den kun én gang."
                : $"er pakket med gzip; kald den '{csv}.gz', eller pak den ud.";
        }

        if (start.StartsWith("PAR1"u8))
        {
            return $"er en Parquet-fil; kald den '{file.Datasaet}.parquet'.";
        }

        return Archive(start, csv) ?? Encoding(start) ?? Markup(start, csv) ?? Zeros(start, ends);
    }

    /// <summary>Why this is no Parquet file, as the end of a sentence about it; null when it may be.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="end">The last four bytes.</param>
    public static string? NotParquet(Landingsfil file, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        if (start.StartsWith("PAR1"u8))
        {
            return end.SequenceEqual("PAR1"u8) ? null : "er afkortet: den har ikke den slutning, en Parquet-fil har; send den igen.";
        }

        if (start.StartsWith("PARE"u8))
        {
            return "er en krypteret Parquet-fil; send den uden kryptering.";
        }

        return start.IsEmpty ? "er tom; send den igen."
            : start.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b])
                ? $"er pakket med gzip og ikke en Parquet-fil; er den CSV, så kald den '{file.Datasaet}.csv.gz'."
            : start.IndexOf((byte)0) < 0 ? $"er tekst og ikke en Parquet-fil; er den CSV, så kald den '{file.Datasaet}.csv'."
            : Archive(start, $"{file.Datasaet}.parquet");
    }

    private static string? Archive(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
        {
            return start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("xl/"u8) >= 0 || start.IndexOf("opendocument"u8) >= 0
                ? $"er et regneark; gem det som '{name}' (UTF-8 med semikolon)."
                : $"er en zip-fil; pak den ud, og læg filen i leveringen som '{name}'.";
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]))
        {
            return $"er et regneark eller et andet Office-dokument; gem det som '{name}' (UTF-8 med semikolon).";
        }

        foreach (var (bytes, what) in Packed)
        {
            if (start.StartsWith(bytes))
            {
                return $"er pakket med {what}, som ikke læses; pak den ud som '{name}', eller pak den med gzip.";
            }
        }

        // POSIX ustar: the magic of a header block (IEEE Std 1003.1, pax).
        return start.Length > 262 && start[257..].StartsWith("ustar"u8)
            ? $"er et tar-arkiv; pak det ud, og læg filen i leveringen som '{name}'."
            : null;
    }

    private static string? Encoding(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xfe, 0xff]))
        {
            return "er gemt som UTF-32; gem den som UTF-8.";
        }

        return start.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) || start.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) || IsWide(start)
            ? "er gemt som UTF-16; gem den som UTF-8."
            : null;
    }

    /// <summary>UTF-16 without a mark: of letters in the header every other byte is zero, and the others are not.</summary>
    private static bool IsWide(ReadOnlySpan<byte> start)
    {
        var head = start[..(Math.Min(start.Length, 64) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        return head.Length >= 8 && Math.Max(even, odd) * 10 >= head.Length / 2 * 8 && Math.Min(even, odd) * 10 <= head.Length / 2 * 2;
    }

    private static string? Markup(ReadOnlySpan<byte> start, string csv)
    {
        if (start.StartsWith("%PDF"u8))
        {
            return $"er en PDF; send datasættet som '{csv}'.";
        }

        var text = start.TrimStart(" \t\r\n\u00ef\u00bb\u00bf"u8);
        text = text.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? text[3..] : text;
        var first = System.Text.Encoding.ASCII.GetString(text[..Math.Min(text.Length, 9)]).ToLowerInvariant();
        return first.StartsWith("<!doctype", StringComparison.Ordinal) || first.StartsWith("<html", StringComparison.Ordinal)
                ? "er en webside, måske en fejlside fra det sted, filen blev hentet; hent filen selv."
            : first.StartsWith("<?xml", StringComparison.Ordinal) ? $"er XML; send datasættet som '{csv}'."
            : first.StartsWith('{') || first.StartsWith("[{", StringComparison.Ordinal) ? $"er JSON; send datasættet som '{csv}'."
            : null;
    }

    /// <summary>A file that was made room for and not written is zeros.</summary>
    private static string? Zeros(ReadOnlySpan<byte> start, bool ends) =>
        start.Length == 0 || start.IndexOfAnyExcept((byte)0) >= 0 ? null
        : ends ? "er intet andet end nul-bytes, som når en overførsel er afbrudt; send den igen."
        : "begynder med nul-bytes, som når en overførsel er afbrudt; send den igen.";
}
