using Dapper;
using Npgsql;
using NpgsqlTypes;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// A public edition into a partition of its own, by COPY. Value by value through the driver, not as <see cref="Kopiering"/>: what takes time is finding what to
/// hide, which is done before.
/// </summary>
internal static class Udgavekopiering
{
    public static void Koer(NpgsqlConnection forbindelse, Offentligindhold indhold, CancellationToken token)
    {
        var hvilken = new { produkt = indhold.Produkt.Navn, udgave = (long)indhold.Udgave };
        var tabel = forbindelse.QuerySingle<string>("select ops.ny_udgave(@produkt, @udgave)", hvilken);
        var typer = Typer(indhold.Produkt);
        using (
            var ud = forbindelse.BeginBinaryImport(
                $"copy {tabel} ({string.Join(", ", indhold.Kolonner)}) from stdin (format binary, freeze)"
            )
        )
        {
            foreach (var raekke in indhold.Raekker(token))
            {
                ud.StartRow();
                for (var i = 0; i < typer.Length; i++)
                {
                    if (raekke[i] is { } vaerdi)
                    {
                        ud.Write(vaerdi, typer[i]);
                    }
                    else
                    {
                        ud.WriteNull();
                    }
                }
            }

            ud.Complete();
        }

        forbindelse.Execute("select ops.luk_udgave(@produkt, @udgave)", hvilken);
    }

    private static NpgsqlDbType[] Typer(Produkt produkt) =>
        [
            NpgsqlDbType.Bigint,
            .. produkt.Felter.Select(f =>
                f.Type switch
                {
                    Felttype.Tekst => NpgsqlDbType.Text,
                    Felttype.Heltal => NpgsqlDbType.Bigint,
                    _ => NpgsqlDbType.Double,
                }
            ),
            NpgsqlDbType.Text,
            NpgsqlDbType.Text,
            NpgsqlDbType.Text,
        ];
}
