using System.Runtime.InteropServices;

namespace Pipeline.Lake.Filer;

/// <summary>The modes of what this process makes, whichever library makes it: the lake's engine and the embedded warehouse ask for none of their own.</summary>
public static partial class FileMask
{
    private const uint OthersAllBits = 0x3f; // 077 in octal

    /// <summary>Files are 600 and folders 700 from now on. Nothing on Windows.</summary>
    public static void OwnerAlone()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Umask(OthersAllBits);
        }
    }

    /// <summary>umask(2).</summary>
    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint Umask(uint mask);
}
