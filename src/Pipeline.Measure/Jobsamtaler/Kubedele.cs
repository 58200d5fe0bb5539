using System.Globalization;
using System.Security.Cryptography;
using Pipeline.Lake.Filer;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// The cubes of single buckets under one rule set, kept in a folder while a long measurement is under way, a file each:
/// <c>bucket-000.kube</c>. A measurement that was stopped goes on where they end. The folder's name must say all that decides the figures: data,
/// rules and code; so a file is read by the code that wrote it, and by no other.
/// </summary>
/// <remarks>
/// SHA-256 of what follows, and then numbers of seven bits a byte, lowest bits first: counters of a kommune, persons, rows, rows of no paid
/// days; of each kommune its kode plus one and, of the counters that are not zero, how far each is from the one before and what it has counted, ended by a
/// 0; and at last a 0. A cube has some millions of counters, and few of them have counted anything in a bucket.
/// </remarks>
public sealed class Kubedele(string mappe)
{
    /// <summary>Adds the bucket's result.</summary>
    /// <returns>Null when the bucket is not there whole; then nothing is added.</returns>
    internal Maaleresultat? LaegTil(Maaleresultat hidtil, int spand)
    {
        if (!Har(spand) || Indhold(File.ReadAllBytes(Fil(spand))) is not { } indhold)
        {
            return null;
        }

        using var tal = new BinaryReader(indhold);
        if (tal.Read7BitEncodedInt() != hidtil.Kube.Bloklaengde)
        {
            return null;
        }

        var del = hidtil with
        {
            Personer = hidtil.Personer + tal.Read7BitEncodedInt64(),
            Raekker = hidtil.Raekker + tal.Read7BitEncodedInt64(),
            UgyldigYdelse = hidtil.UgyldigYdelse + tal.Read7BitEncodedInt64(),
        };
        while (tal.Read7BitEncodedInt() - 1 is var kommune and >= 0)
        {
            for (var plads = -1; tal.Read7BitEncodedInt() is var spring and > 0; )
            {
                plads += spring;
                del.Kube.Laeg((short)kommune, plads, tal.Read7BitEncodedInt());
            }
        }

        return del;
    }

    /// <summary>Whether the bucket is there, without reading it.</summary>
    public bool Har(int spand) => File.Exists(Fil(spand));

    /// <returns>SHA-256 of what is kept.</returns>
    internal string Gem(Maaleresultat resultat, int spand)
    {
        var indhold = new MemoryStream();
        // Its place is filled in when the rest is there.
        indhold.SetLength(SHA256.HashSizeInBytes);
        indhold.Position = SHA256.HashSizeInBytes;
        using var tal = new BinaryWriter(indhold);
        tal.Write7BitEncodedInt(resultat.Kube.Bloklaengde);
        tal.Write7BitEncodedInt64(resultat.Personer);
        tal.Write7BitEncodedInt64(resultat.Raekker);
        tal.Write7BitEncodedInt64(resultat.UgyldigYdelse);
        foreach (var kommune in resultat.Kube.Kommunekoder)
        {
            var taellere = resultat.Kube.Blok(kommune);
            // A cube that other buckets were counted in before knows kommuner that nobody of this one lives in.
            if (taellere.ContainsAnyExcept(0))
            {
                tal.Write7BitEncodedInt(kommune + 1);
                Skriv(taellere, tal);
            }
        }

        tal.Write7BitEncodedInt(0);
        var fil = indhold.GetBuffer().AsSpan(0, (int)indhold.Length);
        SHA256.HashData(fil[SHA256.HashSizeInBytes..], fil);
        // A file that did not reach the disk before the machine stopped is not the one its hash is of: the bucket is measured again.
        LakeIo.Med(mappe, () => AtomicFile.Write(Fil(spand), indhold.GetBuffer().AsSpan(0, (int)indhold.Length), durable: false));
        return Convert.ToHexStringLower(fil[..SHA256.HashSizeInBytes]);
    }

    private static void Skriv(ReadOnlySpan<int> taellere, BinaryWriter tal)
    {
        while (taellere.IndexOfAnyExcept(0) is var nuller and >= 0)
        {
            tal.Write7BitEncodedInt(nuller + 1);
            tal.Write7BitEncodedInt(taellere[nuller]);
            taellere = taellere[(nuller + 1)..];
        }

        tal.Write7BitEncodedInt(0);
    }

    /// <summary>What follows the hash; null when it is not that of what follows.</summary>
    private static MemoryStream? Indhold(byte[] fil) =>
        fil.Length > SHA256.HashSizeInBytes
        && SHA256.HashData(fil.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(fil.AsSpan(0, SHA256.HashSizeInBytes))
            ? new(fil, SHA256.HashSizeInBytes, fil.Length - SHA256.HashSizeInBytes)
            : null;

    private string Fil(int spand) => Path.Combine(mappe, string.Create(CultureInfo.InvariantCulture, $"bucket-{spand:D3}.kube"));
}
