using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake;
using Pipeline.Measure.Medfinansiering;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>Ledelsesinformation, "Andel af den samlede medfinansiering", of Ydelsesrefusion as it is staged: øre, rates in hundredths of a percent. Worked out by hand.</summary>
public sealed class MedfinansieringTests : IDisposable
{
    private const short Aalborg = 851;
    private readonly string _mappe = Directory.CreateTempSubdirectory("medfin-").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    /// <summary>State pays a-dagpenge, the kommune its share; the kommune pays sygedagpenge, the state gives refusion: both are the kommune's share.</summary>
    [Theory]
    [InlineData(null, 0, 2000, 90_000, "20", 90_000)] // Medfinansieret: 20 pct. af 4.500 kr.
    [InlineData(0, 0, 6000, 270_000, "60", 270_000)]
    [InlineData(8000, 360_000, null, 0, "20", 90_000)] // Refunderet: 80 pct. af 4.500 kr. kommer igen.
    [InlineData(4000, 180_000, null, 0, "60", 270_000)]
    [InlineData(3000, 135_000, 0, 0, "70", 315_000)]
    [InlineData(2000, 90_000, 8000, 360_000, "80", 360_000)] // Begge står der.
    [InlineData(3500, 157_500, null, 0, "andre", 292_500)] // 65 pct.
    [InlineData(null, 0, null, 0, "andre", 450_000)] // Ingen refusion: kommunen betaler det hele.
    public void Sats_AfRefusionEllerMedfinansiering_ErKommunensAndel(
        int? refusionssats,
        int refusion,
        int? medsats,
        int med,
        string andel,
        int egen
    )
    {
        var celle = Maal(Linje(1, "2024-02-05", refusionssats, refusion, medsats, med)).ShouldHaveSingleItem();
        celle.Andel.ShouldBe(andel);
        celle.Tal.ShouldBe(new(1, 1, 450_000, refusion, egen));
    }

    /// <summary>A week's figure is the sum over all files; weeks are of the month of their Monday.</summary>
    [Fact]
    public void Rettelse_ISenereFil_RetterUgensMaaned()
    {
        var januar = Linje(1, "2024-01-29", 4000, 180_000, null, 0);
        var ophaevet = Linje(1, "2024-01-29", 4000, -180_000, null, 0, udbetaling: -450_000);
        var rettet = Linje(1, "2024-01-29", 3000, 135_000, null, 0);
        var celler = Maal([januar], [ophaevet, rettet]);
        celler
            .ShouldHaveSingleItem()
            .ShouldBe((new Maaned(2024, 1), Forsoergelse.Sygedagpenge, "70", Aalborg, new(1, 1, 450_000, 135_000, 315_000)));
    }

    /// <summary>Two persons, three weeks: a person is counted once in the month, each week by itself.</summary>
    [Fact]
    public void PersonerOgUger_MedBeloeb_Taelles()
    {
        Maal(
                Linje(1, "2024-02-05", 4000, 180_000, null, 0),
                Linje(1, "2024-02-12", 4000, 180_000, null, 0),
                Linje(2, "2024-02-05", 4000, 0, null, 0, udbetaling: 100)
            )
            .ShouldHaveSingleItem()
            .Tal.ShouldBe(new(2, 3, 900_100, 360_000, 540_100));
    }

    [Fact]
    public void Row_WithoutAKommune_CountsInKommune000() =>
        Maal(Linje(1, "2024-02-05", 4000, 180_000, null, 0, kommune: null)).ShouldHaveSingleItem().Kommune.ShouldBe(Kommune.Ukendt);

    [Fact]
    public void Fleksloentilskud_StaarSomFleksjob_OgSummerneErKommunernes()
    {
        var kube = Kube([
            [
                Linje(1, "2024-02-05", null, 0, 8000, 800, udbetaling: 1000, ydelse: Refusionsydelse.Fleksloentilskud),
                Linje(2, "2024-02-05", null, 0, 8000, 1600, udbetaling: 2000, ydelse: Refusionsydelse.Fleksloentilskud, kommune: 101),
                Linje(3, "2024-02-05", null, 0, 8000, 80, udbetaling: 100, ydelse: Refusionsydelse.Fleksloentilskud, kommune: 0),
            ],
        ]);
        Medfinansieringsraekker
            .Maaned(kube, [new(101, "København", 1084, 101), new(Aalborg, "Aalborg", 1081, Aalborg)], new(2024, 2))
            .Select(r => (r.Type, r.Omraade, r.Ydelse, r.Tal.Personer, r.Tal.Egen))
            .ShouldBe([
                (Omraadetype.Kommune, "000", Forsoergelse.Fleksjob, 1, 80),
                (Omraadetype.Kommune, "101", Forsoergelse.Fleksjob, 1, 1600),
                (Omraadetype.Kommune, "851", Forsoergelse.Fleksjob, 1, 800),
                (Omraadetype.Region, "1084", Forsoergelse.Fleksjob, 1, 1600),
                (Omraadetype.Region, "1081", Forsoergelse.Fleksjob, 1, 800),
                (Omraadetype.Land, "land", Forsoergelse.Fleksjob, 3, 2480),
            ]);
    }

    [Fact]
    public void IntetLeveret_GiverIngenRaekker() =>
        Medfinansieringsmaaling.Koer(new("1", [20, 60, 70, 80]), _ => [], 4, 1, null, default).Celler(new(2024, 2)).ShouldBeEmpty();

    private List<(Maaned Maaned, Forsoergelse Ydelse, string Andel, short Kommune, Medfinansieringstal Tal)> Maal(params string[] linjer) =>
        Maal([linjer]);

    private List<(Maaned Maaned, Forsoergelse Ydelse, string Andel, short Kommune, Medfinansieringstal Tal)> Maal(params string[][] filer)
    {
        var kube = Kube(filer);
        return
        [
            .. Maaned
                .Fra(new(2024, 1), new(2024, 3))
                .SelectMany(m => kube.Celler(m).Where(c => c.Tal != default).Select(c => (m, c.Ydelse, c.Andel, c.Kommune, c.Tal))),
        ];
    }

    private Medfinansieringskube Kube(string[][] filer)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        var stier = new List<string>();
        foreach (var linjer in filer)
        {
            stier.Add(Path.Combine(_mappe, $"{stier.Count}.parquet"));
            var navne = string.Join(
                ", ",
                Refusion.Ydelsesrefusion.Kolonner.Where(k => k.Type != Kolonnetype.Person).Select(k => LakeSql.Navn(k.Navn))
            );
            lake.WriteParquet($"SELECT * FROM (VALUES {string.Join(", ", linjer)}) AS t (person, {navne})", stier[^1]);
        }

        return Medfinansieringsmaaling.Koer(new("1", [20, 60, 70, 80]), spand => spand == 0 ? stier : [], 2, 1, null, default);
    }

    private static string Linje(
        long person,
        string uge,
        int? refusionssats,
        int refusion,
        int? medsats,
        int med,
        int udbetaling = 450_000,
        Refusionsydelse ydelse = Refusionsydelse.Sygedagpenge,
        short? kommune = Aalborg
    ) =>
        $"({person}::BIGINT, DATE '{uge}', {(int)ydelse}::SMALLINT, {kommune?.ToString() ?? "NULL"}::SMALLINT, {udbetaling}::INTEGER, "
        + $"{refusionssats?.ToString() ?? "NULL"}::INTEGER, {refusion}::INTEGER, {medsats?.ToString() ?? "NULL"}::INTEGER, {med}::INTEGER)";
}
