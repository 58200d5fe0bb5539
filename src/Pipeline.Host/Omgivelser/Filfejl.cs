using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>The file system's refusals, as sentences that say what to do.</summary>
internal static class Filfejl
{
    // What .NET puts in HResult: errno on Linux and macOS, a Win32 error as HRESULT on Windows.
    private static readonly int[] Fuld = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] Skrivebeskyttet = [30, unchecked((int)0x80070013)];
    private static readonly int[] Laast = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    // How engines below .NET say it: DuckDB passes on the system's text, SQLite has its own.
    private static readonly string[] FuldTekster = ["No space left on device", "database or disk is full", "There is not enough space"];

    public static PipelineFejl Skrivning(string hvad, string tilvalg, Exception aarsag) =>
        new(
            DiskFuld(aarsag)
                ?? (
                    Array.IndexOf(Skrivebeskyttet, aarsag.HResult) >= 0
                        ? $"Der kan ikke skrives i {hvad}: drevet er skrivebeskyttet. Vælg en anden mappe med {tilvalg}."
                    : aarsag is UnauthorizedAccessException
                        ? $"Der er ikke skriveadgang til {hvad}. Giv brugeren adgang, eller vælg en anden mappe med {tilvalg}."
                    : $"Der kan ikke skrives i {hvad}: {aarsag.Message.TrimEnd('.')}. Vælg en anden mappe med {tilvalg}."
                ),
            aarsag: aarsag
        );

    /// <summary>The sentence when the cause, however deep, is a full disk; else null.</summary>
    public static string? DiskFuld(Exception undtagelse)
    {
        for (var aarsag = undtagelse; aarsag is not null; aarsag = aarsag.InnerException)
        {
            if (
                (aarsag is IOException && Array.IndexOf(Fuld, aarsag.HResult) >= 0)
                || FuldTekster.Any(t => aarsag.Message.Contains(t, StringComparison.OrdinalIgnoreCase))
            )
            {
                return "Disken er fuld. Gør plads, og kør samme kommando igen; intet halvfærdigt er udgivet.";
            }
        }

        return null;
    }

    /// <summary>Whether another process holds the file.</summary>
    public static bool Optaget(IOException undtagelse) => Array.IndexOf(Laast, undtagelse.HResult) >= 0;
}
