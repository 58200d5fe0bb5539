using Pipeline.Domain.Kalender;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>A year of runs, their steps and checks, and the deliveries.</summary>
internal static partial class Stortlager
{
    private static string Drift()
    {
        string[] trin =
        [
            "Udtræk",
            "Klargøring",
            "Måling af aktive_tilbud, jobsamtaler, skaerpet_tilsyn",
            "Udgivelse af aktive_tilbud",
            "Udgivelse af jobsamtaler",
        ];
        var koersler = Enumerable
            .Range(0, Koersler)
            .Select(d =>
                (
                    Id: Id(d),
                    Start: Nu.AddHours(-3).AddDays(-d),
                    Udfald: d == 20 ? "fejlet"
                    : d == 50 ? "afvist"
                    : "udfoert"
                )
            )
            .ToList();
        var k = koersler.Select(x =>
            $"('{x.Id}', 'run', null, '0.1.0+abc', '{Tid(x.Start)}', '{Tid(x.Start.AddSeconds(75))}', '{x.Udfald}', {(x.Udfald == "udfoert" ? "null" : "'Leveringen 2025-09 af samtaler er afvist: 3 % af rækkerne har fejl; ret den, og kør igen.'")})"
        );
        var t = koersler.SelectMany(x =>
            trin.Select(
                (navn, i) =>
                    $"('{x.Id}', {i + 1}, '{navn}', '{Tid(x.Start.AddSeconds(15 * i))}', {(x.Id == Id(0) && i == 2 ? 45 : 15)}, 1000000, 999000, 1000, 'udfoert')"
            )
        );
        var c = koersler.SelectMany(x =>
            Produkter.SelectMany(p =>
                p.Kontroller.Select(
                    (kontrol, i) =>
                        $"('{x.Id}', '{p.Navn}', '{kontrol.Navn}', 'Kontrollen {kontrol.Navn}', '{(i == 3 ? "advarsel" : "bestaaet")}', {(i == 3 ? 2 : 0)}, {(i == 3 ? "'2 fund'" : "null")})"
                )
            )
        );
        c = c.Append(
            $"('{Id(50)}', 'jobsamtaler', 'fuldstaendighed', 'Leveringerne er hele', 'afvist', 1, 'samtaler 2025-09 har 0 rækker')"
        );
        var l = Maaned
            .Fra(Foerste, Sidste)
            .SelectMany(m =>
                new[] { "ydelser", "dagpengeudbetalinger", "samtaler" }.Select(d =>
                    $"('{d}', '{m}', '{Sha($"{d}{m}")}', 100000, 3, '{Tid(Nu.AddHours(-3))}', '{Id(0)}')"
                )
            );
        return string.Concat(
            Indsaet("ops.koersler", k),
            Indsaet("ops.trin", t),
            Indsaet("ops.kontroller", c),
            Indsaet("ops.leveringer", l),
            Indsaet("ops.ubrugt", [$"('{Id(0)}', 1, '{Sidste}/notat.txt er ikke et kendt datasæt og er ikke læst.')"]),
            $"insert into ops.fastholdelser values ('jobsamtaler', 1, {Versioner}, '{Tid(Nu.AddDays(-1))}', 'berit', 'skift', 'Aftalt i december');\n",
            Indsaet(
                "ops.fastholdte_maaneder",
                Maaned.Fra(new(2024, 11), new(2025, 1)).Select(m => $"('jobsamtaler', 1, '{m}', '1.74', 1)")
            ),
            $"insert into ops.karantaene select datasaet, maaned, sha256, 'ukendt_person', 3 from ops.leveringer;"
        );
    }

    private static string Indsaet(string tabel, IEnumerable<string> raekker) =>
        string.Concat(raekker.Chunk(500).Select(bid => $"insert into {tabel} values {string.Join(", ", bid)};\n"));
}
