using System.Runtime.InteropServices;

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
internal readonly partial record struct Filstempel(long Bytes, long Skrevet, long Aendret, ulong Nummer, ulong Drev)
{
    private const int FraArbejdsmappen = -100;

    /// <summary>Ask the server, where there is one: what the machine remembers of a network's files can be a minute old.</summary>
    private const int SpoergServeren = 0x2000;

    /// <summary>Inode, length, ctime and mtime.</summary>
    private const uint Alt = 0x100 | 0x200 | 0x80 | 0x40;

    /// <summary>
    /// File systems that keep ctime by themselves. In others (FAT, SMB, those made by programs) it is the date that anyone can set, or is not kept at all.
    /// </summary>
    private static readonly string[] Drevtyper = ["ext", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "nfs"];

    /// <returns>Null when the file's content cannot be known by its stamp, or there is no such file.</returns>
    public static Filstempel? Af(string sti)
    {
        if (
            !OperatingSystem.IsLinux()
            || Statx(FraArbejdsmappen, sti, SpoergServeren, Alt, out var svar) != 0
            || (svar.Har & Alt) != Alt
            || !Drevtyper.Any(Drevtype(sti).StartsWith)
        )
        {
            return null;
        }

        return new(
            (long)svar.Bytes,
            svar.Skrevet.Nanosekunder,
            svar.Aendret.Nanosekunder,
            svar.Nummer,
            ((ulong)svar.DrevHoved << 32) | svar.DrevUnder
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

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int mappe, string sti, int flag, uint maske, out Svar svar);

    /// <summary>The kernel's <c>struct statx</c>, which is the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Svar
    {
        [FieldOffset(0)]
        public uint Har;

        [FieldOffset(32)]
        public ulong Nummer;

        [FieldOffset(40)]
        public ulong Bytes;

        [FieldOffset(96)]
        public Tid Aendret;

        [FieldOffset(112)]
        public Tid Skrevet;

        [FieldOffset(136)]
        public uint DrevHoved;

        [FieldOffset(140)]
        public uint DrevUnder;
    }

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct Tid
    {
        private readonly long _sekunder;
        private readonly uint _rest;

        public readonly long Nanosekunder => (_sekunder * 1_000_000_000) + _rest;
    }
}
