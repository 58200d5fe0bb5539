using System.Net.Sockets;
using Npgsql;
using Pipeline.Domain;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>What a person is told about an error of the server. The server's own details may quote a row and are left out.</summary>
internal static class Postgresfejl
{
    public static PipelineFejl? Oversaet(Exception fejl, Postgresadgang adgang) =>
        Saetning(fejl, adgang.Sted) is { } saetning ? new(saetning, Afslutning.Fejlet, fejl) : null;

    private static string? Saetning(Exception fejl, string sted) =>
        fejl switch
        {
            PostgresException svar => Svar(svar, sted),
            NpgsqlException { InnerException: TimeoutException } =>
                $"Varehuset {sted} svarede ikke i tide; se, om serveren er overbelastet, og kør igen.",
            NpgsqlException { InnerException: SocketException or IOException } =>
                $"Der er ingen forbindelse til varehuset {sted}; se, om serveren kører og kan nås herfra, og kør igen.",
            NpgsqlException => $"Forbindelsen til varehuset {sted} svigtede; se serverens log, og kør igen.",
            BrokenCircuitException => $"Varehuset {sted} har svigtet mange gange i træk; se, om serveren kører, og kør igen om lidt.",
            TimeoutRejectedException =>
                $"Arbejdet i varehuset {sted} tog længere tid end tilladt; se, om serveren er overbelastet, og kør igen.",
            _ => null,
        };

    private static string Svar(PostgresException svar, string sted) =>
        svar.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"Varehuset {sted} afviste brugeren eller kodeordet; ret forbindelsen i --database eller PIPELINE_DATABASE.",
            PostgresErrorCodes.InvalidCatalogName => $"Databasen i {sted} findes ikke; opret den, eller ret forbindelsen.",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"Brugeren har ikke ret til det i varehuset {sted} ({svar.MessageText}); giv den rollen pipeline_writer.",
            PostgresErrorCodes.ReadOnlySqlTransaction =>
                $"Varehuset {sted} kan kun læses af brugeren; peg PIPELINE_DATABASE på den server, der skrives på, og ikke en kopi af den, eller slå "
                    + "default_transaction_read_only fra for brugeren eller databasen.",
            PostgresErrorCodes.QueryCanceled =>
                $"Varehuset {sted} afbrød arbejdet, fordi det tog længere end serverens statement_timeout; sæt den til 0 for brugeren "
                    + "(alter role … set statement_timeout = 0), da varehus.kommandotid begrænser hver kommando, og kør igen.",
            "25P03" => // idle_in_transaction_session_timeout
                $"Varehuset {sted} lukkede forbindelsen midt i en transaktion efter serverens idle_in_transaction_session_timeout; sæt den højere "
                    + "for brugeren, og kør igen.",
            PostgresErrorCodes.TooManyConnections =>
                $"Varehuset {sted} har ikke flere ledige forbindelser; hæv serverens max_connections, eller sænk varehus.forbindelser, og kør igen.",
            PostgresErrorCodes.DiskFull => $"Disken er fuld hos varehuset {sted}; gør plads på serveren, og kør igen.",
            PostgresErrorCodes.DeadlockDetected => $"Varehuset {sted} blev ved med at være optaget af en anden (deadlock); kør igen.",
            PostgresErrorCodes.LockNotAvailable => $"Varehuset {sted} er låst af en anden; vent, til den er færdig, og kør igen.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                $"Varehuset {sted} er ved at lukke eller starte; kør igen, når det kører.",
            PostgresErrorCodes.UniqueViolation =>
                $"Varehuset {sted} har allerede det, der skulle skrives; en anden skrev det imens. Kør igen.",
            _ => $"Varehuset {sted} svarede med fejlen {svar.SqlState} ({svar.MessageText}); kør igen, når årsagen er rettet.",
        };
}
