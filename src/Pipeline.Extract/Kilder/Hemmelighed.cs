using System.Text;
using Pipeline.Domain;

namespace Pipeline.Extract.Kilder;

/// <summary>
/// A key or a connection, from an environment variable, or from the file that the variable with <c>_FIL</c> after its name points at. It is
/// never written anywhere: what others say is washed of it first.
/// </summary>
internal sealed class Hemmelighed
{
    private const string Skjult = "***";

    private Hemmelighed(string variabel, string vaerdi) => (Variabel, Vaerdi) = (variabel, vaerdi);

    /// <summary>Where it came from: what the user is told.</summary>
    public string Variabel { get; }

    public string Vaerdi { get; }

    /// <exception cref="PipelineFejl">Neither is set, or the file cannot be read by us alone.</exception>
    public static Hemmelighed Laes(string variabel, Func<string, string?> miljoe)
    {
        if (miljoe(variabel) is { Length: > 0 } vaerdi)
        {
            return new(variabel, vaerdi.Trim());
        }

        if (miljoe(variabel + "_FIL") is not { Length: > 0 } fil)
        {
            throw new PipelineFejl($"{variabel} er ikke sat; sæt den, eller sæt {variabel}_FIL til en fil med nøglen (chmod 600).");
        }

        if (!File.Exists(fil))
        {
            throw new PipelineFejl($"Filen, som {variabel}_FIL peger på, findes ikke; ret stien.");
        }

        const UnixFileMode Andre = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(fil) & Andre) != 0)
        {
            throw new PipelineFejl($"Filen, som {variabel}_FIL peger på, kan læses af andre brugere; kør 'chmod 600' på den.");
        }

        return File.ReadAllText(fil).Trim() is { Length: > 0 } indhold
            ? new(variabel, indhold)
            : throw new PipelineFejl($"Filen, som {variabel}_FIL peger på, er tom; læg nøglen i den.");
    }

    /// <summary>The text without the secret, should it have come back.</summary>
    public string Vask(string tekst) => tekst.Replace(Vaerdi, Skjult, StringComparison.Ordinal);

    /// <summary>Whether it stands in a file as UTF-8.</summary>
    public bool StaarI(string fil)
    {
        var soegt = Encoding.UTF8.GetBytes(Vaerdi);
        using var stream = new FileStream(fil, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        var buffer = new byte[(1 << 16) + soegt.Length];
        var igen = 0;
        int laest;
        while ((laest = stream.Read(buffer, igen, buffer.Length - igen)) > 0)
        {
            var fyldt = buffer.AsSpan(0, igen + laest);
            if (fyldt.IndexOf(soegt) >= 0)
            {
                return true;
            }

            // It may lie across two portions.
            igen = Math.Min(fyldt.Length, soegt.Length - 1);
            fyldt[^igen..].CopyTo(buffer);
        }

        return false;
    }

    public override string ToString() => Variabel;
}
