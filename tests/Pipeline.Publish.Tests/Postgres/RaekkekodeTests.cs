using System.Buffers.Binary;
using System.Text;
using Pipeline.Lake;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Rows in the binary form of COPY, column by column, against the plain way: row by row and value by value.</summary>
public sealed class RaekkekodeTests
{
    /// <summary>Texts of no, few, twelve, more and many bytes; figures that are null; chunks that are no multiple of a block.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(129)]
    [InlineData(5000)]
    public void Rows_AreThoseOfThePlainWay(int raekker)
    {
        var produkt = Produktliste.Jobsamtaler;
        var kolonner = produkt.Felter.Select(
            (f, k) =>
                f.Type switch
                {
                    Felttype.Tekst => $"repeat('æ{k}', (hash(i, {k}) % 9)::int)",
                    Felttype.Heltal => $"(hash(i, {k}) >> 1)::bigint * if(i % 2 = 0, 1, -1)",
                    _ => $"if(hash(i) % 3 = 0, null, i / 7.0::double)",
                }
        );
        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 64 });
        using var forbindelse = database.Connect();
        using var resultat = forbindelse.Query($"select {string.Join(", ", kolonner)} from range({raekker}) as _(i)");
        var kode = new Raekkekode(produkt, "1.75", "v0001");
        var antal = 0;
        while (resultat.NextChunk(out var bid))
        {
            antal += bid.Count;
            kode.Kod(bid).ToArray().ShouldBe(Enkelt(bid, produkt, "1.75", "v0001"));
        }

        antal.ShouldBe(raekker);
    }

    [Theory]
    [InlineData(1, "omraadetype")]
    [InlineData(6, "samtaler_0")]
    public void MissingTextOrCount_IsRefused_ByTheColumnsName(int kolonne, string navn)
    {
        var produkt = Produktliste.Jobsamtaler;
        using var database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 64 });
        using var forbindelse = database.Connect();
        var kolonner = produkt.Felter.Select(
            (f, k) =>
                $"cast({(k == kolonne ? "null" : "'1'")} as {(f.Type == Felttype.Tekst ? "varchar" : f.Type == Felttype.Heltal ? "bigint" : "double")})"
        );
        using var resultat = forbindelse.Query($"select {string.Join(", ", kolonner)}");
        resultat.NextChunk(out var bid).ShouldBeTrue();
        Should.Throw<FormatException>(() => new Raekkekode(produkt).Kod(bid!)).Message.ShouldBe($"mangler en værdi i kolonnen {navn}");
    }

    private static byte[] Enkelt(LakeChunk bid, Produkt produkt, params string[] faste)
    {
        var ud = new MemoryStream();
        var felter = produkt.Felter.Count + faste.Length;
        for (var i = 0; i < bid.Count; i++)
        {
            ud.Write([(byte)(felter >> 8), (byte)felter]);
            for (var k = 0; k < produkt.Felter.Count; k++)
            {
                Felt(bid.Value(k, i));
            }

            foreach (var fast in faste)
            {
                Felt(fast);
            }
        }

        return ud.ToArray();

        void Felt(object? vaerdi)
        {
            var bytes = vaerdi switch
            {
                null => null,
                string tekst => Encoding.UTF8.GetBytes(tekst),
                long tal => Otte(tal),
                var tal => Otte(BitConverter.DoubleToInt64Bits((double)tal)),
            };
            var laengde = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(laengde, bytes?.Length ?? -1);
            ud.Write(laengde);
            ud.Write(bytes ?? []);
        }

        static byte[] Otte(long tal)
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, tal);
            return bytes;
        }
    }
}
