using Microsoft.Data.Sqlite;
using Pipeline.Benchmarks.Angreb;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

/// <summary>
/// Everything that everyone may see of a small Denmark, all products at once: nothing hidden comes out of it. The same attack on any data folder is
/// <c>Pipeline.Benchmarks -- angreb --data D</c>.
/// </summary>
public sealed class PublicEditionTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void EverythingThatIsPublic_TakenTogether_NarrowsNoHiddenFigure()
    {
        var demo = Programmet.Koer(["demo", "--personer", "4000", "--fra", "2025-05", "--data", _temp["data"]]);
        demo.Slutkode.ShouldBe(0, demo.Fejl);
        demo.Ud.ShouldContain("Det, alle må se af aktive_tilbud, jobsamtaler, er bragt på højde med det, der er i kraft. Skjult: ");

        var findings = new PublicAttack(_temp["data"]).Run();
        findings
            .Select(f => f.Product)
            .Distinct()
            .ShouldBe(["jobsamtaler", "aktive_tilbud", "fuldtidspersoner", "ydelsesindsats"], ignoreOrder: true);
        findings.Count(f => f.Narrowed).ShouldBe(0);

        // Counts that are not of persons are hidden with the persons they are of; what is exported is what stands in the warehouse.
        Tael("select count(*) from ydelsesindsats where samtaler is not null").ShouldBeGreaterThan(0);
        Tael(
                """
                select count(*) from ydelsesindsats i inner join mart.fuldtidspersoner f using (maaned, omraadetype, omraade, ydelse)
                where f.personer < 3 and f.personer > 0 and (i.samtaler > 0 or i.aktiverede > 0)
                """
            )
            .ShouldBe(0);
        Tael("select count(*) from fuldtidspersoner where personer is not null or paabegyndte is not null or afsluttede is not null")
            .ShouldBe(0);
        foreach (var produkt in new[] { "jobsamtaler", "ydelsesindsats" })
        {
            var svar = InProcess.Run(["export", produkt, "--profil", "offentlig", "--out", _temp["ud.csv"], "--data", _temp["data"]]);
            svar.Slutkode.ShouldBe(0, svar.Fejl);
            (File.ReadAllLines(_temp["ud.csv"]).Length - 1).ShouldBe((int)Tael($"select count(*) from {produkt}"));
        }
    }

    private long Tael(string sql)
    {
        using var f = new SqliteConnection($"Data Source={_temp["data/warehouse/offentlig.db"]};Mode=ReadOnly;Pooling=False");
        f.Open();
        using var kommando = f.CreateCommand();
        kommando.CommandText = $"attach database '{_temp["data/warehouse/mart.db"]}' as mart";
        kommando.ExecuteNonQuery();
        kommando.CommandText = sql;
        return (long)kommando.ExecuteScalar()!;
    }
}
