namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class Tempmappe : IDisposable
{
    public string Sti { get; } = Directory.CreateTempSubdirectory("pipeline-e2e-").FullName;

    public string this[string navn] => Path.Combine(Sti, navn);

    public void Dispose() => Directory.Delete(Sti, recursive: true);
}
