using System.Collections.Concurrent;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Tests;

/// <summary>What is staged already and would come out the same is left alone; what would not is made again.</summary>
public sealed class GenbrugTests : StageTest
{
    private static readonly string[] September = ["a;fleksjob;;0;2025-09-01;2025-09-30", "z;fleksjob;;0;2025-09-01;2025-09-30"];
    private static readonly string[] Oktober = ["a;fleksjob;;0;2025-10-01;2025-10-31"];

    [Fact]
    public void Again_DoesNoWork()
    {
        Raekker(Registre.Ydelser, "2025-09", September);
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        var foerste = Koer();
        var foer = Tilstand();
        var (anden, lavet) = KoerOgSe();
        lavet.ShouldBeEmpty();
        anden.Dele.Select(d => d.Mappe).ShouldBe(foerste.Dele.Select(d => d.Mappe));
        Tilstand().ShouldBe(foer);
    }

    [Fact]
    public void NewMonth_CostsThatMonthAlone()
    {
        Raekker(Registre.Ydelser, "2025-09", September);
        Koer();
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        KoerOgSe().Lavet.ShouldBe(["ydelser 2025-10"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(-1)]
    public void DamagedPart_IsMadeAgain(int bytesTilbage)
    {
        Raekker(Registre.Ydelser, "2025-09", September);
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        var hel = Koer();
        var fil = StagedSnapshot.Bucketfiler(Data, hel.DeleAf("ydelser").First())[0];
        var indhold = File.ReadAllBytes(fil);
        if (bytesTilbage < 0)
        {
            File.Delete(fil);
        }
        else
        {
            File.WriteAllBytes(fil, indhold[..bytesTilbage]);
        }

        KoerOgSe().Lavet.ShouldBe(["ydelser 2025-09"]);
        File.ReadAllBytes(fil).ShouldBe(indhold);
        KoerOgSe().Lavet.ShouldBeEmpty();
    }

    [Fact]
    public void MonthSentAgain_ReplacesThatMonth()
    {
        Raekker(Registre.Ydelser, "2025-09", September);
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        Koer();
        Raekker(Registre.Ydelser, "2025-10", "b;fleksjob;;0;2025-10-01;2025-10-31");
        var (snapshot, lavet) = KoerOgSe();
        lavet.ShouldBe(["ydelser 2025-10"]);
        Klargjort(snapshot, Registre.Ydelser).ShouldBe(["a|11|-|false|2025-09-01|2025-09-30", "b|11|-|false|2025-10-01|2025-10-31"]);
        Directory.GetDirectories(Path.Combine(Data, "staged", "ydelser", "2025-10")).Length.ShouldBe(1);
    }

    [Fact]
    public void FullDataset_OnlyTheNewestDeliveryCounts()
    {
        Raekker(Registre.Henvendelser, "2025-09", "a;2025-09-01", "b;2025-09-01");
        Raekker(Registre.Henvendelser, "2025-10", "a;2025-09-02");
        var snapshot = Koer();
        Klargjort(snapshot, Registre.Henvendelser).ShouldBe(["a|2025-09-02"]);
        snapshot.NyesteLevering.ShouldBe(new(2025, 10));
        snapshot.DeleAf("henvendelser").Single().Maaned.ShouldBeNull();
    }

    [Fact]
    public void NewPerson_OnlyMonthsThatMissedHimAreMadeAgain()
    {
        Raekker(Registre.Ydelser, "2025-09", September);
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        Koer();
        Karantaene(Registre.Ydelser, "2025-09", "kode").ShouldBe(["ukendt_person"]);
        Levering("2025-11/personer.csv", "person_id;foedselsdato", "a;1980-01-01", "z;1980-01-01");
        var (snapshot, lavet) = KoerOgSe();
        lavet.ShouldBe(["personer", "ydelser 2025-09"], ignoreOrder: true);
        Klargjort(snapshot, Registre.Ydelser).Select(r => r[0]).ShouldBe(['a', 'z', 'a'], ignoreOrder: true);
        File.Exists(Path.Combine(Data, "quarantine", "ydelser", "2025-09.parquet")).ShouldBeFalse();
        KoerOgSe().Lavet.ShouldBeEmpty();
    }

    [Fact]
    public void PersonGone_OnlyMonthsThatHadHimAreMadeAgain()
    {
        Raekker(Registre.Ydelser, "2025-09", "a;fleksjob;;0;2025-09-01;2025-09-30", "b;fleksjob;;0;2025-09-01;2025-09-30");
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        Koer();
        Levering("2025-11/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
        KoerOgSe().Lavet.ShouldBe(["personer", "ydelser 2025-09"], ignoreOrder: true);
        Karantaene(Registre.Ydelser, "2025-09", "linje, kode").ShouldBe(["3|ukendt_person"]);
    }

    [Fact]
    public void AnotherPersonUnknown_SameNumberOfThem_IsSeen()
    {
        Raekker(Registre.Ydelser, "2025-09", September);
        Koer();
        Levering("2025-11/personer.csv", "person_id;foedselsdato", "z;1980-01-01");
        KoerOgSe().Lavet.ShouldBe(["personer", "ydelser 2025-09"], ignoreOrder: true);
        Karantaene(Registre.Ydelser, "2025-09", "linje, kode").ShouldBe(["2|ukendt_person"]);
    }

    [Fact]
    public void PeriodsChanged_PaymentsAreCheckedAgain()
    {
        Raekker(Registre.Dagpengeperioder, "2025-10", "a;2025-01-01;2025-10-31;fuldtid");
        Raekker(Registre.Dagpengeudbetalinger, "2025-09", "a;a_dagpenge;0;2025-09-01;2025-09-07;37");
        Raekker(Registre.Dagpengeudbetalinger, "2025-10", "a;a_dagpenge;0;2025-10-06;2025-10-12;37");
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        Koer();

        Raekker(Registre.Dagpengeperioder, "2025-10", "a;2025-01-01;2025-09-30;fuldtid");
        KoerOgSe().Lavet.ShouldBe(["dagpengeperioder", "dagpengeudbetalinger 2025-10"], ignoreOrder: true);

        Raekker(Registre.Dagpengeperioder, "2025-10", "a;2024-01-01;;fuldtid");
        var (snapshot, lavet) = KoerOgSe();
        lavet.ShouldBe(["dagpengeperioder", "dagpengeudbetalinger 2025-10"], ignoreOrder: true);
        Klargjort(snapshot, Registre.Dagpengeudbetalinger).Count.ShouldBe(2);
    }

    [Fact]
    public void SentBackToAnEarlierContent_QuarantineFollows()
    {
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        Koer();
        Raekker(Registre.Ydelser, "2025-10", "a;fejl;;0;2025-10-01;2025-10-31");
        Should.Throw<Domain.PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 1 }));
        Karantaene(Registre.Ydelser, "2025-10").ShouldNotBeEmpty();
        Raekker(Registre.Ydelser, "2025-10", Oktober);
        KoerOgSe().Lavet.ShouldBeEmpty();
        File.Exists(Path.Combine(Data, "quarantine", "ydelser", "2025-10.parquet")).ShouldBeFalse();
    }

