using Pipeline.Domain.Regnskab;
using Pipeline.Measure.Benchmark;
using Pipeline.Measure.Tests.Kilder;

namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>eksempel/benchmark, whose delivery agrees with the printed figures, measured.</summary>
internal static class Eksempel
{
    public static Noeglekorrektion Covid { get; } = new(["sygedagpenge", "jobafklaring"], [707], 2021, 2019);

    public static Benchmarkinddata Inddata { get; } = Laes();

    public static Benchmarkresultat Resultat { get; } = Benchmarkberegning.Aar(Inddata, 2021, [Covid]);

    private static Dictionary<(short, string, string), Benchmarktal> Opslag { get; } =
        Resultat.Tal.ToDictionary(t => (t.Kommune, t.Maalgruppe, t.Maal));

    public static Benchmarktal? Find(short kommune, string maalgruppe, string maal) =>
        Opslag.GetValueOrDefault((kommune, maalgruppe, maal));

    private static Benchmarkinddata Laes()
    {
        static short K(Kilderaekke r) => short.Parse(r["kommunekode"], null);
        static int Aar(Kilderaekke r) => int.Parse(r["aar"], null);
        return new()
        {
            Konto5 =
            [
                .. Fil("konto5")
                    .Select(r => new Konto5post(
                        K(r),
                        Aar(r),
                        r["maalgruppe"],
                        r["opgave"],
                        r.Tal("beloeb_1000kr")!.Value,
                        r["pulje"] == "1"
                    )),
            ],
            Aarsvaerk =
            [
                .. Fil("aarsvaerk").Select(r => new Aarsvaerkpost(K(r), Aar(r), r["maalgruppe"], r["opgave"], r.Tal("aarsvaerk")!.Value)),
            ],
            Aarsvaerkspris = Fil("aarsvaerkspris").ToDictionary(Aar, r => r.Tal("kr")!.Value),
            Fuldtidspersoner = Fil("fuldtidspersoner")
                .ToDictionary(r => (K(r), int.Parse(r["periode"], null), r["ydelsesgruppe"]), r => r.Tal("fuldtidspersoner")!.Value),
            Kvalitet =
            [
                .. Fil("kvalitetsindikatorer")
                    .Select(r => new Kvalitetspost(K(r), Aar(r), r["maalgruppe"], r["indikator"], r.Tal("vaerdi")!.Value)),
            ],
        };
    }

    private static IReadOnlyList<Kilderaekke> Fil(string datasaet) => Kildefil.Laes($"Eksempel/{datasaet}.csv");
}
