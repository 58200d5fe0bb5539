using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Benchmarks.Varehus;

/// <summary>
/// What taking a version in and putting it in force costs over and above a bare COPY of the same rows on the same server: reading the published files
/// and checking their hashes, the database's own checks, the key, and the switch. The bare COPY gets its rows from memory and has nothing else to do;
/// it is made both into a table with the key and into one without.
/// </summary>
internal static class Udgivelsesmaaling
{
    public static int Koer(Valg valg)
    {
        var maaneder = valg.Tal("--maaneder", 102);
        var gange = valg.Tal("--gange", 3);
        var mappe = Directory.CreateTempSubdirectory("maaling-").FullName;
        try
        {
            using var server = new Testserver.Testserver(holdbar: true);
            var fra = Maaned.Parse("2018-01");
            var til = fra.Plus(maaneder - 1);
            var kuber = Path.Combine(mappe, "kuber");
            Maaltedanmark.Skriv(kuber, Maaned.Fra(fra, til));

            List<double> udgivelser = [];
            List<double> medNoegle = [];
            List<double> udenNoegle = [];
            for (var gang = 0; gang < gange; gang++)
            {
                var data = Path.Combine(mappe, $"data{gang}");
                using var database = new Testdatabase(server);
                var (tid, raekker) = Udgiv(database, data, kuber, fra, til);
                udgivelser.Add(tid);
                var tabeller = Udgivne(data, fra, til);
                udenNoegle.Add(BarCopy(database, tabeller, noegle: false));
                medNoegle.Add(BarCopy(database, tabeller, noegle: true));
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{raekker} rækker: udgivelse {udgivelser[^1]:0.00} s, bar COPY {udenNoegle[^1]:0.00} s, med nøgle {medNoegle[^1]:0.00} s"
                    )
                );
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"forhold: {udgivelser.Min() / udenNoegle.Min():0.00} til bar COPY uden nøgle, {udgivelser.Min() / medNoegle.Min():0.00} til bar COPY med nøgle"
                )
            );
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"publish_over_copy={udgivelser.Min() / udenNoegle.Min():0.000}")
            );
            return 0;
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    private static (double Sekunder, long Raekker) Udgiv(Testdatabase database, string data, string kuber, Maaned fra, Maaned til)
    {
        var ejer = Postgresadgang.Af(database.Forbindelse, "målingen");
        new PostgresVarehus(ejer, ejer).Migrer();
        var varehus = new PostgresVarehus(Postgresadgang.Af(database.Som("pipeline_writer"), "målingen"));
        var ur = new Stopwatch();
        var udgivelse = new Udgivelse(
            data,
            varehus,
            TimeProvider.System,
            trin =>
            {
                if (trin == Udgivelsestrin.Omdoebt)
                {
                    ur.Start();
                }
                else if (trin == Udgivelsestrin.IVarehuset)
                {
                    ur.Stop();
                }
            }
        );
        var resultat = udgivelse.Udgiv(
            new(Produktliste.Jobsamtaler, kuber, [.. Maaned.Fra(fra, til)], new("k1", new("1.75", "x"), "a1", []), Maaltedanmark.Kommuner)
        );
        return (ur.Elapsed.TotalSeconds, resultat.Raekker);
    }

    private static List<Maanedstabel> Udgivne(string data, Maaned fra, Maaned til)
    {
        using var filer = new Maanedsfil();
        var lager = new Versionslager(data, Produktliste.Jobsamtaler.Navn);
        return [.. Maaned.Fra(fra, til).Select(m => filer.LaesUdgivet(Produktliste.Jobsamtaler, m, lager.Fil("v0001", m)))];
    }

    private static double BarCopy(Testdatabase database, List<Maanedstabel> tabeller, bool noegle)
    {
        using var forbindelse = database.Aabn();
        var laengde = $"like mart.jobsamtaler_versioner{(noegle ? " including indexes" : "")}";
        var ur = Stopwatch.StartNew();
        using (var transaktion = forbindelse.BeginTransaction())
        {
            new NpgsqlCommand($"create table bar ({laengde})", forbindelse).ExecuteNonQuery();
            using (var kopiering = new Kopiering(forbindelse, "bar", Produktliste.Jobsamtaler, "1.75", "v0001"))
            {
                foreach (var tabel in tabeller)
                {
                    kopiering.Koer(tabel, CancellationToken.None);
                }

                kopiering.Faerdig();
            }

            transaktion.Commit();
        }

        var sekunder = ur.Elapsed.TotalSeconds;
        database.Udfoer("drop table bar");
        database.Udfoer("checkpoint");
        return sekunder;
    }
}
