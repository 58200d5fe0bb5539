using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>The program beside a <c>pipelines/</c> of its own, a copy of the checkout's that a test may add to.</summary>
internal sealed class ProgramCopy
{
    private readonly string _folder;

    /// <param name="folder">Made; the caller removes it.</param>
    public ProgramCopy(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        Copy("-RsT", AppContext.BaseDirectory.TrimEnd('/'), folder);
        // Its folder is where the program's own file is, not what a link points to.
        Copy("--remove-destination", Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), folder);
        Copy("-R", Definitioner.Mappe, folder);
    }

    public string Pipelines => Path.Combine(_folder, "pipelines");

    /// <summary>Runs it to its end.</summary>
    public Kommandosvar Run(params string[] args)
    {
        using var process = Start(args);
        return process.Slut();
    }

    public Koerende Start(params string[] args) => new("dotnet", [Path.Combine(_folder, "pipeline.dll"), .. args], null, null);

    private static void Copy(string how, string from, string to) => Programmet.Skal("cp", [how, from, to]).Slutkode.ShouldBe(0);
}
