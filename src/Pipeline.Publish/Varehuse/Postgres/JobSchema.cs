using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Hangfire.PostgreSql;
using Npgsql;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// Hangfire's own tables, in the schema <c>tidsplan</c>. The owner installs them with the migrations and brings them up to a newer Hangfire; the service works in them
/// as the writer and makes none.
/// </summary>
internal static partial class JobSchema
{
    public const string Name = "tidsplan";

    /// <summary>The newest version that this program's Hangfire has a script for.</summary>
    private static int Newest { get; } =
        typeof(PostgreSqlObjectsInstaller)
            .Assembly.GetManifestResourceNames()
            .Select(n => Script().Match(n))
            .Where(m => m.Success)
            .Max(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    public static bool IsCurrent(NpgsqlConnection connection) =>
        connection.ExecuteScalar<bool>($"select to_regclass('{Name}.schema') is not null")
        && connection.ExecuteScalar<int>($"select coalesce(max(version), 0) from {Name}.schema") >= Newest;

    /// <summary>As the owner. Each script is a transaction of its own, so others that migrate are kept waiting by a connection beside.</summary>
    public static void Install(NpgsqlConnection owner)
    {
        if (IsCurrent(owner))
        {
            return;
        }

        using var beside = owner.CloneWith(owner.ConnectionString);
        beside.Open();
        beside.Execute("set role pipeline_owner");
        using var alone = beside.BeginTransaction();
        MigrationLock.Take(alone);
        PostgreSqlObjectsInstaller.Install(owner, Name);
        // The scripts leave the connection with the path it was opened with.
        owner.Execute("set search_path to mart");
        alone.Commit();
    }

    [GeneratedRegex(@"\.Install\.v(\d+)\.sql$")]
    private static partial Regex Script();
}
