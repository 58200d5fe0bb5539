using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dream;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Sortering;

namespace Pipeline.Stage.Dele;

/// <summary>Makes a part: types the rows, shares them out in buckets, sorts, settles, writes. The folder is there whole or not at all.</summary>
internal sealed class Delfabrik(LakeDatabase database, string data)
{
    public const string Beskrivelse = "_del.json";
    public const string Afviste = "afvist.parquet";

    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    public StagedDel Lav(Delbestilling bestilling, Reference reference, CancellationToken token)
    {
        var rod = StagedSnapshot.Rod(data);
        var midlertidig = Path.Combine(rod, bestilling.Overmappe, $".{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(midlertidig);
        try
        {
            var del = Skriv(bestilling, reference, midlertidig, token);
            LakeJson.Skriv(Path.Combine(midlertidig, Beskrivelse), del);
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
        using var ind = database.Connect();
        using var ud = database.Connect();
        var udfald = bestilling.Datasaet switch
        {
            { Kolonnefamilier.Count: > 0 } => new Dreamskriver(bestilling, reference, database, mappe).Skriv(Parquet, token),
            { HarPerson: true } => Personer(bestilling, reference, ind, ud, mappe, token),
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

    private static Deludfald Personer(
        Delbestilling bestilling,
        Reference reference,
        LakeConnection ind,
        LakeConnection ud,
        string mappe,
        CancellationToken token
    )
    {
        var gennemloeb = new Gennemloeb(bestilling.Typning, reference);
        var raekker = Buckets(bestilling, gennemloeb, ind, ud, mappe, token);
        return new(raekker, gennemloeb.Afviste, gennemloeb.Dubletter, gennemloeb.Flettede, gennemloeb.Aftryk)
        {
            Udeladte = gennemloeb.Udeladte,
        };
    }

    private static long Buckets(
        Delbestilling bestilling,
        Gennemloeb gennemloeb,
        LakeConnection ind,
        LakeConnection ud,
        string mappe,
        CancellationToken token
    )
    {
        using var skriver = new Bucketskriver(
            ud,
            bestilling.Typning,
            bestilling.Buckets,
            (del, bucket) => del.Gem(Path.Combine(mappe, StagedSnapshot.Bucketfil(bucket)), Parquet, token)
        );
        using (var rows = ind.Query($"SELECT * FROM ({bestilling.Typning.Select(bestilling.Levering)}) ORDER BY person", token))
        {
            gennemloeb.Laes(rows, skriver);
        }

        skriver.Afslut();
        return skriver.Raekker;
    }
}
