using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>The files of a landing folder in memory: a path relative to the folder, with <c>/</c>, and its bytes.</summary>
internal sealed class Delivery
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private Delivery(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (path, bytes) in files)
        {
            _files[path] = bytes;
        }
    }

    public IReadOnlyList<string> Paths => [.. _files.Keys];

    /// <summary>What is done to the folder after the files are written: links, pipes and folders, which have no bytes.</summary>
    public List<Action<string>> Afterwards { get; } = [];

    /// <summary>A generated nation; two months, so that a month of each dataset lies between others.</summary>
    public static Delivery Generated(int persons, string folder)
    {
        InProcess
            .Run(["generate", "--personer", persons.ToString(CultureInfo.InvariantCulture), .. Months, "--seed", "18", "--out", folder])
            .Slutkode.ShouldBe(0);
        return new(
            Directory
                .EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
                .Select(f => KeyValuePair.Create(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))
                .Where(f => !f.Key.StartsWith("planted/", StringComparison.Ordinal))
        );
    }

    private static string[] Months => ["--fra", "2025-08", "--til", "2025-09"];

    public Delivery Copy() => new(_files);

    public byte[] this[string path]
    {
        get => _files[path];
        set => _files[path] = value;
    }

    public void Remove(string path) => _files.Remove(path);

    /// <summary>The file's lines without their ends; the first is the header.</summary>
    public List<string> Lines(string path) => [.. Encoding.UTF8.GetString(_files[path]).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public void SetLines(string path, IEnumerable<string> lines, string end = "\n") =>
        _files[path] = Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + end)));

    /// <summary>Runs the product on it.</summary>
    /// <param name="data">A data folder, which is copied; null: in a new one.</param>
    public Outcome Run(string? data = null)
    {
        using var temp = new Tempmappe();
        if (data is not null)
        {
            Folder.Copy(data, temp["data"]);
        }

        foreach (var (path, bytes) in _files)
        {
            var file = temp[$"landing/{path}"];
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        Afterwards.ForEach(a => a(temp["landing"]));
        var answer = InProcess.Run("run", "--maaling", "jobsamtaler", "--landing", temp["landing"], "--data", temp["data"]);
        return new(answer, Figures(temp["data/published/jobsamtaler"]));
    }

    /// <summary>The months in force by name, each by the hash of its rows' file; empty when nothing was published.</summary>
    private static string Figures(string published) =>
        !Directory.Exists(published)
            ? ""
            : string.Join(
                ' ',
                Directory
                    .EnumerateFiles(published, "data.parquet", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .GroupBy(f => Path.GetFileName(Path.GetDirectoryName(f))!, StringComparer.Ordinal)
                    .Select(m => $"{m.Key}:{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(m.Last())))[..16]}")
            );
}

/// <param name="Figures">What was published; the same text for the same figures.</param>
internal sealed record Outcome(Kommandosvar Answer, string Figures)
{
    public bool Accepted => Answer.Slutkode == 0;

    /// <summary>Why it is no answer of the program's own: null when it is one.</summary>
    public string? Crash =>
        Answer.Fejl.Contains("Uventet fejl", StringComparison.Ordinal) || Answer.Ud.Contains("Uventet fejl", StringComparison.Ordinal)
            ? "an unexpected error"
        : Answer.Slutkode is < 0 or > 3 ? $"exit {Answer.Slutkode}"
        : !Accepted && !Answer.Sentences.Any() ? $"exit {Answer.Slutkode} without a word"
        : null;
}
