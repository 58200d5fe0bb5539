using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Tests.Opsaetning;

/// <summary>A data folder of its own for a test, removed at the end.</summary>
internal sealed class Proevedata : IDisposable
{
    public static readonly IReadOnlyList<Kommunegyldighed> Kommuner = Kommunegyldighed.Siden2007([
        new(101, "København", 1084, 101),
        new(147, "Frederiksberg", 1084, 147),
        new(751, "Aarhus", 1082, 751),
    ]);

    private readonly bool _egen;

    /// <param name="varehus">Null: the embedded one.</param>
    public Proevedata(string? mappe = null, IVarehus? varehus = null)
    {
        _egen = mappe is null;
        Mappe = mappe ?? Directory.CreateTempSubdirectory("publish-").FullName;
        Varehus = varehus ?? new SqliteVarehus(Mappe);
    }

    public string Mappe { get; }

    public IVarehus Varehus { get; }

    /// <summary>From which number of persons everyone may see jobsamtaler; null: nobody outside sees it.</summary>
    public int? OffentligFra { get; set; }

    /// <summary>The words of key columns that everyone sees; empty: all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kun { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The notes of use of jobsamtaler.</summary>
    public IReadOnlyList<Anmaerkning> Anmaerkninger { get; set; } = [];

    public Offentligprofil Profil => Profilen(OffentligFra ?? 3, Kun);

    public Versionsskift Skift =>
        new(Mappe, Produktliste.Jobsamtaler, Varehus, TimeProvider.System, OffentligFra is null ? null : Profil.Find("jobsamtaler"));

    public static Offentligprofil Profilen(int mindst, IReadOnlyDictionary<string, IReadOnlyList<string>>? kun = null) =>
        new(
            Offentlighedsliste.Produkter.ToDictionary<string, string, IReadOnlyList<Offentlighedsgraense>>(
                p => p,
                _ => [new(new(2007, 1), mindst, "prøven") { Kun = kun ?? new Dictionary<string, IReadOnlyList<string>>() }]
            )
        );

    public Versionslager Lager => new(Mappe, "jobsamtaler");

    public string? Gaeldende => Lager.Current;

    public string Kuber(string koersel) => Path.Combine(Mappe, "cubes", koersel, "jobsamtaler");

    /// <summary>Measures (that is: writes) the cubes and publishes them.</summary>
    public Udgivelsesresultat Udgiv(
        string koersel,
        IReadOnlyList<Kube> kuber,
        string regler = "1.75",
        string kode = "a1",
        string data = "d1",
        Action<Udgivelsestrin>? efter = null,
        bool iKraft = true
    )
    {
        foreach (var kube in kuber)
        {
            kube.Skriv(Kuber(koersel));
        }

        return UdgivMaalte(koersel, kuber[0].Maaned, kuber[^1].Maaned, regler, kode, data, efter, iKraft);
    }

    public Udgivelsesresultat UdgivMaalte(
        string koersel,
        Maaned fra,
        Maaned til,
        string regler = "1.75",
        string kode = "a1",
        string data = "d1",
        Action<Udgivelsestrin>? efter = null,
        bool iKraft = true
    ) =>
        new Udgivelse(Mappe, Varehus, TimeProvider.System, efter).Udgiv(
            new(Produktliste.Jobsamtaler, Kuber(koersel), [.. Maaned.Fra(fra, til)], Beskrivelse(koersel, regler, kode, data), Kommuner)
            {
                SaetIKraft = iKraft,
                Anmaerkninger = Anmaerkninger,
                Offentlig = OffentligFra is null ? null : Profil.Find("jobsamtaler"),
            }
        );

    public static Koerselsbeskrivelse Beskrivelse(string koersel, string regler = "1.75", string kode = "a1", string data = "d1") =>
        new(
            koersel,
            new(regler, $"sha-{regler}"),
            kode,
            [new("samtaler", "2025-03", data, 100, new Dictionary<string, long> { ["ukendt person"] = 2 })]
        );

    public T Spoerg<T>(string sql)
    {
        using var f = Varehus.Aabn();
        return f.QuerySingle<T>(sql);
    }

    public void Udfoer(string sql)
    {
        using var f = Varehus.Aabn();
        f.Execute(sql);
    }

    /// <summary>The published bytes below a version: path → hash.</summary>
    public Dictionary<string, string> Bytes(string version) =>
        Directory
            .EnumerateFiles(Lager.VersionsMappe(version), "*.parquet", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Lager.VersionsMappe(version), f), Lake.Filer.ContentHash.OfFile);

    public void Dispose()
    {
        if (_egen)
        {
            Directory.Delete(Mappe, recursive: true);
        }
    }
}
