using Npgsql;
using Pipeline.Domain;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// How the database is reached. The password stays in here: <see cref="ToString"/> and every message name the place alone.
/// </summary>
public sealed class Postgresadgang
{
    private readonly NpgsqlConnectionStringBuilder _valg;

    private Postgresadgang(NpgsqlConnectionStringBuilder valg) => _valg = valg;

    /// <summary>Server, port and database.</summary>
    public string Sted => $"PostgreSQL {_valg.Host}:{_valg.Port}/{_valg.Database}";

    /// <param name="tekst"><c>postgresql://bruger:kodeord@server:5432/database</c>, or Npgsql's <c>Host=…;Database=…</c>.</param>
    /// <param name="kilde">What the user gave it by, for the message: <c>--database</c>, <c>PIPELINE_DATABASE</c>.</param>
    /// <exception cref="PipelineFejl">It cannot be read; the message does not show it.</exception>
    public static Postgresadgang Af(string tekst, string kilde)
    {
        NpgsqlConnectionStringBuilder valg;
        try
        {
            valg =
                tekst.StartsWith("postgresql://", StringComparison.Ordinal) || tekst.StartsWith("postgres://", StringComparison.Ordinal)
                    ? AfAdresse(new Uri(tekst))
                    : new(tekst);
        }
        // The message of these may quote the text, and so they are not kept.
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw Ulaeselig(kilde);
        }

        return string.IsNullOrEmpty(valg.Host) || string.IsNullOrEmpty(valg.Database) ? throw Ulaeselig(kilde) : new(valg);
    }

    public override string ToString() => Sted;

    /// <param name="egen">One that ends when it is disposed, and not the first best of the pool: for what lasts as long as it does, and for long work.</param>
    internal NpgsqlConnection Forbindelse(Robusthed robusthed, bool egen) =>
        new(
            new NpgsqlConnectionStringBuilder(_valg.ConnectionString)
            {
                Pooling = _valg.Pooling && !egen,
                Timeout = Sekunder(robusthed.Forbindelsestid),
                CommandTimeout = Sekunder(robusthed.Kommandotid),
                TcpKeepAlive = true,
                PersistSecurityInfo = false,
                ApplicationName = "pipeline",
            }.ConnectionString
        );

    /// <summary>
    /// A pool of connections as the writer, for the job queue and for what is recorded in one transaction with it. A process that stops dead in the
    /// middle of a transaction must not keep the others waiting for its locks: the server ends its session after ten seconds.
    /// </summary>
    public NpgsqlDataSource Kilde() =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(_valg.ConnectionString)
            {
                Options = "-c role=pipeline_writer -c idle_in_transaction_session_timeout=10000",
                TcpKeepAlive = true,
                PersistSecurityInfo = false,
                ApplicationName = "pipeline tidsplan",
            }
        );

    private static int Sekunder(TimeSpan tid) => Math.Max(1, (int)Math.Ceiling(tid.TotalSeconds));

    private static NpgsqlConnectionStringBuilder AfAdresse(Uri adresse)
    {
        var bruger = adresse.UserInfo.Split(':', 2);
        var valg = new NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(adresse.Host),
            Database = Uri.UnescapeDataString(adresse.AbsolutePath.TrimStart('/')),
        };
        if (adresse.Port > 0)
        {
            valg.Port = adresse.Port;
        }

        if (bruger[0].Length > 0)
        {
            valg.Username = Uri.UnescapeDataString(bruger[0]);
        }

        if (bruger.Length > 1)
        {
            valg.Password = Uri.UnescapeDataString(bruger[1]);
        }

        foreach (var led in adresse.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var par = led.Split('=', 2);
            valg[par[0] == "sslmode" ? "SSL Mode" : par[0].Replace('_', ' ')] = Uri.UnescapeDataString(par.ElementAtOrDefault(1) ?? "")
                .Replace("-", "", StringComparison.Ordinal);
        }

        return valg;
    }

    private static PipelineFejl Ulaeselig(string kilde) =>
        new(
            $"{kilde} kan ikke læses som en forbindelse til PostgreSQL; skriv den som postgresql://bruger:kodeord@server:5432/database "
                + "eller Host=…;Database=…;Username=…;Password=….",
            Afslutning.ForkertBrug
        );
}
