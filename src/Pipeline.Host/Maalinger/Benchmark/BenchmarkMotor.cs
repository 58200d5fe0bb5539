using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regnskab;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regnskab;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Benchmark;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Maalinger.Benchmark;

/// <summary>The benchmark of every year that has both expenditure and full-time persons; it stands in the year's December.</summary>
internal sealed class BenchmarkMotor(Produktmappe produkt) : IMaaling
{
    private const string UdenPersoner = "uden_fuldtidspersoner";

    public bool KenderMaanederUklargjort => false;

    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til) =>
        data.Stand is { } stand
            ?
            [
                .. Inddata(data.Data, stand, CancellationToken.None)
                    .Aarene.Select(aar => new Maaned(aar, 12))
                    .Where(m => m.Indenfor(fra, til)),
            ]
            : [];

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token)
    {
        var inddata = Inddata(bestilling.Data, bestilling.Stand, token);
        var regler = ((HelRegelbog<Benchmarkregler>)produkt.Regler).Find(bestilling.Regler);
        var bemaerkninger = new List<string>();
        var skriver = new Benchmarkskriver();
        var raekker = bestilling.Ud.Sum(ud =>
            Kubemaaneder.Skriv(
                ud,
                bestilling.Regler,
                (maaned, fil) =>
                {
                    var resultat = Benchmarkberegning.Aar(inddata, maaned.Aar, regler.Noeglekorrektioner);
                    bemaerkninger.AddRange(resultat.Bemaerkninger.Select(b => $"{maaned.Aar}: {b}"));
                    return skriver.Skriv(resultat, maaned, fil);
                },
                token
            )
        );
        return new(bestilling.Stand.Dele.Sum(d => d.RaekkerUd), raekker, [Kontrol(bemaerkninger)]);
    }

    private static Benchmarkinddata Inddata(string data, StagedSnapshot stand, CancellationToken token)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        return Benchmarklaeser.Laes(lake, datasaet => stand.Filer(data, datasaet, 0), token);
    }

    private static Kontrolresultat Kontrol(List<string> bemaerkninger) =>
        new(
            UdenPersoner,
            "Målgrupper med udgifter har fuldtidspersoner",
            bemaerkninger.Count == 0 ? Kontroludfald.Bestaaet : Kontroludfald.Advarsel,
            bemaerkninger.Count,
            bemaerkninger.Count == 0 ? null : string.Join(" ", bemaerkninger.Take(5))
        );
}
