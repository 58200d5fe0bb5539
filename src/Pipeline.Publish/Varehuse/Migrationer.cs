using System.Data.Common;
using Dapper;
using Pipeline.Domain;
using Pipeline.Lake.Filer;

namespace Pipeline.Publish.Varehuse;

/// <summary>
/// The numbered texts of sql/, each applied once, in order, in a transaction of its own that also records its checksum. The schemas mart and
/// ops are there already. One text is for both stores; what only one can do stands in <c>0010_navn.postgres.sql</c> or <c>….sqlite.sql</c>.
/// </summary>
internal static class Migrationer
{
    /// <summary>Ends the definition of a table that keeps all versions of a product; each store puts its own words there.</summary>
    public const string Versionstabel = "/* sqlite: without rowid */";

    /// <summary>The same for a table that keeps all public editions of a product.</summary>
    public const string Udgavetabel = "/* sqlite: without rowid, udgave */";

    private const string Praefiks = "sql/";

    private static readonly List<Migration> Alle = Indlejrede();

    /// <param name="lager"><c>sqlite</c> or <c>postgres</c>.</param>
    public static IReadOnlyList<Migration> For(string lager) => [.. Alle.Where(m => m.Lager is null || m.Lager == lager)];

    /// <summary>The names of those that the store has not had.</summary>
    /// <exception cref="PipelineFejl">It has had one that this program does not have, or has otherwise.</exception>
    public static IReadOnlyList<string> Mangler(DbConnection forbindelse, string lager) =>
        [.. Mangler(forbindelse, For(lager)).Select(m => m.Navn)];

    /// <param name="tilpas">Fits the one text to the store.</param>
    /// <param name="alene">
    /// Keeps others that migrate waiting until the transaction ends; a migration that one of them has applied meanwhile is passed over. Null: the caller is alone.
    /// </param>
    public static void Anvend(
        DbConnection forbindelse,
        string lager,
        Func<string, string> tilpas,
        IReadOnlyList<Migration>? migrationer = null,
        Action<DbTransaction>? alene = null
    )
    {
        OpretBog(forbindelse, alene);
        foreach (var migration in Mangler(forbindelse, migrationer ?? For(lager)))
        {
            using var transaktion = forbindelse.BeginTransaction();
            alene?.Invoke(transaktion);
            if (alene is not null && ErAnvendt(transaktion, migration))
            {
                continue;
            }

            forbindelse.Execute(tilpas(migration.Sql), transaction: transaktion);
            forbindelse.Execute("insert into ops.migrationer (navn, sha256) values (@Navn, @Sha256)", migration, transaktion);
            transaktion.Commit();
        }
    }

    /// <summary>The record of what the store has had. Where nobody else can be at work it takes no transaction, and so no lock.</summary>
    private static void OpretBog(DbConnection forbindelse, Action<DbTransaction>? alene)
    {
        const string Sql = "create table if not exists ops.migrationer (navn text not null primary key, sha256 text not null)";
        if (alene is null)
        {
            forbindelse.Execute(Sql);
            return;
        }

        using var transaktion = forbindelse.BeginTransaction();
        alene(transaktion);
        forbindelse.Execute(Sql, transaction: transaktion);
        transaktion.Commit();
    }

    private static bool ErAnvendt(DbTransaction transaktion, Migration migration) =>
        transaktion.Connection!.ExecuteScalar<long>("select count(*) from ops.migrationer where navn = @Navn", migration, transaktion) > 0;

    private static List<Migration> Mangler(DbConnection forbindelse, IReadOnlyList<Migration> migrationer)
    {
        var anvendte = forbindelse
            .Query<Migration.Anvendt>("select navn as Navn, sha256 as Sha256 from ops.migrationer")
            .ToDictionary(a => a.Navn, a => a.Sha256, StringComparer.Ordinal);
        Kontroller(anvendte, migrationer);
        return [.. migrationer.Where(m => !anvendte.ContainsKey(m.Navn))];
    }

    private static void Kontroller(Dictionary<string, string> anvendte, IReadOnlyList<Migration> migrationer)
    {
        if (anvendte.Keys.Except(migrationer.Select(m => m.Navn)).Order(StringComparer.Ordinal).FirstOrDefault() is { } ukendt)
        {
            throw new PipelineFejl(
                $"Varehuset er ændret af en nyere udgave af programmet (migrationen {ukendt} kendes ikke her); brug den udgave eller en nyere."
            );
        }

        if (migrationer.FirstOrDefault(m => anvendte.TryGetValue(m.Navn, out var sha) && sha != m.Sha256) is { } aendret)
        {
            throw new PipelineFejl(
                $"Migrationen {aendret.Navn} er ændret, efter at varehuset fik den; gendan dens tekst i sql/, og læg ændringen i en ny migration."
            );
        }
    }

    private static List<Migration> Indlejrede()
    {
        var samling = typeof(Migrationer).Assembly;
        return
        [
            .. samling
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Praefiks, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var tekst = new StreamReader(samling.GetManifestResourceStream(n)!);
                    return new Migration(Path.GetFileNameWithoutExtension(n[Praefiks.Length..]), tekst.ReadToEnd());
                }),
        ];
    }
}

/// <param name="Navn">File name without ending; its number orders it.</param>
internal sealed record Migration(string Navn, string Sql)
{
    /// <summary>The store it is for alone; null: for all.</summary>
    public string? Lager => Navn.Split('.') is [_, var lager] ? lager : null;

    /// <summary>Of the text with line ends as <c>\n</c>, so that a checkout's line ends do not matter.</summary>
    public string Sha256 { get; } = ContentHash.Of(Sql.ReplaceLineEndings("\n"));

    internal sealed record Anvendt
    {
        public string Navn { get; init; } = "";
        public string Sha256 { get; init; } = "";
    }
}
