namespace Pipeline.Generate.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class MidlertidigMappe : IDisposable
{
    public string Sti { get; } = Directory.CreateTempSubdirectory("generate-").FullName;

    public string Under(string navn) => Path.Combine(Sti, navn);

    public void Dispose() => Directory.Delete(Sti, recursive: true);
}
