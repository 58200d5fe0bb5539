using Npgsql;
using Pipeline.Domain;
using Pipeline.Domain.Kilder;

namespace Pipeline.Extract.Kilder.Postgres;

/// <summary>
/// What a person is told about an error of the server. Its own words are left out where they may quote a row ("invalid input syntax for type
/// date: …"), and it is not kept as the cause.
/// </summary>
internal static class Postgresfejl
{
    public static PipelineFejl Oversaet(Exception fejl, Postgreskilde kilde, string sted, string? forespoergsel)
    {
        var ved = forespoergsel is null ? "" : $" ved {forespoergsel}";
        return new($"Kilden {kilde.Navn} ({sted}){ved} {Saetning(fejl, kilde)}");
    }

    private static string Saetning(Exception fejl, Postgreskilde kilde) =>
        fejl switch
        {
            PostgresException svar => Svar(svar, kilde),
            NpgsqlException { InnerException: TimeoutException } => "svarede ikke i tide; se, om serveren er overbelastet, og kør igen.",
            EndOfStreamException or NpgsqlException =>
                "er der ingen forbindelse til, eller den blev afbrudt; se, om serveren kører, og kør igen.",
            _ => "svarede ikke, som PostgreSQL gør; se, om adressen er rigtig.",
        };

    private static string Svar(PostgresException svar, Postgreskilde kilde) =>
        svar.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"afviste brugeren eller kodeordet; ret {kilde.Forbindelse}.",
            PostgresErrorCodes.InvalidCatalogName => $"har ikke databasen; ret {kilde.Forbindelse}.",
            PostgresErrorCodes.ReadOnlySqlTransaction => "blev bedt om at skrive; forespørgslen må kun læse.",
            // About names in the query, which are the user's own.
            ['4', '2', ..] => $"afviste forespørgslen: {Http.Svarindhold.Uddrag(svar.MessageText)}; ret den.",
            ['2', '2', ..] => $"kunne ikke regne på en værdi (fejl {svar.SqlState}); ret forespørgslen eller data.",
            PostgresErrorCodes.QueryCanceled => "afbrød forespørgslen, der tog for lang tid; gør den hurtigere.",
            ['5', '7', ..] => "er ved at lukke eller starte; kør igen, når den kører.",
            _ => $"svarede med fejlen {svar.SqlState}; se serverens log, og kør igen.",
        };
}
