using System.Globalization;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Filer.Kvitteringer;

/// <summary>
/// What the file system says of a file that changes whenever its content does. Times are nanoseconds since 1970. No program can set
/// <paramref name="Aendret"/> (ctime): a file replaced by one of the same length, with its old date put back, has another.
/// </summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Skrevet">When it was last written, as it says itself (mtime).</param>
/// <param name="Aendret">When anything about it last changed, by the clock of whoever keeps the file system (ctime).</param>
/// <param name="Nummer">Its number in the file system (inode).</param>
/// <param name="Drev">The file system's number.</param>
internal readonly record struct Filstempel(long Bytes, long Skrevet, long Aendret, ulong Nummer, ulong Drev)
{
    /// <summary>
    /// File systems that keep ctime by themselves. In others (FAT, SMB, those made by programs) it is the date that anyone can set, or is not kept at all.
    /// </summary>
    private static readonly string[] Drevtyper = ["ext", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "nfs"];

    /// <returns>Null when the content cannot be known by its stamp, or there is no such file.</returns>
    public static Filstempel? Af(Landingsfil fil) => fil.IsFolder || fil.IsJoined ? OfParts(fil.Parts()) : Af(fil.Sti);

    /// <inheritdoc cref="Af(Landingsfil)"/>
    public static Filstempel? Af(string sti) =>
        Statx.Of(sti) is { } svar && (svar.Answered & Statx.All) == Statx.All && Drevtyper.Any(Drevtype(sti).StartsWith)
            ? new(
                (long)svar.Bytes,
                svar.Written.Nanoseconds,
                svar.Changed.Nanoseconds,
                svar.Inode,
                ((ulong)svar.DeviceMajor << 32) | svar.DeviceMinor
            )
            : null;

    /// <summary>
    /// One stamp for all parts of a delivery: their bytes together, the latest of their times, and for the number a hash of every part's name and stamp, so
    /// that it is another when one of them is.
    /// </summary>
    private static Filstempel? OfParts(IReadOnlyList<string> parts)
    {
        var stamps = new List<Filstempel>(parts.Count);
        foreach (var part in parts)
        {
            if (Af(part) is not { } stamp)
            {
                return null;
            }

            stamps.Add(stamp);
        }

        var names = string.Join('\n', parts.Zip(stamps, (part, stamp) => $"{Path.GetFileName(part)} {stamp}"));
        return new(
            stamps.Sum(s => s.Bytes),
            stamps.Max(s => s.Skrevet),
            stamps.Max(s => s.Aendret),
            ulong.Parse(ContentHash.Of(names).AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            stamps[0].Drev
        );
    }

    private static string Drevtype(string sti)
    {
        try
        {
            return new DriveInfo(sti).DriveFormat;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