    [Fact]
    public void OtherBucketsOrCodes_AreMadeAgain()
    {
        Raekker(Registre.Fritagelser, "2025-10", "a;7;2025-10-01;");
        Koer();
        KoerOgSe(Input with { Fritagelseskoder = [7] }).Lavet.ShouldBe(["fritagelser"]);
        KoerOgSe(Input with { Fritagelseskoder = [7], Buckets = 4 }).Lavet.ShouldBe(["personer", "fritagelser"], ignoreOrder: true);
    }

    private (StagedSnapshot Snapshot, IReadOnlyList<string> Lavet) KoerOgSe(StageInput? input = null)
    {
        var fremdrift = new Optager();
        var snapshot = Koer(input, fremdrift);
        fremdrift.Alle.Select(f => f.Faerdige).Order().ShouldBe(Enumerable.Range(1, snapshot.Dele.Count));
        return (snapshot, [.. fremdrift.Alle.Where(f => !f.Genbrugt).Select(f => f.Del)]);
    }

    private IReadOnlyList<string> Tilstand() =>
        [
            .. Directory
                .EnumerateFiles(Data, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) is not ("_staged.json" or "_kvitteringer.json"))
                .Order()
                .Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks}"),
        ];

    private sealed class Optager : IProgress<StageFremdrift>
    {
        public ConcurrentQueue<StageFremdrift> Alle { get; } = [];

        public void Report(StageFremdrift value) => Alle.Enqueue(value);
    }
}
