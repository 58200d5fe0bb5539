using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;
using Pipeline.Domain;
using Pipeline.Publish.Varehuse.Postgres;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>What is done again, how often and how soon, follows from the options. No server is needed: the failures are the driver's own.</summary>
public sealed class RobusthedTests
{
    private static readonly Robusthed Hurtig = new() { FoersteVentetid = TimeSpan.FromMilliseconds(1) };
    private static readonly NpgsqlException Forbigaaende = new("cut", new SocketException((int)SocketError.ConnectionReset));

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true)]
    [InlineData(PostgresErrorCodes.SerializationFailure, true)]
    [InlineData(PostgresErrorCodes.AdminShutdown, true)]
    [InlineData(PostgresErrorCodes.CannotConnectNow, true)]
    [InlineData(PostgresErrorCodes.TooManyConnections, true)]
    [InlineData(PostgresErrorCodes.DiskFull, false)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    [InlineData(PostgresErrorCodes.InvalidPassword, false)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, false)]
    [InlineData(PostgresErrorCodes.UndefinedTable, false)]
    public void Error_IsTriedAgain_OnlyWhenItPasses(string kode, bool igen)
    {
        var gange = 0;
        var fejl = Should.Throw<PostgresException>(() => Koer(Hurtig, () => throw Svar(kode), ref gange));
        fejl.SqlState.ShouldBe(kode);
        gange.ShouldBe(igen ? 1 + Hurtig.Genforsoeg : 1);
    }

    [Fact]
    public void OtherErrors_AreNotTriedAgain()
    {
        var gange = 0;
        Should.Throw<InvalidOperationException>(() => Koer(Hurtig, () => throw new InvalidOperationException(), ref gange));
        Should.Throw<PipelineFejl>(() => Koer(Hurtig, () => throw new PipelineFejl("Nej."), ref gange));
        gange.ShouldBe(2);
    }

    [Fact]
    public void CutConnection_ThatComesBack_IsTriedUntilItDoes()
    {
        var gange = 0;
        var forsoeg = new Forsoeg(Hurtig, TimeProvider.System);
        forsoeg.Goer(_ => ++gange < 4 ? throw Forbigaaende : "svar", CancellationToken.None).ShouldBe("svar");
        gange.ShouldBe(4);
    }

    [Fact]
    public void Waits_GrowAreVariedAndBounded()
    {
        var robusthed = new Robusthed
        {
            Genforsoeg = 5,
            FoersteVentetid = TimeSpan.FromMilliseconds(20),
            LaengsteVentetid = TimeSpan.FromMilliseconds(60),
        };
        var forloeb = Enumerable.Range(0, 3).Select(_ => Ventetider(robusthed)).ToList();
        forloeb.ShouldAllBe(v => v.Count == 5 && v.All(t => t < 1000));
        // Without variation all three would wait alike; timers do not differ by this much on the second wait of each.
        forloeb.SelectMany(v => v).Max().ShouldBeGreaterThan(15);
        forloeb.Select(v => Math.Round(v.Sum())).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void ManyFailuresInARow_LeaveTheServerInPeace_AndAfterAWhileItIsTriedAgain()
    {
        var robusthed = new Robusthed
        {
            Genforsoeg = 0,
            AfbrydEfter = 3,
            Afbrydertid = TimeSpan.FromMilliseconds(500),
        };
        var forsoeg = new Forsoeg(robusthed, TimeProvider.System);
        var gange = 0;
        for (var i = 0; i < 3; i++)
        {
            Should.Throw<NpgsqlException>(() => forsoeg.Goer<int>(_ => throw Talt(ref gange), CancellationToken.None));
        }

        Should.Throw<BrokenCircuitException>(() => forsoeg.Goer<int>(_ => throw Talt(ref gange), CancellationToken.None));
        gange.ShouldBe(3);
        Thread.Sleep(700);
        forsoeg.Goer(_ => 7, CancellationToken.None).ShouldBe(7);
    }

    [Fact]
    public void TimeIsUp_NoNewAttemptIsBegun()
    {
        var gange = 0;
        var robusthed = Hurtig with
        {
            Genforsoeg = 1000,
            FoersteVentetid = TimeSpan.FromMilliseconds(50),
            LaengsteVentetid = TimeSpan.FromMilliseconds(50),
            Samlettid = TimeSpan.FromMilliseconds(300),
            AfbrydEfter = 10_000,
        };
        Should.Throw<TimeoutRejectedException>(() => Koer(robusthed, () => throw Forbigaaende, ref gange));
        gange.ShouldBeInRange(1, 20);
    }

    [Fact]
    public void Cancelled_WhileWaiting_StopsAtOnce()
    {
        using var afbryd = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var ur = Stopwatch.StartNew();
        var langsom = new Robusthed { FoersteVentetid = TimeSpan.FromSeconds(30) };
        Should.Throw<OperationCanceledException>(() =>
            new Forsoeg(langsom, TimeProvider.System).Goer<int>(_ => throw Forbigaaende, afbryd.Token)
        );
        ur.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void NoServer_SaysSo_WithinTheConnectionTime()
    {
        var adgang = Postgresadgang.Af("postgresql://bruger:hemmelig@127.0.0.1:1/mart", "prøven");
        var fejl = Should.Throw<PipelineFejl>(() => new PostgresVarehus(adgang, robusthed: Pgdata.Straks).Aabn());
        fejl.Message.ShouldBe(
            "Der er ingen forbindelse til varehuset PostgreSQL 127.0.0.1:1/mart; se, om serveren kører og kan nås herfra, og kør igen."
        );
        fejl.ToString().ShouldNotContain("hemmelig");
    }

    /// <summary>A server that accepts and says nothing.</summary>
    [Fact]
    public void SilentServer_IsGivenUp_WithinTheConnectionTime()
    {
        using var stum = new TcpListener(System.Net.IPAddress.Loopback, 0);
        stum.Start();
        var adgang = Postgresadgang.Af(
            $"Host=127.0.0.1;Port={((System.Net.IPEndPoint)stum.LocalEndpoint).Port};Database=x;Username=y",
            "prøven"
        );
        var ur = Stopwatch.StartNew();
        var robusthed = Pgdata.Straks with { Forbindelsestid = TimeSpan.FromSeconds(1) };
        Should.Throw<PipelineFejl>(() => new PostgresVarehus(adgang, robusthed: robusthed).Aabn()).Message.ShouldContain("ikke i tide");
        ur.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private static List<double> Ventetider(Robusthed robusthed)
    {
        List<long> tider = [];
        Should.Throw<NpgsqlException>(() =>
            new Forsoeg(robusthed, TimeProvider.System).Goer<int>(
                _ =>
                {
                    tider.Add(Stopwatch.GetTimestamp());
                    throw Forbigaaende;
                },
                CancellationToken.None
            )
        );
        return [.. tider.Zip(tider.Skip(1), (a, b) => Stopwatch.GetElapsedTime(a, b).TotalMilliseconds)];
    }

    private static void Koer(Robusthed robusthed, Func<int> arbejde, ref int gange)
    {
        var talt = 0;
        try
        {
            new Forsoeg(robusthed, TimeProvider.System).Goer(
                _ =>
                {
                    talt++;
                    return arbejde();
                },
                CancellationToken.None
            );
        }
        finally
        {
            gange += talt;
        }
    }

    private static NpgsqlException Talt(ref int gange)
    {
        gange++;
        return Forbigaaende;
    }

    private static PostgresException Svar(string kode) => new("besked", "ERROR", "ERROR", kode);
}
