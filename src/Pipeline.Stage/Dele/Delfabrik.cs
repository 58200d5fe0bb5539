using System.Numerics;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dream;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;
using Pipeline.Stage.Sortering;

namespace Pipeline.Stage.Dele;

/// <summary>Makes a part: types the rows, shares them out in buckets, sorts, settles, writes. The folder is there whole or not at all.</summary>
/// <param name="database">For the parts that the engine makes.</param>
/// <param name="enkelt">A database of one thread, for the parts made here: they are side by side already.</param>
internal sealed class Delfabrik(LakeDatabase database, LakeDatabase enkelt, Bogreol reol, StageInput input)
{
    public const string Afviste = "afvist.parquet";

    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    /// <exception cref="DamagedDelivery">What it is made of is not what was delivered.</exception>
    public StagedDel Lav(Delbestilling bestilling, Reference reference, CancellationToken token)
    {
        bestilling.Levering.RequireWhole();
        var rod = StagedSnapshot.Rod(input.Data);
        var midlertidig = Path.Combine(rod, bestilling.Overmappe, $".{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(midlertidig);
        try
        {
            var del = Skriv(bestilling, reference, midlertidig, token);
            LakeJson.Skriv(Path.Combine(midlertidig, StagedDel.DescriptionFile), del);
            var mappe = Path.Combine(rod, del.Mappe);
            if (Directory.Exists(mappe))
            {
                // Unfinished or made under another reference with the same outcome: the same content.
                Directory.Delete(mappe, recursive: true);
            }

            Directory.Move(midlertidig, mappe);
            return del;
        }
        catch
        {
            Directory.Delete(midlertidig, recursive: true);
            throw;
        }
    }

    private StagedDel Skriv(Delbestilling bestilling, Reference reference, string mappe, CancellationToken token)
    {
        using var ud = enkelt.Connect();
        var udfald = bestilling.Datasaet switch
        {
            { Kolonnefamilier.Count: > 0 } => new Dreamskriver(bestilling, reference, database, mappe).Skriv(Parquet, token),
            { HarPerson: true } => Personer(bestilling, reference, ud, mappe, token),
            _ => Tabelskriver.Skriv(bestilling, ud, mappe, Parquet, token),
        };
        var karantaene = Karantaene.Skriv(ud, bestilling, udfald, Path.Combine(mappe, Afviste), token);
        var kilde = bestilling.Levering.Kilde;
        var aftryk = udfald.Aftryk;
        return new()
        {
            Datasaet = kilde.Datasaet,
            Maaned = bestilling.Maaned,
            Levering = kilde.Levering,
            Mappe = bestilling.Mappe(new(aftryk.Antal, aftryk.Sum)),
            Fil = kilde.Fil,
            RaaHash = kilde.Sha256,
            RaekkerInd = kilde.Raekker + kilde.Strukturfejl,
            RaekkerUd = udfald.Raekker,
            Personer = udfald.Personer,
            Bytes = StagedSnapshot.Bytes(mappe),
            Checksums = StagedSnapshot.ChecksumsOf(mappe),
            Afviste = karantaene.Values.Sum(),
            Dubletter = udfald.Dubletter,
            Flettede = udfald.Flettede,
            Udeladte = udfald.Udeladte,
            AfvisteEfterGrund = karantaene,
            Reference = new(reference.Mapper, aftryk.Antal, aftryk.Sum),
            Karantaene = karantaene.Count > 0 ? ContentHash.OfFile(Path.Combine(mappe, Afviste)) : null,
            Tider = udfald.Tider,
            Opskrift = bestilling.Opskrift,
        };
    }

    private Deludfald Personer(Delbestilling bestilling, Reference reference, LakeConnection lake, string mappe, CancellationToken token)
    {
        using var laeser = new Raekkelaeser(bestilling, reol);
        var gennemloeb = new Gennemloeb(bestilling.Typning, reference);
        using var skriver = new Bucketskriver(
            bestilling.Typning,
            bestilling.Buckets,
            (del, bucket) => del.Gem(lake, Path.Combine(mappe, StagedSnapshot.Bucketfil(bucket)), Parquet, token)
        );
        var gange = Gange(bestilling);
        laeser.Forvent(bestilling.Levering.Kilde.Raekker / gange);
        for (var i = 0; i < gange; i++)
        {
            var (foerste, sidste) = (new Buckets(gange).Graenser(i).Foerste, new Buckets(gange).Graenser(i).Sidste);
            gennemloeb.Laes(laeser.Laes(lake, foerste, sidste, token), skriver);
        }

        skriver.Afslut();
        return new(
            skriver.Raekker,
            [.. laeser.Afviste, .. gennemloeb.Afviste],
            gennemloeb.Dubletter,
            gennemloeb.Flettede,
            gennemloeb.Aftryk
        )
        {
            Udeladte = laeser.Udeladte,
            Personer = skriver.Personer,
        };
    }

    /// <summary>How many times a delivery is read, each time for as many persons, so that its rows need not be in memory together.</summary>
    private int Gange(Delbestilling bestilling) =>
        (int)
            BitOperations.RoundUpToPowerOf2(
                (uint)Math.Max(1, (bestilling.Levering.Kilde.Raekker + input.RaekkerAdGangen - 1) / input.RaekkerAdGangen)
            );
}
