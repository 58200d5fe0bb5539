using System.Net;
using System.Net.Sockets;
using Npgsql;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;
using Pipeline.Testserver;
using YamlDotNet.RepresentationModel;

namespace Pipeline.EndToEnd.Tests.Varehuse;

/// <summary>What the containers are made of, as far as it can be tried without Docker.</summary>
public sealed class DriftsfilerTests : IDisposable
{
    private static readonly string Rod = Path.GetDirectoryName(Definitioner.Mappe)!;

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Compose_EveryServiceOfOurs_HasACommandThatThereIs_ANamedHealthCheckAndNoSecretInWords()
    {
        var tjenester = Kompose()["services"].ShouldBeOfType<YamlMappingNode>();
        tjenester.Children.Keys.Select(k => $"{k}").ShouldBe(["postgres", "migrate", "serve", "worker"]);
        foreach (var (navn, tjeneste) in tjenester.Children.Where(t => $"{t.Value["image"]}" == "pipeline"))
        {
            var ord = tjeneste["command"].ShouldBeOfType<YamlSequenceNode>().Select(o => $"{o}").ToList();
            var hjaelp = Programmet.Koer(ord[0], "--help");
            hjaelp.Slutkode.ShouldBe(0, hjaelp.Fejl);
            ord.Where(o => o.StartsWith("--", StringComparison.Ordinal))
                .ShouldAllBe(o => hjaelp.Ud.Contains(o + " ", StringComparison.Ordinal));
            if ($"{navn}" is "serve" or "worker")
            {
                $"{tjeneste["healthcheck"]["test"]}".ShouldContain("/app/sund.sh");
            }
        }

        File.ReadAllText(Path.Combine(Rod, "docker-compose.yml")).ShouldNotContain("assword:");
    }

    [Fact]
    public void Dockerfile_CopiesWhatThereIs_AndItsOutputRuns()
    {
        var dockerfile = File.ReadAllLines(Path.Combine(Rod, "Dockerfile"));
        foreach (
            var linje in dockerfile.Where(l =>
                l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)
            )
        )
        {
            Path.Exists(Path.Combine(Rod, linje.Split(' ')[1])).ShouldBeTrue(linje);
        }

        // The steps of the file: publish to /app, pipelines and the health check beside it, run from another folder as an ordinary user would. What was built is
        // published as it is: compiling ahead (decision 0034) would build over the programs that other tests run; .ci/run publishes in earnest.
        dockerfile.ShouldContain("RUN dotnet publish src/Pipeline.Host -c Release -o /app -p:SourceRevisionId=$COMMIT");
        dockerfile.ShouldContain("USER $APP_UID");
        dockerfile.ShouldContain("ENTRYPOINT [\"dotnet\", \"/app/pipeline.dll\"]");
        var udgave = AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release";
        var projekt = Path.Combine(Rod, "src", "Pipeline.Host");
        using (
            var publicering = new Koerende(
                "dotnet",
                ["publish", projekt, "-c", udgave, "--no-build", "-p:Foroversat=false", "-o", _temp["app"]],
                Rod,
                null
            )
        )
        {
            var svar = publicering.Slut();
            svar.Slutkode.ShouldBe(0, svar.Ud);
        }

