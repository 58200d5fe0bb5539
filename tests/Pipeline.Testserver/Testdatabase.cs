using System.Globalization;
using Npgsql;

namespace Pipeline.Testserver;

/// <summary>A database of its own for a test, dropped at the end.</summary>
public sealed class Testdatabase : IDisposable
{
    private static int _antal;
    private readonly string _server;
    private readonly bool _faelles;

    /// <param name="server">A server of the test's own; null: the shared one.</param>
    /// <param name="skabelon">A database on the same server that it is a copy of; null: it is empty.</param>
    public Testdatabase(Testserver? server = null, Testdatabase? skabelon = null)
    {
        _faelles = server is null;
        _server = server?.Forbindelse ?? SharedServer.Connection;
        Navn = string.Create(CultureInfo.InvariantCulture, $"pipeline_{Environment.ProcessId}_{Interlocked.Increment(ref _antal)}");
        Paa(_server, $"create database {Navn} template {skabelon?.Navn ?? "template0"}");
    }

    public string Navn { get; }

    /// <summary>The superuser's connection string.</summary>
    public string Forbindelse => new NpgsqlConnectionStringBuilder(_server) { Database = Navn }.ConnectionString;

    /// <summary>
    /// Connection string of a user who may log in and is a member of the role; made when it is not there. As the program is given one: with a pool.
    /// </summary>
    public string Som(string rolle)
    {
        var bruger = $"{Navn}_{rolle}";
        Paa(
            Forbindelse,
            $"""
            do $$ begin
                create role {bruger} login password 'adgang-{bruger}';
                grant {rolle} to {bruger};
            exception when duplicate_object then null;
            end $$
            """
        );
        return new NpgsqlConnectionStringBuilder(Forbindelse)
        {
            Username = bruger,
            Password = $"adgang-{bruger}",
            Pooling = true,
        }.ConnectionString;
    }

    public NpgsqlConnection Aabn()
    {
        var forbindelse = new NpgsqlConnection(Forbindelse);
        forbindelse.Open();
        return forbindelse;
    }

    public void Udfoer(string sql) => Paa(Forbindelse, sql);

    /// <summary>For what does not go into a transaction with anything else.</summary>
    public void UdfoerHverForSig(params IEnumerable<string> saetninger)
    {
        foreach (var sql in saetninger)
        {
            Paa(Forbindelse, sql);
        }
    }

    /// <summary>On a server of the test's own it goes with the server.</summary>
    public void Dispose()
    {
        if (!_faelles)
        {
            return;
        }

        Paa(_server, $"drop database if exists {Navn} with (force)");
        foreach (var rolle in new[] { "pipeline_owner", "pipeline_writer", "pipeline_reader", "pipeline_offentlig" })
        {
            Paa(_server, $"drop role if exists {Navn}_{rolle}");
        }
    }

    private static void Paa(string forbindelse, string sql)
    {
        using var aaben = new NpgsqlConnection(forbindelse);
        aaben.Open();
        using var kommando = new NpgsqlCommand(sql, aaben);
        kommando.ExecuteNonQuery();
    }
}
