namespace Pipeline.EndToEnd.Tests.Proces;

internal static class Folder
{
    /// <summary>Copies every file below a folder to the same place below another, which is made; what is there already is written over.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
