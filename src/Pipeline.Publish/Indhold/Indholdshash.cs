using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>
/// SHA-256 of a month's values, row by row in the order of the key, and of the column names. Independent of how the Parquet file was
/// written, so that a new version of the writer does not look like new figures.
/// </summary>
public static class Indholdshash
{
    public static string Af(Maanedstabel tabel)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var felter = tabel.Produkt.Felter;
        var hoved = Encoding.UTF8.GetBytes(string.Join('\n', felter.Select(f => $"{f.Navn} {f.Type}")));
        sha.AppendData(hoved);

        // Text as its number would depend on the order of appearance; each word is hashed by its bytes, length first.
        var skrivere = felter.Select(f => Skriver(tabel, f)).ToList();
        var raekke = new MemoryStream();
        for (var i = 0; i < tabel.Raekker; i++)
        {
            raekke.SetLength(0);
            foreach (var skriv in skrivere)
            {
                skriv(i, raekke);
            }

            sha.AppendData(raekke.GetBuffer().AsSpan(0, (int)raekke.Length));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static Action<int, MemoryStream> Skriver(Maanedstabel tabel, Felt felt)
    {
        switch (felt.Type)
        {
            case Felttype.Tekst:
                var kolonne = tabel.Tekst(felt.Navn);
                var ord = kolonne.Utf8.Select(Laengdefoerst).ToList();
                return (i, ud) => ud.Write(ord[kolonne.Nummer(i)]);
            case Felttype.Heltal:
                var antal = tabel.Antal(felt.Navn);
                return (i, ud) => Heltal(ud, antal[i]);
            default:
                var tal = tabel.Tal(felt.Navn);
                return (i, ud) =>
                {
                    ud.WriteByte(tal[i] is null ? (byte)0 : (byte)1);
                    Heltal(ud, BitConverter.DoubleToInt64Bits(tal[i] is { } t and not 0 ? t : 0));
                };
        }
    }

    private static byte[] Laengdefoerst(byte[] tekst)
    {
        var bytes = new byte[4 + tekst.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, tekst.Length);
        tekst.CopyTo(bytes, 4);
        return bytes;
    }

    private static void Heltal(MemoryStream ud, long vaerdi)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, vaerdi);
        ud.Write(bytes);
    }
}
