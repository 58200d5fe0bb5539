namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>The built program as a process.</summary>
internal static class Programmet
{
    private static readonly string Pipeline = Path.Combine(AppContext.BaseDirectory, "pipeline.dll");
    private static readonly string Proeve = typeof(Programmet).Assembly.Location;

    /// <summary>Runs <c>pipeline</c> to its end.</summary>
    public static Kommandosvar Koer(params string[] args) => Koer(args, null);

    public static Kommandosvar Koer(IEnumerable<string> args, IReadOnlyDictionary<string, string>? miljoe, string? arbejdsmappe = null)
    {
        using var koerende = Start(args, miljoe, arbejdsmappe);
        return koerende.Slut();
    }

    /// <summary>Runs <c>pipeline</c> to its end with something on standard input.</summary>
    public static Kommandosvar KoerMed(string input, params string[] args)
    {
        using var koerende = new Koerende("dotnet", [Pipeline, .. args], null, null, input);
        return koerende.Slut();
    }

    public static Koerende Start(
        IEnumerable<string> args,
        IReadOnlyDictionary<string, string>? miljoe = null,
        string? arbejdsmappe = null
    ) => new("dotnet", [Pipeline, .. args], arbejdsmappe, miljoe);

    /// <summary>The frame around <see cref="Proevekommandoer"/>, run to its end.</summary>
    public static Kommandosvar KoerProeve(params string[] args)
    {
        using var koerende = StartProeve(args);
        return koerende.Slut();
    }

    public static Koerende StartProeve(params string[] args) => new("dotnet", [Proeve, .. args], null, null);

    /// <summary>
    /// Runs <c>pipeline</c> where <paramref name="mappe"/> is a file system of its own, seen by that process alone:
    /// <c>ro</c> is read-only, also for root, and <c>size=…</c> becomes full. Use with <see cref="MonteringFactAttribute"/>.
    /// </summary>
    public static Kommandosvar KoerMonteret(string mappe, string muligheder, params string[] args)
    {
        Directory.CreateDirectory(mappe);
        return Skal(
            "unshare",
            [
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o \"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"",
                "sh",
                muligheder,
                mappe,
                "dotnet",
                Pipeline,
                .. args,
            ]
        );
    }

    /// <summary>Runs any program to its end.</summary>
    public static Kommandosvar Skal(string fil, IEnumerable<string> args)
    {
        using var koerende = new Koerende(fil, args, null, null);
        return koerende.Slut();
    }

    /// <summary>A shell line in which <c>$PROEVE</c> is the frame around <see cref="Proevekommandoer"/>.</summary>
    public static Kommandosvar Skallinje(string linje)
    {
        using var koerende = new Koerende("bash", ["-c", linje], null, new Dictionary<string, string> { ["PROEVE"] = $"dotnet {Proeve}" });
        return koerende.Slut();
    }
}
