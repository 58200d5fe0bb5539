using System.Globalization;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Spande;

namespace Pipeline.Benchmarks.Trin;

/// <summary>What the lake's engine does alone with the same files: the yardsticks of measuring and staging.</summary>
internal static class Motorens
{
    /// <summary>Sums every column that the measurement reads, dataset by dataset, on all threads.</summary>
    public static void Scan(Valg valg, Svar svar)
    {
        var data = valg.Kraev("--data");
        var stand = StagedSnapshot.Laes(data);
        using var database = LakeDatabase.Open(Husets.Lake(valg));
        using var lake = database.Connect();
        long raekker = 0;
        foreach (var (navn, kolonner) in Spandlaeser.Laeste)
        {
            var datasaet = Registre.Find(navn);
            string[] filer = [.. Enumerable.Range(0, valg.Tal("--spande", stand.Buckets)).SelectMany(b => stand.Paths(data, navn, b))];
            if (filer.Length > 0)
            {
                var summer = kolonner.Select(k => $"sum({Tal(datasaet, k)})");
                using var svaret = lake.Query(
                    $"SELECT count(*), sum(person::DOUBLE), {string.Join(", ", summer)} FROM read_parquet({LakeSql.Liste(filer)})"
                );
                svaret.NextChunk(out var bid);
                raekker += bid!.Values<long>(0)[0];
            }
        }

        svar["raekker"] = raekker;
    }

    /// <summary>Every landing file typed, sorted by person and first day, and written: without checks, rejects, pseudonyms and buckets.</summary>
    public static void Sortering(Valg valg, Svar svar)
    {
        var ud = valg.Kraev("--ud");
        Directory.CreateDirectory(ud);
        (string Fil, Datasaet Datasaet)[] filer =
        [
            .. Directory
                .EnumerateFiles(valg.Kraev("--landing"), "*.csv", SearchOption.AllDirectories)
                .Select(f => (f, Registre.Alle.SingleOrDefault(d => d.Navn == Path.GetFileNameWithoutExtension(f))!))
                .Where(f => f.Item2 is not null)
                .Where(f => f.Item2.Art == Leveringsart.Maanedlig || !File.Exists(Naeste(f.f))),
        ];
        var lake = Husets.Lake(valg);
        using var database = LakeDatabase.Open(lake);
        long raekker = 0;
        Sideloebende.Koer(
            filer.Length,
            lake.Threads,
            i =>
            {
                using var forbindelse = database.Connect();
                var sti = Path.Combine(ud, string.Create(CultureInfo.InvariantCulture, $"{i:D4}.parquet"));
                Interlocked.Add(ref raekker, forbindelse.Execute(Kopier(filer[i].Fil, filer[i].Datasaet, sti)));
            },
            default
        );
        svar["raekker"] = raekker;
    }

    private static string Naeste(string fil)
    {
        var mappe = Path.GetDirectoryName(fil)!;
        var maaned = Domain.Kalender.Maaned.Parse(Path.GetFileName(mappe));
        return Path.Combine(Path.GetDirectoryName(mappe)!, maaned.Plus(1).ToString(), Path.GetFileName(fil));
    }

    private static string Kopier(string fil, Datasaet datasaet, string ud)
    {
        var typer = datasaet.Kolonner.Select(k =>
            $"{LakeSql.Tekst(k.Navn)}: '{(k.Type == Kolonnetype.Dato ? "DATE" : k.Type == Kolonnetype.Timer ? "DOUBLE" : "VARCHAR")}'"
        );
        return $$"""
            COPY (SELECT * FROM read_csv({{LakeSql.Tekst(fil)}}, auto_detect = false, header = true, delim = ';', quote = '"', escape = '"',
                    decimal_separator = ',', ignore_errors = true, columns = { {{string.Join(", ", typer)}} })
                  ORDER BY person_id{{(datasaet.Fra is { } fra ? ", " + LakeSql.Navn(fra) : "")}})
            TO {{LakeSql.Tekst(ud)}} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)
            """;
    }

    private static string Tal(Datasaet datasaet, string kolonne) =>
        datasaet.Kolonner.Single(k => k.Navn == kolonne).Type == Kolonnetype.Dato
            ? $"{LakeSql.Navn(kolonne)} - DATE '1970-01-01'"
            : LakeSql.Navn(kolonne);
}
