using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Measure.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>The counters hold so many years in a vector and so many persons before they are emptied: what there is more of is counted all the same.</summary>
public sealed class DreambreddeTests
{
    /// <summary>2009 is year 15 of the window, 2011 year 17: the persons' years lie on both sides of a vector's end. What a year's figures are does not depend on it.</summary>
    [Fact]
    public void EtVindue_PaaFlereAarEndEnVektor_GiverHvertAarDetSamme()
    {
        var personer = Enumerable.Range(0, 60).Select(Tilfaeldig).ToList();
        var kort = Maal(Vindue("2009-01", "2020-12"), personer);
        var langt = Maal(new(Regler, M("1995-01"), M("2020-12"), new(new(1991, 1), new(2020, 53), new(1991, 1), new(2020, 12))), personer);
        for (var aar = 2009; aar <= 2020; aar++)
        {
            Aarets(langt, aar).ShouldBe(Aarets(kort, aar));
        }

        Aarets(langt, 2008).ShouldBeEmpty();
    }

    /// <summary>Three thousand persons on kontanthjælp all weeks of nine years in one kommune: each counter has more than 16 bits hold.</summary>
    [Fact]
    public void FlerePersoner_EndEnTaellerRummer_TaellesAlle()
    {
        const int Personer = 3000;
        var (fra, til) = (new Uge(2011, 1), new Uge(2019, 52));
        using var mappe = new Midlertidig();
        var fil = Path.Combine(mappe.Sti, "bucket-000.parquet");
        using (var database = LakeDatabase.Open(new() { Threads = 1 }))
        using (var lake = database.Connect())
        {
            lake.WriteParquet(
                $"""
                SELECT range AS person, slags::UTINYINT AS slags, fra::SMALLINT AS fra, til::SMALLINT AS til, vaerdi
                FROM range({Personer}), (VALUES ({(int)Dreamslags.Kommune}, 2011, 2019, 101), ({(int)
                    Dreamslags.Kode}, {fra.Nummer}, {til.Nummer}, 730)) t(slags, fra, til, vaerdi)
                ORDER BY person, slags
                """,
                fil
            );
        }

        var sum = Dreammaaling.Koer(new(Vindue("2011-01", "2019-12"), _ => [fil], _ => [], 1, 1));

        for (var aar = 2011; aar <= 2019; aar++)
        {
            var uger = new Uge(aar + 1, 1).Nummer - new Uge(aar, 1).Nummer;
            var land = Raekker<Kvalitetsraekke>(t => new Aarstabeller(sum, Produkt.Kommuner).Kvalitet(new(aar, 12), t))
                .Single(r => r.Omraade == "land");
            land.Personer.ShouldBe(Personer);
            land.Ydelsesuger.ShouldBe(Personer * uger);
            land.UgerMedUdfald.ShouldBe(Personer * (aar == 2011 ? uger - Regler.Kvalitet.UgerTilAfgang : uger));
            land.UgerMedAfgang.ShouldBe(0);
            land.AarPaaForsoergelse!.Value.ShouldBe((new Uge(aar + 1, 1).Nummer - fra.Nummer) / 52.0, 1e-9);
            Raekker<Ledighedsmaanedsraekke>(t => new Aarstabeller(sum, Produkt.Kommuner).Ledighedsmaaneder(new(aar, 12), t))
                .First(r => r is { Omraade: "land", Maalgruppe: null, Indsats: null })
                .Ledighedsmaaneder.ShouldBe(Personer * 12);
        }
    }

    private static List<string> Aarets(Dreamsum sum, int aar)
    {
        var (tabeller, december) = (new Aarstabeller(sum, Produkt.Kommuner), new Maaned(aar, 12));
        return
        [
            .. Raekker<Ledighedsmaanedsraekke>(t => tabeller.Ledighedsmaaneder(december, t)).Select(r => $"{r}"),
            .. Raekker<Samtaleraekke>(t => tabeller.Samtaler(december, t)).Select(r => $"{r}"),
            .. Raekker<Kvalitetsraekke>(t => tabeller.Kvalitet(december, t)).Select(r => $"{r}"),
        ];
    }

    private sealed class Midlertidig : IDisposable
    {
        public string Sti { get; } = Directory.CreateTempSubdirectory("dreambredde-").FullName;

        public void Dispose() => Directory.Delete(Sti, recursive: true);
    }
}
