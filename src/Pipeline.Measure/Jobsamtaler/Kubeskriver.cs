using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Lake;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>Writes a cube's months as Parquet, one file a month, with the columns of <c>mart.jobsamtaler</c> that the measurement decides.</summary>
public sealed class Kubeskriver : IDisposable
{
    private static readonly string[] Tekster = ["maaned", "omraadetype", "omraade", "ydelsesgruppe", "sats", "varighed"];

    private readonly LakeDatabase _database = LakeDatabase.Open(new() { Threads = 1 });
    private readonly LakeConnection _lake;

    public Kubeskriver()
    {
        _lake = _database.Connect();
        _lake.Execute(
            $"""
            CREATE TABLE kube (
                {string.Join(", ", Tekster.Select(t => $"{t} VARCHAR"))},
                samtaler_0 INTEGER, samtaler_1 INTEGER, samtaler_2 INTEGER, samtaler_3 INTEGER, samtaler_4 INTEGER, samtaler_5plus INTEGER,
                personer INTEGER, faerre_end_4 INTEGER, andel_faerre_end_4 DOUBLE, fritagne INTEGER)
            """
        );
    }

    /// <summary>Writes the month and returns its number of rows.</summary>
    public long Skriv(Kuberaekker raekker, Maaned maaned, string sti)
    {
        _lake.Execute("DELETE FROM kube");
        using (var tabel = _lake.Append("kube"))
        {
            var i = 0;
            var navn = maaned.ToString();
            raekker.Hver(
                maaned,
                (in Kuberaekke r) =>
                {
                    Saet(tabel, i++, navn, r);
                    if (i == LakeAppender.Capacity)
                    {
                        tabel.Append(i);
                        i = 0;
                    }
                }
            );
            tabel.Append(i);
            tabel.Complete();
        }

        return _lake.WriteParquet($"SELECT * FROM kube ORDER BY {string.Join(", ", Tekster)}", sti);
    }

    public void Dispose()
    {
        _lake.Dispose();
        _database.Dispose();
    }

    private static void Saet(LakeAppender tabel, int i, string maaned, in Kuberaekke r)
    {
        tabel.SetText(0, i, maaned);
        tabel.SetText(1, i, r.Omraadetype);
        tabel.SetText(2, i, r.Omraade);
        tabel.SetText(3, i, r.Gruppe);
        tabel.SetText(4, i, r.Sats);
        tabel.SetText(5, i, r.Varighed);
        var personer = 0;
        var faerre = 0;
        for (var k = 0; k < Kube.Fritagne; k++)
        {
            tabel.Values<int>(6 + k)[i] = r.Taellere[k];
            personer += r.Taellere[k];
            faerre += k < 4 ? r.Taellere[k] : 0;
        }

        tabel.Values<int>(12)[i] = personer;
        tabel.Values<int>(13)[i] = faerre;
        if (personer == 0)
        {
            // Måling 4 is empty when måling 2 is 0 (§8).
            tabel.SetNull(14, i);
        }
        else
        {
            tabel.Values<double>(14)[i] = 100.0 * faerre / personer;
        }

        tabel.Values<int>(15)[i] = r.Taellere[Kube.Fritagne];
    }
}
