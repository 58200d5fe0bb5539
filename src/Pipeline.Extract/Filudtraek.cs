using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract;

/// <summary>One file's way into the raw room.</summary>
internal sealed class Filudtraek(LakeDatabase database, RaaLager lager, UdtraekInput input)
{
    /// <summary>The SQL function that makes a pseudonym.</summary>
    public const string Funktion = "pseudonym";

    private const int LaengsteId = 32;

    /// <summary>Raw files are read once or twice: fast to write beats small.</summary>
    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    public UdtrukketFil Koer(Landingsfil fil, CancellationToken token)
    {
        var indhold = Indhold.Af(fil, token);
        if (lager.Find(fil.Datasaet.Navn, fil.Maaned, indhold.Sha256) is { } kendt)
        {
            if (lager.Gaeldende(fil.Datasaet.Navn, fil.Maaned)?.Mappe != kendt.Mappe)
            {
                lager.SaetGaeldende(kendt);
            }

            return new(kendt, Ny: false);
        }

        var midlertidig = Path.Combine(lager.Rod, fil.Datasaet.Navn, fil.Maaned.ToString(), $".{Guid.NewGuid():N}.tmp");
        try
        {
            var levering = lager.Indsaet(midlertidig, Skriv(fil, indhold, midlertidig, token));
            lager.SaetGaeldende(levering);
            return new(levering, Ny: true);
        }
        catch
        {
            if (Directory.Exists(midlertidig))
            {
                Directory.Delete(midlertidig, recursive: true);
            }

            throw;
        }
    }

    private RaaKilde Skriv(Landingsfil fil, Indhold indhold, string mappe, CancellationToken token)
    {
        if (fil.Form == Filform.CsvGz)
        {
            Indhold.KontrollerGzip(fil, token);
        }

        using var lake = database.Connect();
        var csv = fil.Form != Filform.Parquet;
        var plan = csv ? CsvHoved.Laes(fil) : null;
        var kilde = csv ? CsvUdtraek.Kilde(fil, plan!) : "";
        if (!csv)
        {
            (plan, kilde) = ParquetUdtraek.Laes(lake, fil);
        }

        try
        {
            return new()
            {
                Datasaet = fil.Datasaet.Navn,
                Levering = fil.Maaned,
                Fil = fil.Navn,
                Bytes = indhold.Bytes,
                Sha256 = indhold.Sha256,
                Raekker = Raekker(lake, fil, kilde, Path.Combine(mappe, "raekker.parquet"), token),
                Strukturfejl = csv ? CsvUdtraek.Strukturfejl(lake, fil, Path.Combine(mappe, "strukturfejl.parquet"), token) : 0,
                Hovedlinjer = csv ? 1 : 0,
                Kolonner = plan!.Kolonner,
                UkendteKolonner = plan.Ukendte,
                Noegle = Pseudonymnoegle.Fingeraftryk(input.Noegle),
                Modtaget = input.Ur.GetUtcNow(),
            };
        }
        finally
        {
            CsvUdtraek.RydOp(lake);
        }
    }

    private static long Raekker(LakeConnection lake, Landingsfil fil, string kilde, string ud, CancellationToken token)
    {
        var valg = fil
            .Datasaet.Kolonner.Select(k =>
                k.Type == Kolonnetype.Person
                    ? $"{Funktion}(CASE WHEN length({LakeSql.Navn(k.Navn)}) BETWEEN 1 AND {LaengsteId} THEN {LakeSql.Navn(k.Navn)} END) AS {k.LakeNavn}"
                    : LakeSql.Navn(k.Navn)
            )
            .Concat(fil.Datasaet.Kolonnefamilier.Select(LakeSql.Navn));
        try
        {
            return lake.WriteParquet(
                $"SELECT {string.Join(", ", valg)} FROM ({kilde})",
                ud,
                Familiefelter.Parquet(Parquet, fil.Datasaet),
                token
            );
        }
        catch (LakeException e) when (e.Art != LakeFejlart.Hukommelse && LakeIo.Oversaet(e, ud) is null)
        {
            throw fil.Afvist(fil.Form == Filform.Parquet ? ParquetUdtraek.Ulaeselig : CsvUdtraek.Ulaeselig);
        }
    }
}
