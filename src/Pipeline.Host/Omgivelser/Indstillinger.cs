using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Host.Produktion;
using Pipeline.Lake;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// What belongs to the machine and not to the command: from <c>appsettings.json</c> beside the data folder, and over it from
/// <c>PIPELINE_TRAADE</c>, <c>PIPELINE_HUKOMMELSE_MB</c>, <c>PIPELINE_NOEGLEFIL</c>, <c>PIPELINE_KILDER</c>, <c>PIPELINE_EFTERSYNSDAGE</c>, <c>PIPELINE_LAESERE</c>.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Indstillinger
{
    private const string Filnavn = "appsettings.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Threads to work on; the machine's when not set.</summary>
    public int? Traade { get; init; }

    /// <summary>Memory limit of the lake's engine in MB (10⁶ bytes); its own choice when not set.</summary>
    public int? HukommelseMb { get; init; }

    /// <summary>
    /// Buckets the persons are shared out in, a power of two; by their number when not set. More than one to a thread of every worker lets a
    /// backfill be shared evenly.
    /// </summary>
    public int? Spande { get; init; }

    /// <summary>File with the pseudonym key; <see cref="Datamappe.Noegle"/> when not set.</summary>
    public string? Noeglefil { get; init; }

    /// <summary>Folder with declarations of sources, full or from the data folder's parent; nothing is fetched when not set.</summary>
    public string? Kilder { get; init; }

    /// <summary>
    /// Days until a delivered file that looks untouched is read through again all the same, 0 to 3650; 0: every run reads everything. 90 when not set.
    /// </summary>
    public int? Eftersynsdage { get; init; }

    /// <summary>Who besides the owner may read <c>published/</c>: <c>ingen</c>, <c>gruppe</c> or <c>alle</c>; nobody when not set.</summary>
    public string? Laesere { get; init; }

    /// <summary>Which warehouse, and how patient with it.</summary>
    public Varehusindstillinger Varehus { get; init; } = new();

    /// <summary>What belongs to <c>serve</c> and <c>worker</c>.</summary>
    public Tjenesteindstillinger Tjeneste { get; init; } = new();

    /// <summary>Who may see the pages.</summary>
    public Dashboardvalg Dashboard { get; init; } = new();

    /// <summary>How the warehouse on PostgreSQL is reached; null: it is the embedded one.</summary>
    [JsonIgnore]
    public Postgresadgang? Postgres => Varehus.Adgang;

    /// <summary>How long it is believed of a delivered file that it is untouched.</summary>
    [JsonIgnore]
    public TimeSpan Tillid => Eftersynsdage is { } dage ? TimeSpan.FromDays(dage) : Kvitteringsbog.Standardtillid;

    /// <summary>The one place that chooses the store.</summary>
    public IVarehus Lager(Datamappe mappe) =>
        Postgres is { } adgang
            ? new PostgresVarehus(adgang, Varehus.Ejeradgang, Varehus.Robusthed, indlaesning: new(Varehus.Forbindelser))
            : new SqliteVarehus(mappe.Sti);

    /// <summary>What the lake may use; what does not fit in memory goes under the data folder.</summary>
    public LakeOptions Lake(Datamappe mappe)
    {
        var standard = new LakeOptions { TempDirectory = mappe.Temp };
        return standard with { Threads = Traade ?? standard.Threads, MemoryLimitMb = HukommelseMb ?? standard.MemoryLimitMb };
    }

    /// <summary>The key of the pseudonyms; made in the data folder when there is none and no file is named.</summary>
    public byte[] Noegle(Datamappe mappe) => Noeglefil is { } fil ? Pseudonymnoegle.FraFil(fil) : Pseudonymnoegle.LaesEllerOpret(mappe.Sti);

    /// <summary>The key that the folder's pseudonyms were made with; it is not made anew, since a new one would find nobody.</summary>
    /// <exception cref="PipelineFejl">There is none.</exception>
    public byte[] LaesNoegle(Datamappe mappe) =>
        Noeglefil is not null || File.Exists(mappe.Noegle)
            ? Noegle(mappe)
            : throw new PipelineFejl(
                $"Datamappen '{mappe.Sti}' har ingen nøgle, så et id kan ikke slås op; angiv nøglefilen med PIPELINE_NOEGLEFIL, eller brug personens pseudonym.",
                Afslutning.ForkertBrug
            );

    /// <summary>The demo's made-up figures stay in its own folder, whatever warehouse the machine is set up for.</summary>
    /// <param name="database">What the command line names, if it does.</param>
    public static Indstillinger For(Datamappe mappe, string? database = null)
    {
        var fil = Fil(mappe);
        if (File.Exists(Path.Combine(mappe.Sti, Filnavn)) && Path.GetDirectoryName(mappe.Sti) is not null)
        {
            throw new PipelineFejl(
                $"'{Path.Combine(mappe.Sti, Filnavn)}' ligger i datamappen, hvor den ikke læses; flyt den til '{fil}'.",
                Afslutning.ForkertBrug
            );
        }

        var indstillinger = Laes(fil, Environment.GetEnvironmentVariable, database);
        return database is not null || indstillinger.Varehus.ErIndlejret || !Demomappe.Er(mappe)
            ? indstillinger
            : indstillinger with
            {
                Varehus = new(),
            };
    }

    /// <summary>Who may read what is published: known before the rest, which the command line may still add to.</summary>
    public static Readers ReadersOf(Datamappe mappe) => ReadersOf(Fil(mappe), Environment.GetEnvironmentVariable);

    /// <param name="variable">As for <see cref="Laes"/>.</param>
    internal static Readers ReadersOf(string fil, Func<string, string?> variable) =>
        ReaderWords.Parse(Laeserne(Given(variable), File.Exists(fil) ? AfFil(fil) : new()));

    /// <param name="variable">An environment variable by name; one with nothing in it counts as not set.</param>
    internal static Indstillinger Laes(string fil, Func<string, string?> variable, string? database = null)
    {
        var miljoe = Given(variable);
        var af = File.Exists(fil) ? AfFil(fil) : new();
        var samlet = af with
        {
            Traade = Tal("PIPELINE_TRAADE", miljoe) ?? af.Traade,
            HukommelseMb = Tal("PIPELINE_HUKOMMELSE_MB", miljoe) ?? af.HukommelseMb,
            Noeglefil = miljoe("PIPELINE_NOEGLEFIL") ?? af.Noeglefil,
            Spande = Tal("PIPELINE_SPANDE", miljoe) ?? af.Spande,
            Eftersynsdage = Tal("PIPELINE_EFTERSYNSDAGE", miljoe) ?? af.Eftersynsdage,
            Laesere = Laeserne(miljoe, af),
            Kilder =
                miljoe("PIPELINE_KILDER") is { Length: > 0 } kilder ? Path.GetFullPath(kilder)
                : af.Kilder is null ? null
                : Path.GetFullPath(af.Kilder, Path.GetDirectoryName(Path.GetFullPath(fil))!),
            Varehus = database is null ? af.Varehus.Med(miljoe) : af.Varehus.Med(miljoe).Med(database),
            Tjeneste = af.Tjeneste.Med(miljoe),
            Dashboard = af.Dashboard.Med(miljoe),
        };
        samlet.Varehus.Kontroller();
        samlet.Dashboard.Kontroller(miljoe);
        samlet.Tjeneste.Kontroller();
        _ = ReaderWords.Parse(samlet.Laesere);
        if (samlet.Spande is { } spande && (spande is < 1 or > 1024 || !int.IsPow2(spande)))
        {
            throw new PipelineFejl($"spande skal være 1, 2, 4 … 1024, ikke {spande}.", Afslutning.ForkertBrug);
        }

        if (samlet.Eftersynsdage is < 0 or > 3650)
        {
            throw new PipelineFejl($"eftersynsdage skal være fra 0 til 3650, ikke {samlet.Eftersynsdage}.", Afslutning.ForkertBrug);
        }

        return samlet.Traade is not (null or (>= 1 and <= 1024))
                ? throw new PipelineFejl($"Antallet af tråde skal være fra 1 til 1024, ikke {samlet.Traade}.", Afslutning.ForkertBrug)
            : samlet.HukommelseMb is not (null or >= 100)
                ? throw new PipelineFejl($"Hukommelsen skal være mindst 100 MB, ikke {samlet.HukommelseMb}.", Afslutning.ForkertBrug)
            : samlet;
    }

    private static Func<string, string?> Given(Func<string, string?> variable) =>
        navn => string.IsNullOrWhiteSpace(variable(navn)) ? null : variable(navn);

    private static string? Laeserne(Func<string, string?> miljoe, Indstillinger af) => miljoe("PIPELINE_LAESERE") ?? af.Laesere;

    private static string Fil(Datamappe mappe) => Path.Combine(Path.GetDirectoryName(mappe.Sti) ?? mappe.Sti, Filnavn);

    private static int? Tal(string navn, Func<string, string?> miljoe) =>
        miljoe(navn) is not { Length: > 0 } tekst ? null
        : int.TryParse(tekst, out var tal) ? tal
        : throw new PipelineFejl($"{navn} skal være et helt tal, ikke '{tekst}'.", Afslutning.ForkertBrug);

    private static Indstillinger AfFil(string fil)
    {
        try
        {
            return JsonSerializer.Deserialize<Indstillinger>(File.ReadAllText(fil), Json) ?? new();
        }
        catch (JsonException undtagelse)
        {
            throw new PipelineFejl(
                $"'{fil}' linje {undtagelse.LineNumber + 1} kan ikke læses som indstillinger (traade, hukommelseMb, spande, noeglefil, kilder, eftersynsdage, laesere, "
                    + "varehus, tjeneste, dashboard). Ret den.",
                Afslutning.ForkertBrug,
                undtagelse
            );
        }
    }
}
