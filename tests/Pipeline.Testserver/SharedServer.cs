namespace Pipeline.Testserver;

/// <summary>
/// The PostgreSQL server that tests share, each by a database of its own: the one that <c>PIPELINE_TEST_PG</c> names, else a container where Docker runs, else one
/// of the tests' own from the system's binaries (decision 0010).
/// </summary>
public static class SharedServer
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>Connection string of the superuser to a server that is there already.</summary>
    public static string? Named => Environment.GetEnvironmentVariable("PIPELINE_TEST_PG") is { Length: > 0 } named ? named : null;

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing =>
        Named is not null || Serverprogram.Mappe is not null || Container.IsThere
            ? null
            : "der er ingen PostgreSQL: angiv en server med PIPELINE_TEST_PG, start Docker, eller installer PostgreSQL 15 eller nyere";

    /// <summary>Connection string of the superuser; the server is started the first time.</summary>
    public static string Connection => Started.Value;

    private static string Start()
    {
        if (Named is { } named)
        {
            return Tell(named, "the one PIPELINE_TEST_PG names");
        }

        return Container.IsThere ? Tell(Container.Start(), "a container") : Tell(new Testserver().Forbindelse, "the system's binaries");
    }

    private static string Tell(string connection, string from)
    {
        Console.WriteLine($"PostgreSQL for the tests: {from}.");
        return connection;
    }
}
