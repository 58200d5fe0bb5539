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
/// and checking their hashes, the database's own checks, the key, and the switch. The bare COPY gets its rows from memory, coded
/// beforehand, and has nothing to do but send them; it is made both into a table with the key and into one without.
/// </summary>
internal static class Udgivelsesmaaling
{
    public static int Koer(Valg valg)
    {
        var maaneder = valg.Tal("--maaneder", 102);
        var gange = valg.Tal("--gange", 3);
        var indlaesning = new Indlaesning(valg.Tal("--forbindelser", new Indlaesning().Forbindelser));
        var mappe = Directory.CreateTempSubdirectory("maaling-").FullName;
        try
        {
            using var server = new Testserver.Testserver(holdbar: true);
            var fra = Maaned.Parse("2018-01");
            var til = fra.Plus(maaneder - 1);
            var kuber = Path.Combine(mappe, "kuber");
            Maaltedanmark.Skriv(kuber, Maaned.Fra(fra, til));

            List<Pris> udgivelser = [];
            List<Pris> medNoegle = [];
            List<Pris> udenNoegle = [];
            for (var gang = 0; gang < gange; gang++)
            {
                var data = Path.Combine(mappe, $"data{gang}");
                using var database = new Testdatabase(server);
                var (udgivelse, raekker) = Udgiv(server, database, indlaesning, data, kuber, fra, til);
                udgivelser.Add(udgivelse);
                var kodede = Kodede(data, fra, til);
                udenNoegle.Add(BarCopy(server, database, kodede, noegle: false));
                medNoegle.Add(BarCopy(server, database, kodede, noegle: true));
                Console.WriteLine($"{raekker} rækker: udgivelse {udgivelser[^1]}, bar COPY {udenNoegle[^1]}, med nøgle {medNoegle[^1]}");
            }

            Forhold("publish_over_copy", udgivelser, udenNoegle);
            Forhold("publish_over_copy_with_key", udgivelser, medNoegle);
            return 0;
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    /// <summary>The least of each: what disturbs a measurement only adds to it. The server's CPU time is what another's work disturbs least.</summary>
    private static void Forhold(string navn, List<Pris> vores, List<Pris> bare) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{navn}={vores.Min(p => p.Tid) / bare.Min(p => p.Tid):0.000}\n{navn}_cpu={vores.Min(p => p.Cpu) / bare.Min(p => p.Cpu):0.000}"
            )
        );

    /// <param name="Tid">Seconds on the clock.</param>
    /// <param name="Cpu">CPU seconds of the server.</param>
    /// <param name="Egen">CPU seconds of this process.</param>
    private readonly record struct Pris(double Tid, double Cpu, double Egen)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Tid:0.00} s (CPU: server {Cpu:0.00} s, program {Egen:0.00} s)");
    }

    private static double Egencpu() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static (Pris Pris, long Raekker) Udgiv(
        Testserver.Testserver server,
        Testdatabase database,
        Indlaesning indlaesning,
        string data,
        string kuber,
        Maaned fra,
        Maaned til
    )
    {
        var ejer = Postgresadgang.Af(database.Forbindelse, "målingen");
        new PostgresVarehus(ejer, ejer).Migrer();
        var varehus = new PostgresVarehus(Postgresadgang.Af(database.Som("pipeline_writer"), "målingen"), indlaesning: indlaesning);
        var ur = new Stopwatch();
        var (foer, efter, egen) = (0.0, 0.0, 0.0);
        var udgivelse = new Udgivelse(
            data,
            varehus,
            TimeProvider.System,
            trin =>
            {
                if (trin == Udgivelsestrin.Omdoebt)
                {
                    foer = server.Cpusekunder();
                    egen = Egencpu();
                    ur.Start();
                }
                else if (trin == Udgivelsestrin.IVarehuset)
                {
                    ur.Stop();
                    egen = Egencpu() - egen;
                    Thread.Sleep(200);
                    efter = server.Cpusekunder();
                }
            }
        );
        var resultat = udgivelse.Udgiv(
            new(Produktliste.Jobsamtaler, kuber, [.. Maaned.Fra(fra, til)], new("k1", new("1.75", "x"), "a1", []), Maaltedanmark.Kommuner)
        );
        return (new(ur.Elapsed.TotalSeconds, efter - foer, egen), resultat.Raekker);
    }

    /// <summary>Every row as COPY takes it.</summary>
    private static List<byte[]> Kodede(string data, Maaned fra, Maaned til)
    {
        using var filer = new Maanedsfil();
        var lager = new Versionslager(data, Produktliste.Jobsamtaler.Navn);
        var kode = new Raekkekode(Produktliste.Jobsamtaler, "1.75", "v0001");
        List<byte[]> kodede = [];
        foreach (var maaned in Maaned.Fra(fra, til))
        {
            var fil = lager.Fil("v0001", maaned);
            filer.LaesBidvis(Produktliste.Jobsamtaler, maaned, fil, sorteret: true, bid => kodede.Add(kode.Kod(bid).ToArray()));
        }

        return kodede;
    }

    private static Pris BarCopy(Testserver.Testserver server, Testdatabase database, List<byte[]> kodede, bool noegle)
    {
        var foer = server.Cpusekunder();
        using var forbindelse = database.Aabn();
        var laengde = $"like mart.jobsamtaler_versioner{(noegle ? " including indexes" : "")}";
        var egen = Egencpu();
        var ur = Stopwatch.StartNew();
        using (var transaktion = forbindelse.BeginTransaction())
        {
            new NpgsqlCommand($"create table bar ({laengde})", forbindelse).ExecuteNonQuery();
            using (var kopiering = new Kopiering(forbindelse, "bar", Produktliste.Jobsamtaler.Kolonner))
            {
                foreach (var raekker in kodede)
                {
                    kopiering.Skriv(raekker);
                }

                kopiering.Faerdig();
            }

            transaktion.Commit();
        }

        var sekunder = ur.Elapsed.TotalSeconds;
        egen = Egencpu() - egen;
        // A process of the server counts when it has ended.
        forbindelse.Dispose();
        Thread.Sleep(200);
        var cpu = server.Cpusekunder() - foer;
        database.Udfoer("drop table bar");
        database.Udfoer("checkpoint");
        return new(sekunder, cpu, egen);
    }
}
