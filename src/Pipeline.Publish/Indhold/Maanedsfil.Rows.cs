using Pipeline.Lake;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>Rows that are in memory, written as they are published.</summary>
public sealed partial class Maanedsfil
{
    /// <summary>Writes the rows as <see cref="Udgiv"/> does: by the same engine the bytes are the same.</summary>
    internal void Write(Maanedstabel tabel, string fil, CancellationToken token = default)
    {
        List<Felt> felter = [.. tabel.Produkt.Felter.Skip(1)];
        var kolonner = felter.Select(f => $"{LakeSql.Navn(f.Navn)} {Lagertype(f)}");
        _forbindelse.Execute($"create or replace temp table month_rows ({string.Join(", ", kolonner)})", token);
        using (var appender = _forbindelse.Append("month_rows"))
        {
            for (var from = 0; from < tabel.Raekker; from += LakeAppender.Capacity)
            {
                var count = Math.Min(LakeAppender.Capacity, tabel.Raekker - from);
                for (var k = 0; k < felter.Count; k++)
                {
                    Fill(appender, k, felter[k], tabel, from, count);
                }

                appender.Append(count);
            }

            appender.Complete();
        }

        WriteFrom("month_rows", tabel.Produkt, fil, token);
        _forbindelse.Execute("drop table month_rows", token);
    }

    private static void Fill(LakeAppender appender, int k, Felt felt, Maanedstabel tabel, int from, int count)
    {
        switch (felt.Type)
        {
            case Felttype.Tekst:
                var words = tabel.Tekst(felt.Navn);
                for (var i = 0; i < count; i++)
                {
                    appender.SetUtf8(k, i, words.Utf8[words.Nummer(from + i)]);
                }

                break;
            case Felttype.Heltal:
                var counts = appender.Values<long>(k);
                var antal = tabel.Antal(felt.Navn);
                for (var i = 0; i < count; i++)
                {
                    counts[i] = antal[from + i];
                }

                break;
            default:
                var numbers = appender.Values<double>(k);
                var tal = tabel.Tal(felt.Navn);
                for (var i = 0; i < count; i++)
                {
                    if (tal[from + i] is { } number)
                    {
                        numbers[i] = number;
                    }
                    else
                    {
                        appender.SetNull(k, i);
                    }
                }

                break;
        }
    }
}
