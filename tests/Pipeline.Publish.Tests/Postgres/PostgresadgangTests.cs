using Pipeline.Domain;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>How the database is named, and that the password stays with it.</summary>
public sealed class PostgresadgangTests
{
    private const string Hemmeligt = "Sesam-luk-dig-op";

    [Theory]
    [InlineData($"postgresql://skriver:{Hemmeligt}@db.example:5433/mart", "PostgreSQL db.example:5433/mart")]
    [InlineData($"postgres://skriver:{Hemmeligt}@db.example/mart?sslmode=verify-full", "PostgreSQL db.example:5432/mart")]
    [InlineData($"Host=db.example;Database=mart;Username=skriver;Password={Hemmeligt}", "PostgreSQL db.example:5432/mart")]
    public void Text_OfBothForms_IsRead_AndShowsThePlaceAlone(string tekst, string sted)
    {
        var adgang = Postgresadgang.Af(tekst, "prøven");
        adgang.Sted.ShouldBe(sted);
        $"{adgang}".ShouldBe(sted);
        new PostgresVarehus(adgang).Sted.ShouldBe(sted);
    }

    [Fact]
    public void Address_WithEscapedPassword_IsThePassword()
    {
        using var forbindelse = Postgresadgang
            .Af("postgresql://a%40b:p%3A%2F%25@h/d?sslmode=require", "prøven")
            .Forbindelse(new(), egen: true);
        var valg = new Npgsql.NpgsqlConnectionStringBuilder(forbindelse.ConnectionString);
        (valg.Username, valg.Password, valg.SslMode).ShouldBe(("a@b", "p:/%", Npgsql.SslMode.Require));
    }

    [Theory]
    [InlineData($"Host=db;Password={Hemmeligt};Vrøvl=1;Database=x")]
    [InlineData($"Database=mart;Password={Hemmeligt}")]
    [InlineData($"Host=db;Password={Hemmeligt};Port=mange;Database=x")]
    [InlineData($"postgresql://skriver:{Hemmeligt}@:5432/mart")]
    [InlineData($"postgresql://skriver:{Hemmeligt}@db/")]
    [InlineData($"postgresql://skriver:{Hemmeligt}@db/x?{Hemmeligt}={Hemmeligt}")]
    [InlineData($"{Hemmeligt}")]
    [InlineData("")]
    public void Text_Unreadable_IsWrongUsage_AndIsNotShown(string tekst)
    {
        var fejl = Should.Throw<PipelineFejl>(() => Postgresadgang.Af(tekst, "PIPELINE_DATABASE"));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldStartWith("PIPELINE_DATABASE kan ikke læses");
        fejl.ToString().ShouldNotContain(Hemmeligt);
    }

    [PgFact]
    public void WrongPasswordOrDatabase_SaysSo_AndShowsNoPassword()
    {
        using var database = new Testdatabase();
        var valg = new Npgsql.NpgsqlConnectionStringBuilder(database.Forbindelse) { Password = Hemmeligt };
        var fejl = Should.Throw<PipelineFejl>(() => Varehus(valg.ConnectionString).Aabn());
        fejl.Message.ShouldContain("afviste brugeren eller kodeordet");
        fejl.ToString().ShouldNotContain(Hemmeligt);

        valg = new(database.Forbindelse) { Database = "findes_ikke" };
        Should.Throw<PipelineFejl>(() => Varehus(valg.ConnectionString).Aabn()).Message.ShouldContain("findes ikke");
    }

    [PgFact]
    public void UserWithoutTheRole_SaysWhichRole()
    {
        using var pg = new Pgdata();
        Should
            .Throw<PipelineFejl>(() => Varehus(pg.Database.Som("pipeline_reader")).Aabn())
            .Message.ShouldContain("giv den rollen pipeline_writer");
    }

    private static PostgresVarehus Varehus(string forbindelse) => new(Pgdata.Adgang(forbindelse), robusthed: Pgdata.Straks);
}
