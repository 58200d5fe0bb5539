using DotNet.Testcontainers.Builders;
using Npgsql;
using Testcontainers.PostgreSql;

namespace Pipeline.Testserver;

/// <summary>A PostgreSQL server in a container, where Docker runs; gone when the tests' process is.</summary>
internal static class Container
{
    private const string Image = "postgres:15";

    private static readonly Lazy<PostgreSqlContainer?> Built = new(() => IsLikely ? Build() : null);

    public static bool IsThere => Built.Value is not null;

    /// <summary>Connection string of the superuser.</summary>
    /// <exception cref="InvalidOperationException">Docker does not run here.</exception>
    public static string Start()
    {
        var container = Built.Value ?? throw new InvalidOperationException("Docker does not run here.");
        container.StartAsync().GetAwaiter().GetResult();
        return new NpgsqlConnectionStringBuilder(container.GetConnectionString())
        {
            Database = "postgres",
            Pooling = false,
            Timeout = 5,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }

    /// <summary>Whether anything says that Docker is there. Asked first, as the library takes seconds to find out that it is not.</summary>
    private static bool IsLikely =>
        Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } || File.Exists("/var/run/docker.sock");

    /// <returns>Null: Docker does not answer.</returns>
    internal static PostgreSqlContainer? Build()
    {
        try
        {
            return new PostgreSqlBuilder(Image).WithCommand("-c", "fsync=off", "-c", "max_wal_size=2GB").Build();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
