using System.Diagnostics;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Extract;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Generate;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Stage;

namespace Pipeline.Benchmarks.Trin;

/// <summary>The house's own steps, as <c>pipeline run</c> does them.</summary>
internal static class Husets
{
    public static readonly Maaned Fra = new(2018, 1);
    public static readonly Maaned Til = new(2025, 10);

    public static void Generer(Valg valg, Svar svar) =>
        svar["raekker"] = Danmark
            .Generer(
                new GenereringsValg
                {
                    Personer = valg.Tal("--personer", 0),
                    Fra = Fra,
                    Til = Til,
                    Ud = valg.Kraev("--landing"),
                }
            )
            .RaekkerIAlt;

    public static void Udtraek(Valg valg, Svar svar) =>
        svar["raekker"] = Extract
            .Udtraek.Koer(
                new()
                {
                    Landing = valg.Kraev("--landing"),
                    Data = valg.Kraev("--data"),
                    Noegle = Pseudonymnoegle.LaesEllerOpret(valg.Kraev("--data")),
                    Lake = Lake(valg),
                    Ur = new Senere(TimeSpan.FromDays(valg.Tal("--dage", 0))),
                }
            )
            .Filer.Sum(f => f.Levering.Kilde.Raekker);

    public static void Klargoering(Valg valg, Svar svar)
    {
        var krav = Produkter.Alle.SelectMany(p => p.Definition.Datasaet).ToLookup(d => d.Datasaet.Navn);
        var stand = Stage.Klargoering.Koer(
            new()
            {
                Data = valg.Kraev("--data"),
                Fritagelseskoder =
                [
                    .. Produkter
                        .Alle.SelectMany(p => p.Samtaleregler.Versioner.SelectMany(v => p.Samtaleregler.Find(v).Fritagelse.Koder))
                        .Select(k => k.Kode)
                        .Distinct(),
                ],
                Dagpengeforlaengelser =
                [
                    .. Produkter
                        .Alle.SelectMany(p => p.Samtaleregler.Versioner.Select(p.Samtaleregler.Find))
                        .Select(r => r.Forloeb.Dagpengeforlaengelse)
                        .OfType<Dagpengeforlaengelse>()
                        .Distinct(),
                ],
                Afvisningsgraenser = krav.ToDictionary(k => k.Key, k => (double)k.Min(d => d.AfvisOverProcent)),
                Buckets = valg.Find("--buckets") is null ? null : valg.Tal("--buckets", 0),
                Lake = Lake(valg),
            }
        );
        svar["raekker"] = stand.Dele.Sum(d => d.RaekkerUd);
        svar["spande"] = stand.Buckets;
    }

    /// <summary>From staged files to cubes, and with <c>--ud</c> to the month files of the three products.</summary>
    public static void Maaling(Valg valg, Svar svar)
    {
        var data = valg.Kraev("--data");
        var stand = StagedSnapshot.Laes(data);
        var produkt = Produkter.Jobsamtaler;
        var versioner = (valg.Find("--regler") ?? produkt.Definition.Regelsaet) is "alle"
            ? produkt.Samtaleregler.Versioner
            : (valg.Find("--regler") ?? produkt.Definition.Regelsaet).Split(',');
        var opgave = new Maaleopgave(
            [.. versioner.Select(produkt.Samtaleregler.Find)],
            Fra,
            Til,
            stand.NyesteLevering.SidsteDag,
            Files(stand, data, checks: valg.Tal("--kontrol", 1) != 0),
            valg.Tal("--spande", stand.Buckets),
            valg.Tal("--traade", Environment.ProcessorCount)
        );
        for (var i = valg.Tal("--opvarm", 0); i > 0; i--)
        {
            Jobsamtalemaaling.KoerAlle(opgave, null, default);
        }

        var foer = Environment.CpuUsage.TotalTime;
        var ur = Stopwatch.StartNew();
        var resultater = Jobsamtalemaaling.KoerAlle(opgave, null, default);
        svar["motor_cpu"] = (Environment.CpuUsage.TotalTime - foer).TotalSeconds;
        svar["spande"] = stand.Buckets;
        svar["motor"] = ur.Elapsed.TotalSeconds;
        svar["personer"] = resultater[0].Personer;
        svar["raekker"] = resultater[0].Raekker;
        if (valg.Find("--ud") is { } ud)
        {
            ur.Restart();
            svar["kuberaekker"] = Skriv(resultater[0].Kube, ud);
            svar["skriv"] = ur.Elapsed.TotalSeconds;
        }
    }

    /// <summary>The staged files of a bucket, held to their checksums or not.</summary>
    public static Measure.Spande.Spandfiler Files(StagedSnapshot staged, string data, bool checks) =>
        checks
            ? (dataset, bucket) => staged.Filer(data, dataset.Navn, bucket)
            : (dataset, bucket) => staged.Paths(data, dataset.Navn, bucket);

    private static long Skriv(Kube kube, string ud)
    {
        var produkt = Produkter.Jobsamtaler;
        using var skriver = new Produktskriver(kube, produkt.Samtaleregler.Find(produkt.Definition.Regelsaet), produkt.Kommuner);
        long raekker = 0;
        foreach (var navn in Produkter.Alle.Select(p => p.Definition.Navn))
        {
            foreach (var maaned in Maaned.Fra(Fra.Plus(Produktskriver.MaanederFoer(navn)), Til))
            {
                raekker += skriver.Skriv(navn, maaned, new(Path.Combine(ud, navn, $"maaned={maaned}.parquet")));
            }
        }

        return raekker;
    }

    /// <summary>A later day: files just made are then as old as a history is, and receipts for them hold.</summary>
    private sealed class Senere(TimeSpan tid) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + tid;
    }

    public static LakeOptions Lake(Valg valg) =>
        new() { Threads = valg.Tal("--traade", Environment.ProcessorCount), TempDirectory = Path.Combine(valg.Kraev("--data"), "tmp") };
}
