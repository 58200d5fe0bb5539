using System.Formats.Tar;
using System.IO.Compression;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Testserver;

namespace Pipeline.EndToEnd.Tests.Takeover;

/// <summary>
/// What an older program left behind, unpacked into a folder of its own: <c>folder.tar.gz</c>, which <c>make.sh</c> made and describes.
/// </summary>
internal sealed class OldFolder : IDisposable
{
    private const string Roles = """
        do $$
        declare
            r text;
        begin
            foreach r in array array['pipeline_owner', 'pipeline_writer', 'pipeline_reader', 'pipeline_offentlig'] loop
                begin
                    execute format('create role %I nologin', r);
                exception when duplicate_object or unique_violation then null;
                end;
            end loop;
        end $$
        """;

    private readonly Tempmappe _temp = new();

    public OldFolder()
    {
        using var archive = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Takeover", "folder.tar.gz"));
        using var tar = new GZipStream(archive, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(tar, _temp.Sti, overwriteFiles: false);
    }

    public string this[string name] => _temp[name];

    /// <summary>Every version's figures as the older program exported them, product and version by file name.</summary>
    public IEnumerable<(string Product, string Version, string Csv)> Figures() =>
        Directory
            .EnumerateFiles(_temp["figures"])
            .Select(f => (Path.GetFileNameWithoutExtension(f).Split('-'), f))
            .Select(f => (f.Item1[0], f.Item1[1], f.f));

    /// <summary>Fills an empty database from the older program's dump. Its roles belong to the server and are no part of a dump.</summary>
    public void Restore(Testdatabase database)
    {
        database.Udfoer(Roles);
        database.Udfoer(File.ReadAllText(_temp["postgres.sql"]));
    }

    public void Dispose() => _temp.Dispose();
}
