using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>From staged files to tables: the same whatever the number of buckets and threads, and the same as persons measured one by one.</summary>
public sealed class DreamspandeTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("dreamspande-").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(4, 1)]
    [InlineData(8, 3)]
    public void SpandeOgTraade_ErLigegyldige(int spande, int traade)
    {
        var personer = Enumerable
            .Range(0, 40)
            .Select(i => (Noegle: unchecked((long)((ulong)(i + 1) * 0x9E3779B97F4A7C15)), Person: Tilfaeldig(i)))
            .ToList();
        var vindue = Vindue("2011-01", "2019-12");
        Skriv(personer, new(spande));
        var maalt = Dreammaaling.Koer(
            new(vindue, b => [Fil("dream", b)], b => [Fil("samtaler-1", b), Fil("samtaler-2", b)], spande, traade)
        );
        var ventet = Maal(vindue, [.. personer.Select(p => p.Person)]);

        maalt.Personer.ShouldBe(ventet.Personer);
        Forloeb(maalt).ShouldBe(Forloeb(ventet));
        Raekker<Incidensraekke>(new Forloebstabeller(maalt).Incidens)
            .ShouldBe(Raekker<Incidensraekke>(new Forloebstabeller(ventet).Incidens));
        for (var aar = 2011; aar <= 2019; aar++)
        {
            var december = new Maaned(aar, 12);
            var (en, anden) = (new Aarstabeller(maalt, Produkt.Kommuner), new Aarstabeller(ventet, Produkt.Kommuner));
            Raekker<Ledighedsmaanedsraekke>(t => en.Ledighedsmaaneder(december, t))
                .ShouldBe(Raekker<Ledighedsmaanedsraekke>(t => anden.Ledighedsmaaneder(december, t)));
            Raekker<Kvalitetsraekke>(t => en.Kvalitet(december, t)).ShouldBe(Raekker<Kvalitetsraekke>(t => anden.Kvalitet(december, t)));
            Raekker<Samtaleraekke>(t => en.Samtaler(december, t)).ShouldBe(Raekker<Samtaleraekke>(t => anden.Samtaler(december, t)));
        }
    }

    private string Fil(string navn, int spand) => Path.Combine(_mappe, $"{navn}-{spand}.parquet");

    /// <summary>As the staged room has them: each file sorted by person; samtaler in a file a delivery.</summary>
    private void Skriv(IReadOnlyList<(long Noegle, PlainDreamPerson Person)> personer, Buckets spande)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        lake.Execute(
            "CREATE TABLE dream (spand INTEGER, person BIGINT, slags UTINYINT, fra SMALLINT, til SMALLINT, vaerdi INTEGER); "
                + "CREATE TABLE samtaler (spand INTEGER, levering INTEGER, person BIGINT, dato DATE, samtaletype UTINYINT, afholdt_af UTINYINT)"
        );
        foreach (var (noegle, person) in personer)
        {
            var spand = spande.Af(noegle);
            var dream = Intervaller(person).Select(i => $"({spand}, {noegle}, {(int)i.Slags}, {i.Fra}, {i.Til}, {i.Vaerdi})");
            lake.Execute($"INSERT INTO dream VALUES {string.Join(", ", dream)}");
            foreach (var s in person.Samtaler)
            {
                lake.Execute(
                    $"INSERT INTO samtaler VALUES ({spand}, {1 + (s.Uge % 2)}, {noegle}, DATE '{Dag.Tekst(new Uge(s.Uge).Mandag)}', {(int)s.Type}, {(int)s.AfholdtAf})"
                );
            }
        }

        for (var b = 0; b < spande.Antal; b++)
        {
            lake.WriteParquet($"SELECT * EXCLUDE (spand) FROM dream WHERE spand = {b} ORDER BY person, slags, fra", Fil("dream", b));
            foreach (var levering in (int[])[1, 2])
            {
                lake.WriteParquet(
                    $"SELECT * EXCLUDE (spand, levering) FROM samtaler WHERE spand = {b} AND levering = {levering} ORDER BY person, dato",
                    Fil($"samtaler-{levering}", b)
                );
            }
        }
    }

    private static IEnumerable<(Dreamslags Slags, int Fra, int Til, int Vaerdi)> Intervaller(PlainDreamPerson person) =>
        [
            .. person.Kommuner.Select(k => (Dreamslags.Kommune, k.Key, k.Key, (int)k.Value)),
            .. person.Grad.Select(m => (Dreamslags.Grad, m.Nummer, m.Nummer, 5000)),
            .. person.Koder.Select(k => (Dreamslags.Kode, k.Key, k.Key, k.Value)),
        ];
}
