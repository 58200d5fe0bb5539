using System.Buffers.Binary;
using Npgsql;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Celler;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Kilder.Postgres;

/// <summary>One query's rows into a raw folder of their own: ids become pseudonyms in the buffer they come in.</summary>
internal sealed class Tabeludtraek(
    NpgsqlConnection forbindelse,
    LakeDatabase database,
    Pseudonym pseudonym,
    CellGuard guard,
    Hentningsinput input,
    string kilde
)
{
    private const string Tabel = "hentet";
    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    /// <param name="mappe">Where the rows are written; not there yet.</param>
    public RaaKilde Skriv(Forespoergsel forespoergsel, Forespoergselsplan plan, Maaned maaned, string mappe, CancellationToken token)
    {
        var datasaet = forespoergsel.Datasaet;
        using var lake = database.Connect();
        lake.Execute(
            $"CREATE OR REPLACE TEMP TABLE {Tabel} ({string.Join(", ", plan.Known.Select(k => $"{LakeSql.Navn(k.LakeNavn)} {(k.Type == Kolonnetype.Person ? "BIGINT" : "VARCHAR")}"))})"
        );
        using var aftryk = new Raekkeaftryk(datasaet.Navn);
        var masked = Fyld(lake, plan, aftryk, token);
        Directory.CreateDirectory(mappe);
        var raekker = lake.WriteParquet($"SELECT * FROM {Tabel}", Path.Combine(mappe, RaaLevering.RowsFile), Parquet, token);
        lake.Execute($"DROP TABLE {Tabel}");
        return new()
        {
            Datasaet = datasaet.Navn,
            Levering = maaned,
            Fil = $"{kilde}: {forespoergsel.Navn}",
            Bytes = aftryk.Bytes,
            Sha256 = aftryk.Sha256(),
            Raekker = raekker,
            Strukturfejl = 0,
            Hovedlinjer = 0,
            Kolonner = plan.Kolonner,
            UkendteKolonner = plan.Ukendte,
            Masked = guard.Declarations(datasaet, masked),
            Noegle = Pseudonymnoegle.Fingeraftryk(input.Noegle),
            Modtaget = input.Ur.GetUtcNow(),
        };
    }

    /// <returns>The columns that have a cell they cannot have.</returns>
    private HashSet<string> Fyld(LakeConnection lake, Forespoergselsplan plan, Raekkeaftryk aftryk, CancellationToken token)
    {
        using var stream = forbindelse.BeginRawBinaryCopy(plan.Kopi);
        using var appender = lake.Append(Tabel);
        var laeser = new Kopilaeser(stream);
        var shapes = plan.Known.Select(k => k.Type == Kolonnetype.Person ? null : guard.Shape(k)).ToArray();
        var masked = new HashSet<string>(StringComparer.Ordinal);
        Span<byte> noegle = stackalloc byte[sizeof(long)];
        var antal = 0;
        while (laeser.Naeste())
        {
            for (var k = 0; k < plan.Known.Count; k++)
            {
                var mangler = laeser.Mangler(k);
                if (mangler)
                {
                    appender.SetNull(k, antal);
                    aftryk.Felt([], mangler);
                }
                else if (plan.Known[k].Type == Kolonnetype.Person)
                {
                    var person = pseudonym.AfKendt(laeser.Felt(k));
                    appender.Values<long>(k)[antal] = person;
                    BinaryPrimitives.WriteInt64LittleEndian(noegle, person);
                    aftryk.Felt(noegle, mangler);
                }
                else
                {
                    var felt = laeser.Felt(k);
                    if (shapes[k]!.Allows(felt))
                    {
                        appender.SetUtf8(k, antal, felt);
                    }
                    else
                    {
                        appender.SetUtf8(k, antal, guard.Masked(felt));
                        masked.Add(plan.Known[k].Navn);
                    }

                    aftryk.Felt(laeser.Felt(k), mangler);
                }
            }

            aftryk.Afslut();
            if (++antal == LakeAppender.Capacity)
            {
                token.ThrowIfCancellationRequested();
                appender.Append(antal);
                antal = 0;
            }
        }

        appender.Append(antal);
        appender.Complete();
        return masked;
    }
}
