using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Lake;
using Pipeline.Lake.Filer;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// The cubes of single buckets under one rule set, kept in a folder while a long measurement is under way: <c>bucket-000.parquet</c> with the
/// counters that are not zero, and beside it, written last, <c>bucket-000.json</c>. A measurement that was stopped goes on where they end. The
/// folder's name must say all that decides the figures: data, rules and code.
/// </summary>
public sealed class Kubedele(string mappe, Regelsaet regler, Maaned fra, Maaned til)
{
    /// <summary>The bucket's result; null when it is not there whole.</summary>
    public Maaleresultat? Find(int spand)
    {
        var kube = new Kube(regler, fra, til);
        if (
            LakeJson.Laes<Beskrivelse>(Fil(spand, "json")) is not { } del
            || del.Bloklaengde != kube.Bloklaengde
            || !File.Exists(Fil(spand, "parquet"))
            || ContentHash.OfFile(Fil(spand, "parquet")) != del.Sha256
        )
        {
            return null;
        }

        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        using var raekker = lake.Query($"SELECT kommune, plads, antal FROM read_parquet({LakeSql.Tekst(Fil(spand, "parquet"))})");
        while (raekker.NextChunk(out var bid))
        {
            var kommune = bid.Values<short>(0);
            var plads = bid.Values<int>(1);
            var antal = bid.Values<int>(2);
            for (var i = 0; i < bid.Count; i++)
            {
                kube.Laeg(kommune[i], plads[i], antal[i]);
            }
        }

        return new(kube, del.Personer, del.Raekker, del.UgyldigYdelse);
    }

    /// <summary>Whether the bucket is there, without reading it.</summary>
    public bool Har(int spand) => File.Exists(Fil(spand, "json"));

    public void Gem(int spand, Maaleresultat resultat) =>
        LakeIo.Med(
            mappe,
            () =>
            {
                Skriv(resultat.Kube, Fil(spand, "parquet"));
                LakeJson.Skriv(
                    Fil(spand, "json"),
                    new Beskrivelse(
                        resultat.Personer,
                        resultat.Raekker,
                        resultat.UgyldigYdelse,
                        resultat.Kube.Bloklaengde,
                        ContentHash.OfFile(Fil(spand, "parquet"))
                    )
                );
            }
        );

    private static void Skriv(Kube kube, string fil)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        lake.Execute("CREATE TABLE del (kommune SMALLINT, plads INTEGER, antal INTEGER)");
        using (var tabel = lake.Append("del"))
        {
            var raekker = 0;
            foreach (var kommune in kube.Kommunekoder)
            {
                var blok = kube.Blok(kommune);
                for (var plads = 0; plads < blok.Length; plads++)
                {
                    if (blok[plads] == 0)
                    {
                        continue;
                    }

                    tabel.Values<short>(0)[raekker] = kommune;
                    tabel.Values<int>(1)[raekker] = plads;
                    tabel.Values<int>(2)[raekker] = blok[plads];
                    if (++raekker == LakeAppender.Capacity)
                    {
                        tabel.Append(raekker);
                        raekker = 0;
                    }
                }
            }

            tabel.Append(raekker);
            tabel.Complete();
        }

        lake.WriteParquet("FROM del", fil);
    }

    private string Fil(int spand, string endelse) =>
        Path.Combine(mappe, string.Create(CultureInfo.InvariantCulture, $"bucket-{spand:D3}.{endelse}"));

    /// <param name="Bloklaengde">Counters of a kommune: another layout of the cube is not this one.</param>
    /// <param name="Sha256">Of the Parquet file.</param>
    private sealed record Beskrivelse(long Personer, long Raekker, long UgyldigYdelse, int Bloklaengde, string Sha256);
}