        Programmet.Skal("cp", ["-R", Path.Combine(Rod, "pipelines"), _temp["app/pipelines"]]).Slutkode.ShouldBe(0);
        using var koersel = new Koerende("dotnet", [_temp["app/pipeline.dll"], "rules", "show", "1.75"], _temp.Sti, null);
        var regler = koersel.Slut();
        regler.Slutkode.ShouldBe(0, regler.Fejl);
        regler.Ud.ShouldContain("1.75");
    }

    [Theory]
    [InlineData("200 OK", 0)]
    [InlineData("503 Service Unavailable", 1)]
    public async Task HealthCheck_TellsReadyFromNotReady(string status, int ventet)
    {
        using var lytter = new TcpListener(IPAddress.Loopback, 0);
        lytter.Start();
        var svar = Task.Run(async () =>
        {
            using var forbindelse = await lytter.AcceptTcpClientAsync();
            await using var strøm = forbindelse.GetStream();
            using var anmodning = new StreamReader(strøm);
            while (await anmodning.ReadLineAsync() is { Length: > 0 }) { }
            await strøm.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n\r\n"));
        });
        Programmet
            .Skal("bash", [Path.Combine(Rod, "deploy", "sund.sh"), $"{((IPEndPoint)lytter.LocalEndpoint).Port}"])
            .Slutkode.ShouldBe(ventet);
        await svar;
    }

    [Fact]
    public void HealthCheck_NobodyThere_IsNotReady() =>
        Programmet.Skal("bash", [Path.Combine(Rod, "deploy", "sund.sh"), "1"]).Slutkode.ShouldNotBe(0);

    /// <summary>The database's users as the container makes them: the service migrates by the owner, works as the writer, and the reader only reads.</summary>
    [PgFact(Serverkrav.Egen)]
    public void Users_MadeByTheContainersScript_CanDoTheirPart()
    {
        using var server = new Testserver.Testserver();
        var dba = new NpgsqlConnectionStringBuilder(server.Forbindelse);
        File.WriteAllText(_temp["tjeneste_kodeord"], "t'jeneste\n");
        File.WriteAllText(_temp["laeser_kodeord"], "l\"æser\n");
        Dictionary<string, string> miljoe = new()
        {
            ["HEMMELIGHEDER"] = _temp.Sti,
            ["POSTGRES_USER"] = dba.Username!,
            ["POSTGRES_DB"] = dba.Database!,
            ["PGHOST"] = dba.Host!,
            ["PGPORT"] = $"{dba.Port}",
            ["PGPASSWORD"] = dba.Password!,
        };
        using (var brugere = new Koerende("bash", [Path.Combine(Rod, "deploy", "postgres", "10-brugere.sh")], null, miljoe))
        {
            var svar = brugere.Slut();
            svar.Slutkode.ShouldBe(0, svar.Fejl);
        }

        File.WriteAllText(_temp["ejer"], dba.ConnectionString);
        var tjeneste = new NpgsqlConnectionStringBuilder(dba.ConnectionString) { Username = "pipeline_tjeneste", Password = "t'jeneste" };
        File.WriteAllText(_temp["tjeneste"], tjeneste.ConnectionString);
        Dictionary<string, string> drift = new() { ["PIPELINE_DATABASE_FIL"] = _temp["tjeneste"] };

        Programmet.Koer(["migrate", "--data", _temp["data"]], drift).Fejl.ShouldContain("PIPELINE_DATABASE_EJER");
        Programmet
            .Koer(
                ["migrate", "--data", _temp["data"]],
                new Dictionary<string, string>(drift) { ["PIPELINE_DATABASE_EJER_FIL"] = _temp["ejer"] }
            )
            .Slutkode.ShouldBe(0);
        Programmet.Koer(["migrate", "--data", _temp["data"]], drift).Slutkode.ShouldBe(0);
        Programmet.Koer(["status", "--data", _temp["data"]], drift).Ud.ShouldContain("Intet er udgivet endnu");

        using var laeser = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(dba.ConnectionString) { Username = "pipeline_rapport", Password = "l\"æser" }.ConnectionString
        );
        laeser.Open();
        new NpgsqlCommand("select count(*) from mart.jobsamtaler_bi", laeser).ExecuteScalar().ShouldBe(0L);
        Should
            .Throw<PostgresException>(() => new NpgsqlCommand("select * from ops.koersler", laeser).ExecuteScalar())
            .SqlState.ShouldBe("42501");
    }

    private static YamlMappingNode Kompose()
    {
        using var tekst = File.OpenText(Path.Combine(Rod, "docker-compose.yml"));
        var yaml = new YamlStream();
        yaml.Load(tekst);
        return yaml.Documents.Single().RootNode.ShouldBeOfType<YamlMappingNode>();
    }
}
