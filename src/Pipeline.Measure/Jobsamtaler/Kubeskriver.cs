using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
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
                celle =>
                {
                    Saet(tabel, i++, navn, celle);
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

    private static void Saet(LakeAppender tabel, int i, string maaned, in Celle celle)
    {
        tabel.SetText(0, i, maaned);
        tabel.SetText(1, i, Kodeliste<Omraadetype>.Tekst(celle.Omraadetype));
        tabel.SetText(2, i, celle.Omraade);
        tabel.SetText(3, i, celle.Gruppe is { } gruppe ? Kodeliste<Ydelsesgruppe>.Tekst(gruppe) : "alle");
        tabel.SetText(4, i, celle.Sats is { } sats ? Kodeliste<Sats>.Tekst(sats) : "alle");
        tabel.SetText(5, i, celle.Varighed);
        tabel.Values<int>(6)[i] = celle.Samtaler0;
        tabel.Values<int>(7)[i] = celle.Samtaler1;
        tabel.Values<int>(8)[i] = celle.Samtaler2;
        tabel.Values<int>(9)[i] = celle.Samtaler3;
        tabel.Values<int>(10)[i] = celle.Samtaler4;
        tabel.Values<int>(11)[i] = celle.Samtaler5Plus;
        tabel.Values<int>(12)[i] = celle.Personer;
        tabel.Values<int>(13)[i] = celle.FaerreEnd4;
        if (celle.AndelFaerreEnd4 is { } andel)
        {
            tabel.Values<double>(14)[i] = andel;
        }
        else
        {
            tabel.SetNull(14, i);
        }

        tabel.Values<int>(15)[i] = celle.Fritagne;
    }
}
