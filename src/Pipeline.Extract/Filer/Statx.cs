using System.Runtime.InteropServices;

namespace Pipeline.Extract.Filer;

/// <summary>The answer of Linux to what a path leads to: the kernel's <c>struct statx</c>, which is the same on every processor.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal partial struct Statx
{
    /// <summary>Inode, length, ctime, mtime and type.</summary>
    public const uint All = 0x100 | 0x200 | 0x80 | 0x40 | 0x1;

    private const int FromWorkingFolder = -100;

    /// <summary>Ask the server, where there is one: what the machine remembers of a network's files can be a minute old.</summary>
    private const int AskTheServer = 0x2000;

    private const int TypeBits = 0xf000;
    private const int RegularFile = 0x8000;

    /// <summary>What of <see cref="All"/> the file system answered.</summary>
    [FieldOffset(0)]
    public uint Answered;

    [FieldOffset(28)]
    private readonly ushort _mode;

    [FieldOffset(32)]
    public ulong Inode;

    [FieldOffset(40)]
    public ulong Bytes;

    /// <summary>ctime.</summary>
    [FieldOffset(96)]
    public Time Changed;

    /// <summary>mtime.</summary>
    [FieldOffset(112)]
    public Time Written;

    [FieldOffset(136)]
    public uint DeviceMajor;

    [FieldOffset(140)]
    public uint DeviceMinor;

    public readonly bool IsRegular => (_mode & TypeBits) == RegularFile;

    /// <returns>Null on another system than Linux, or when nothing is there.</returns>
    public static Statx? Of(string path) =>
        OperatingSystem.IsLinux() && Call(FromWorkingFolder, path, AskTheServer, All, out var answer) == 0 ? answer : null;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Call(int folder, string path, int flags, uint mask, out Statx answer);

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    public readonly struct Time
    {
        private readonly long _seconds;
        private readonly uint _nanoseconds;

        /// <summary>Since 1970.</summary>
        public long Nanoseconds => (_seconds * 1_000_000_000) + _nanoseconds;
    }
}
