using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Benchmarks.Trin;

/// <summary>The core of the measurement by the lake's SQL, and by the engine under the rules that are left: both answer with a print of the same table.</summary>
internal static class Kerne
{
    public static void Sql(Valg valg, Svar svar)
    {
        var data = valg.Kraev("--data");
        var stand = StagedSnapshot.Laes(data);
        var regler = Kerneregler.Af(Regler);
        using var database = LakeDatabase.Open(Husets.Lake(valg) with { MemoryLimitMb = 12_000 });
        using var lake = database.Connect();
        string Filer(string datasaet) =>
            LakeSql.Liste(
                Enumerable.Range(0, valg.Tal("--spande", stand.Buckets)).SelectMany(b => stand.Paths(data, datasaet, b)).ToArray()
            );
        var tabel = new SortedDictionary<(int, string, int), long[]>();
        using (var raekker = lake.Query(Kernesql.Lav(regler, Filer, Husets.Fra, Husets.Til, stand.NyesteLevering.SidsteDag)))
        {
            while (raekker.NextChunk(out var bid))
            {
                for (var i = 0; i < bid.Count; i++)
                {
                    var maaned = Maaned.Af(bid.Values<int>(1)[i]).ToString();
                    Linje(tabel, bid.Values<int>(0)[i], maaned, bid.Values<int>(2)[i])[bid.Values<int>(3)[i]] += bid.Values<long>(4)[i];
                }
            }
        }

        Svar(tabel, valg, svar);
    }

    public static void Motor(Valg valg, Svar svar)
    {
        var data = valg.Kraev("--data");
        var stand = StagedSnapshot.Laes(data);
        var regler = Kerneregler.Af(Regler);
        var maalt = Jobsamtalemaaling.Koer(
            new(
                regler,
                Husets.Fra,
                Husets.Til,
                stand.NyesteLevering.SidsteDag,
                (datasaet, spand) => stand.Filer(data, datasaet.Navn, spand),
                valg.Tal("--spande", stand.Buckets),
                valg.Tal("--traade", Environment.ProcessorCount)
            ),
            null,
            default
        );
        var raekker = new Kuberaekker(maalt.Kube, regler, Produkter.Jobsamtaler.Kommuner);
        var tabel = new SortedDictionary<(int, string, int), long[]>();
        var baand = regler.Varighed.Baand.Select((b, i) => (b.Navn, i)).ToDictionary(b => b.Navn, b => b.i);
        foreach (var maaned in Maaned.Fra(Husets.Fra, Husets.Til))
        {
            raekker.Hver(
                maaned,
                c =>
                {
                    if (c is { Omraadetype: Omraadetype.Land, Gruppe: { } gruppe, Sats: null } && baand.TryGetValue(c.Varighed, out var b))
                    {
                        long[] tal = [c.Samtaler0, c.Samtaler1, c.Samtaler2, c.Samtaler3, c.Samtaler4, c.Samtaler5Plus];
                        tal.CopyTo(Linje(tabel, (int)gruppe, maaned.ToString(), b), 0);
                    }
                }
            );
        }

        Svar(tabel, valg, svar);
    }

    private static Domain.Regler.Regelsaet Regler => Produkter.Jobsamtaler.Samtaleregler.Find(Produkter.Jobsamtaler.Definition.Regelsaet);

    private static long[] Linje(SortedDictionary<(int, string, int), long[]> tabel, int gruppe, string maaned, int baand)
    {
        if (!tabel.TryGetValue((gruppe, maaned, baand), out var linje))
        {
            tabel.Add((gruppe, maaned, baand), linje = new long[6]);
        }

        return linje;
    }

    private static void Svar(SortedDictionary<(int Gruppe, string Maaned, int Baand), long[]> tabel, Valg valg, Svar svar)
    {
        var tekst = string.Join(
            '\n',
            tabel.Select(l => $"{(Ydelsesgruppe)l.Key.Gruppe} {l.Key.Maaned} {l.Key.Baand}: {string.Join(' ', l.Value)}")
        );
        if (valg.Find("--tabel") is { } fil)
        {
            File.WriteAllText(fil, tekst);
        }

        svar["personmaaneder"] = tabel.Values.Sum(l => l.Sum());
        svar["aftryk"] = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(tekst))) >> 16;
    }
}
