using BenchmarkDotNet.Attributes;
using Pipeline.Benchmarks.Trin;
using Pipeline.Domain.Regler;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Jobsamtaler.Flere;
using Pipeline.Measure.Spande;

namespace Pipeline.Benchmarks.Indre;

/// <summary>A bucket of 20,000 persons over 94 months: read from staged files, and measured once it is read.</summary>
public class Maaleloekke
{
    private const int Personer = 20_000;

    private string _mappe = "";
    private StagedSnapshot _stand = null!;
    private Spandlaeser _laeser = null!;
    private Spand _spand = null!;
    private (Flermaaling Maaling, Kube[] Kuber) _et;
    private (Flermaaling Maaling, Kube[] Kuber) _tre;
    private (Flermaaling Maaling, Kube[] Kuber) _alle;

    [GlobalSetup]
    public void Dan()
    {
        _mappe = Directory.CreateTempSubdirectory("loekke-").FullName;
        var (landing, data) = (Path.Combine(_mappe, "landing"), Path.Combine(_mappe, "data"));
        Directory.CreateDirectory(data);
        var valg = new Valg(["--personer", $"{Personer}", "--landing", landing, "--data", data]);
        Husets.Generer(valg, []);
        Husets.Udtraek(valg, []);
        Husets.Klargoering(valg, []);
        _stand = StagedSnapshot.Laes(data);
        _laeser = new((datasaet, spand) => _stand.Filer(data, datasaet.Navn, spand));
        _spand = _laeser.Laes(0, default);
        var regler = Produkter.Jobsamtaler.Samtaleregler;
        _et = Lav([regler.Find("1.75")]);
        _tre = Lav([regler.Find("1.73"), regler.Find("1.74"), regler.Find("1.75")]);
        _alle = Lav([.. regler.Versioner.Select(regler.Find)]);
    }

    [GlobalCleanup]
    public void Ryd() => Directory.Delete(_mappe, recursive: true);

    [Benchmark(Description = "en spand læst fra staged")]
    public int Laes() => _laeser.Laes(0, default).AntalPersoner;

    [Benchmark(Description = "en spand målt under 1.75", Baseline = true)]
    public void Et() => _et.Maaling.Maal(_spand, _et.Kuber);

    [Benchmark(Description = "… under 1.73, 1.74 og 1.75")]
    public void Tre() => _tre.Maaling.Maal(_spand, _tre.Kuber);

    [Benchmark(Description = "… under alle tolv regelsæt")]
    public void Alle() => _alle.Maaling.Maal(_spand, _alle.Kuber);

    private (Flermaaling Maaling, Kube[] Kuber) Lav(Regelsaet[] regler) =>
        (
            new(regler, Husets.Fra, Husets.Til, _stand.NyesteLevering.SidsteDag),
            [.. regler.Select(r => new Kube(r, Husets.Fra, Husets.Til))]
        );
}
