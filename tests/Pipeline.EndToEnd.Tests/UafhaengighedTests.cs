using FsCheck;
using FsCheck.Fluent;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Extract;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Stage;

namespace Pipeline.EndToEnd.Tests;

/// <summary>From delivered files to cubes: how the work is shared out decides nothing, and every row adds up.</summary>
public sealed class UafhaengighedTests : IDisposable
{
    private static readonly Produktmappe Produkt = Produktmappe.Indlaes(Definitioner.Mappe, "jobsamtaler");
    private static readonly Maaned Fra = new(2024, 11);
    private static readonly Maaned Til = new(2025, 10);
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Resultatet_AfhaengerHverkenAfSpandeTraadeEllerRaekkernesOrden()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(4),
            Prop.ForAll(
                Gen.Choose(1, 1_000_000).ToArbitrary(),
                Gen.Elements(2, 4, 8).ToArbitrary(),
                Gen.Choose(1, 3).ToArbitrary(),
                (froe, spande, traade) =>
                {
                    var landing = Leveringer(_temp[$"landing-{froe}-{spande}-{traade}"], personer: 150, froe: froe);
                    var foerst = Celler(landing, spande: 1, traade: 1);
                    Bland(landing, froe);
                    Celler(landing, spande, traade).ShouldBe(foerst);
                    return foerst.Count > 100;
                }
            )
        );
    }

    /// <summary>The files that publication reads: the samtaler columns sum to personer in every row, and land is the sum of the kommuner.</summary>
    [Fact]
    public void KubensFiler_StemmerIHverRaekke()
    {
        var landing = Leveringer(_temp["landing"], personer: 400, froe: 11);
        using (var skriver = new Produktskriver(Maal(landing, 2, 2).Kube, Produkt.Samtaleregler.Find("1.75"), Produkt.Kommuner))
        {
            skriver.Skriv(Produktskriver.Jobsamtaler, Til, new(_temp["kube.parquet"]));
        }

        using var filer = new Maanedsfil();
        filer.LaesKube(Produktliste.Jobsamtaler, Til, _temp["kube.parquet"]).SomUdgivet.ShouldBeTrue();
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        var kube = $"read_parquet({LakeSql.Tekst(_temp["kube.parquet"])})";
        lake.Scalar<long>($"SELECT count(*) FROM {kube}").ShouldBeGreaterThan(500);
        lake.Scalar<long>(
                $"SELECT count(*) FROM {kube} WHERE samtaler_0 + samtaler_1 + samtaler_2 + samtaler_3 + samtaler_4 + samtaler_5plus <> personer"
            )
            .ShouldBe(0);
        lake.Scalar<long>(
                $"""
                SELECT count(*) FROM (
                    SELECT ydelsesgruppe, sats, varighed,
                        sum(CASE omraadetype WHEN 'land' THEN personer + fritagne WHEN 'kommune' THEN -personer - fritagne ELSE 0 END) AS rest
                    FROM {kube} GROUP BY ALL)
                WHERE rest <> 0
                """
            )
            .ShouldBe(0);
    }

    /// <summary>Of a cube that has just been counted: what still waits in it must not be counted twice by two who read.</summary>
    [Fact]
    public void Maanederne_SkrevetSideOmSide_ErDemDerBlevSkrevetEnForEn()
    {
        var landing = Leveringer(_temp["landing"], personer: 3000, froe: 12);
        List<string> Skrevet(int traade)
        {
            using var skriver = new Produktskriver(Maal(landing, 2, 2).Kube, Produkt.Samtaleregler.Find("1.75"), Produkt.Kommuner);
            var maaneder = Maaned.Fra(Fra, Til).ToList();
            var filer = maaneder.ConvertAll(m => _temp[$"{traade}/{m}.parquet"]);
            Sideloebende.Koer(
                maaneder.Count,
                traade,
                i => skriver.Skriv(Produktskriver.Jobsamtaler, maaneder[i], new(filer[i])),
                CancellationToken.None
            );
            return filer.ConvertAll(ContentHash.OfFile);
        }

        Skrevet(traade: 8).ShouldBe(Skrevet(traade: 1));
    }

    /// <summary>Deliveries of made-up persons, in the folder.</summary>
    private static string Leveringer(string landing, int personer, int froe)
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = personer,
                Seed = froe,
                Fra = Fra,
                Til = Til,
                Ud = landing,
            }
        );
        return landing;
    }

    private List<Celle> Celler(string landing, int spande, int traade)
    {
        var kube = Maal(landing, spande, traade).Kube;
        var celler = new List<Celle>();
        var raekker = new Kuberaekker(kube, Produkt.Samtaleregler.Find("1.75"), Produkt.Kommuner);
        foreach (var maaned in Maaned.Fra(Fra, Til))
        {
            raekker.Hver(maaned, celler.Add);
        }

        return celler;
    }

    private Maaleresultat Maal(string landing, int spande, int traade)
    {
        var data = _temp[$"data-{Guid.NewGuid():N}"];
        Udtraek.Koer(
            new UdtraekInput
            {
                Landing = landing,
                Data = data,
                Noegle = new byte[32],
            }
        );
        var stand = Klargoering.Koer(new StageInput { Data = data, Buckets = spande });
        stand.Buckets.ShouldBe(spande);
        return Jobsamtalemaaling.Koer(
            new Maaleopgave(
                Produkt.Samtaleregler.Find("1.75"),
                Fra,
                Til,
                stand.NyesteLevering.SidsteDag,
                (datasaet, spand) => stand.Filer(data, datasaet.Navn, spand),
                stand.Buckets,
                traade
            ),
            null,
            default
        );
    }

    /// <summary>The rows of every file in another order.</summary>
    private static void Bland(string landing, int froe)
    {
        var tilfaeldig = new Random(froe);
        foreach (var fil in Directory.GetDirectories(landing, "20*").SelectMany(Directory.GetFiles))
        {
            var linjer = File.ReadAllLines(fil);
            tilfaeldig.Shuffle(linjer.AsSpan(1));
            File.WriteAllLines(fil, linjer);
        }
    }
}
