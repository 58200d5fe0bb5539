using Pipeline.Lake;

namespace Pipeline.Measure.Udskrift;

/// <summary>Writes the months of a product as Parquet, one file a month, sorted by key.</summary>
internal sealed class Kubeskriver<TRaekke> : IDisposable
    where TRaekke : struct
{
    private readonly LakeDatabase _database = LakeDatabase.Open(new() { Threads = 1 });
    private readonly LakeConnection _lake;
    private readonly IReadOnlyList<Kolonne<TRaekke>> _kolonner;

    public Kubeskriver(IReadOnlyList<Kolonne<TRaekke>> kolonner)
    {
        _kolonner = kolonner;
        _lake = _database.Connect();
        _lake.Execute($"CREATE TABLE kube ({string.Join(", ", kolonner.Select(k => $"{LakeSql.Navn(k.Navn)} {k.Type}"))})");
    }

    /// <summary>Writes the month and returns its number of rows.</summary>
    /// <param name="hver">Gives every row of the month to what it is given.</param>
    public long Skriv(Action<Action<TRaekke>> hver, string sti)
    {
        _lake.Execute("DELETE FROM kube");
        using (var tabel = _lake.Append("kube"))
        {
            var i = 0;
            hver(raekke =>
            {
                for (var k = 0; k < _kolonner.Count; k++)
                {
                    _kolonner[k].Saet(tabel, k, i, raekke);
                }

                if (++i == LakeAppender.Capacity)
                {
                    tabel.Append(i);
                    i = 0;
                }
            });
            tabel.Append(i);
            tabel.Complete();
        }

        var noegler = _kolonner.Where(k => k.Noegle).Select(k => LakeSql.Navn(k.Navn));
        return _lake.WriteParquet($"SELECT * FROM kube ORDER BY {string.Join(", ", noegler)}", sti);
    }

    public void Dispose()
    {
        _lake.Dispose();
        _database.Dispose();
    }
}
