using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// Which warehouse a data folder has: its <c>varehus.json</c>, never a connection or a password. Without it a setting that is missing one day makes a second
/// warehouse beside the one that holds the figures (docs/decisions/0040-the-warehouse-of-a-folder.md).
/// </summary>
internal sealed record WarehouseMemory
{
    public const string Switch = "--skift-varehus";

    private const string Embedded = "sqlite";
    private const string Server = "postgres";
    private const string HowToSwitch = $"'pipeline migrate {Switch}'";

    /// <summary>sqlite or postgres.</summary>
    public required string Art { get; init; }

    /// <summary>Server, port and database, for the message; null: in the data folder, or not known.</summary>
    public string? Sted { get; init; }

    /// <summary>Refuses settings that name another kind of warehouse than the folder's. A folder that knows of none takes any.</summary>
    /// <exception cref="PipelineFejl">They do; the message says what to set and how to switch on purpose.</exception>
    public static void Require(Datamappe folder, Varehusindstillinger settings)
    {
        if ((Read(folder) ?? OfOlderFolder(folder)) is not { } memory)
        {
            return;
        }

        var chosen = Of(settings);
        if (memory.Art != chosen.Art)
        {
            throw new PipelineFejl(Sentence(folder, memory, chosen, settings), Afslutning.ForkertBrug);
        }
    }

    /// <summary>Keeps which warehouse the settings name. The caller has opened it, and holds the folder.</summary>
    /// <returns>A sentence in Danish where it is another place than before; a server may have several names, and a database be moved. Null: nothing to tell.</returns>
    public static string? Keep(Datamappe folder, Varehusindstillinger settings)
    {
        var (before, now) = (Read(folder), Of(settings));
        if (before != now)
        {
            LakeIo.Med(folder.Warehousefile, () => LakeJson.Skriv(folder.Warehousefile, now));
        }

        return before is not null && before != now ? $"Datamappens varehus er nu {now.Place}; før var det {before.Place}." : null;
    }

    private string Place => Art == Embedded ? "SQLite i datamappen" : Sted ?? "PostgreSQL";

    private static WarehouseMemory Of(Varehusindstillinger settings) =>
        settings.Adgang is { } access ? new() { Art = Server, Sted = access.Sted } : new() { Art = Embedded };

    private static WarehouseMemory? Read(Datamappe folder)
    {
        try
        {
            return LakeJson.Laes<WarehouseMemory>(folder.Warehousefile) switch
            {
                null => null,
                { Art: Embedded or Server } memory => memory,
                _ => throw Unreadable(folder, null),
            };
        }
        catch (JsonException cause)
        {
            throw Unreadable(folder, cause);
        }
    }

    private static PipelineFejl Unreadable(Datamappe folder, Exception? cause) =>
        new(
            $"'{folder.Warehousefile}', som husker, hvilket varehus datamappen har, kan ikke læses; slet den, og kør {HowToSwitch} med det varehus, den har.",
            Afslutning.ForkertBrug,
            cause
        );

    /// <summary>A folder from before it was kept: runs into PostgreSQL left a mark named by its place, and no database file.</summary>
    private static WarehouseMemory? OfOlderFolder(Datamappe folder) =>
        Directory.Exists(folder.Warehouse)
        && !File.Exists(Path.Combine(folder.Warehouse, "ops.db"))
        && Directory.EnumerateFiles(folder.Warehouse, "*.*.grundlag").Any()
            ? new() { Art = Server }
            : null;

    private static string Sentence(Datamappe folder, WarehouseMemory memory, WarehouseMemory chosen, Varehusindstillinger settings) =>
        $"Datamappen '{folder.Sti}' har sit varehus i {memory.Place}, men "
        + (
            chosen.Art == Embedded
                ? $"ingen indstilling nævner det; angiv forbindelsen i PIPELINE_DATABASE (eller PIPELINE_DATABASE_FIL eller --database), eller skift til SQLite med {HowToSwitch}."
                : $"{settings.Kilde} nævner {chosen.Place}; fjern {settings.Kilde}, eller skift med {HowToSwitch}."
        );
}
