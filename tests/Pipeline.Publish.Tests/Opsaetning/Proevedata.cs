using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Pins;
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

    /// <summary>The product's own rule set.</summary>
    public const string Eget = "1.75";

    public static readonly Decision Anna = new("anna", "aftalt");

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

    public Versionsskift Skift => new(Mappe, Produktliste.Jobsamtaler, Varehus, TimeProvider.System);

    public static Offentligprofil Profilen(int mindst, IReadOnlyDictionary<string, IReadOnlyList<string>>? kun = null) =>
        new(new Dictionary<string, Offentlighedserklaering> { ["jobsamtaler"] = Erklaering(mindst, kun) });

    public static Offentlighedserklaering Erklaering(int mindst, IReadOnlyDictionary<string, IReadOnlyList<string>>? kun = null) =>
        new(
            "ydelsesmodtagere",
            ["omraade", "gruppe_og_sats", "varighed"],
            [new(new(2007, 1), mindst, "prøven") { Kun = kun ?? new Dictionary<string, IReadOnlyList<string>>() }]
        )
        {
            Identiteter =
            [
                new("personer", ["faerre_end_4", "samtaler_4", "samtaler_5plus"]),
                new("faerre_end_4", ["samtaler_0", "samtaler_1", "samtaler_2", "samtaler_3"]),
            ],
            Antal = ["fritagne"],
            Foelger = new Dictionary<string, IReadOnlyList<string>> { ["andel_faerre_end_4"] = ["faerre_end_4", "personer"] },
        };

    /// <summary>Brings what everyone may see to what is in force, as a command does when its versions are published.</summary>
    /// <returns>Null: it was already.</returns>
    public PublicEdition? Vis()
    {
        var profil = OffentligFra is null ? Offentligprofil.Ingen : Profil;
        var editions = new PublicEditions(Mappe, profil, Varehus, TimeProvider.System);
        var edition = editions.Behind().Select(t => editions.Update(t)).SingleOrDefault();
        Notices = edition is null ? [] : [.. edition.Notices];
        return edition;
    }

    public Versionslager Lager => new(Mappe, "jobsamtaler");

    public string? Gaeldende => Lager.Current;

    /// <summary>What the user was told of the last public edition.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

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
    )
    {
        var resultat = new Udgivelse(Mappe, Varehus, TimeProvider.System, efter).Udgiv(
            new(Produktliste.Jobsamtaler, Kuber(koersel), [.. Maaned.Fra(fra, til)], Beskrivelse(koersel, regler, kode, data), Kommuner)
            {
                SaetIKraft = iKraft,
                Anmaerkninger = Anmaerkninger,
            }
        );
        if (OffentligFra is not null)
        {
            Vis();
        }

        return resultat;
    }

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
