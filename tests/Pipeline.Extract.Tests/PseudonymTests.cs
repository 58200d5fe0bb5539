using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;

namespace Pipeline.Extract.Tests;

public sealed class PseudonymTests
{
    [Fact]
    public void Vector_AnyIdsAndKey_IsTheLibrarysHmac()
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        var nummer = 0;
        Prop.ForAll<NonEmptyArray<string>, NonEmptyArray<byte>>(
                (ids, noegle) =>
                {
                    using var lake = database.Connect();
                    var navn = $"p{nummer++}";
                    lake.RegisterScalar(navn, new Pseudonym(noegle.Get).Af);
                    lake.Execute("CREATE OR REPLACE TABLE t (id VARCHAR)");
                    // Also lengths around one block (55 bytes) and past it.
                    var tekster = ids
                        .Get.Select(i => (i ?? "").Replace("\0", "x", StringComparison.Ordinal))
                        .SelectMany(i => new[] { i, i.PadRight(55, 'æ') })
                        .ToArray();
                    foreach (var tekst in tekster)
                    {
                        lake.Execute("INSERT INTO t VALUES (?)", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(tekst)));
                    }

                    using var result = lake.Query($"SELECT id, {navn}(id) FROM t");
                    while (result.NextChunk(out var chunk))
                    {
                        for (var i = 0; i < chunk.Count; i++)
                        {
                            if (chunk.Values<long>(1)[i] != Forventet(noegle.Get, chunk.Utf8(0, i)))
                            {
                                return false;
                            }
                        }
                    }

                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Vector_EveryLength_IsTheLibrarysHmac()
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        byte[] noegle = [1, 2, 3];
        lake.RegisterScalar("p", new Pseudonym(noegle).Af);
        using var result = lake.Query("SELECT repeat('x', range::INTEGER) AS id, p(repeat('x', range::INTEGER)) FROM range(100)");
        result.NextChunk(out var chunk).ShouldBeTrue();
        chunk.Count.ShouldBe(100);
        for (var i = 0; i < chunk.Count; i++)
        {
            chunk.Values<long>(1)[i].ShouldBe(Forventet(noegle, chunk.Utf8(0, i)));
            new Pseudonym(noegle).Af(chunk.Utf8(0, i)).ShouldBe(chunk.Values<long>(1)[i]);
        }
    }

    /// <summary>More ids than there are places, from several threads at once: a pseudonym is made anew, never another person's.</summary>
    [Fact]
    public void Hukommelse_OverfilledByThreads_NeverMixesIds()
    {
        var hukommelse = new Pseudonymhukommelse(blokke: 4);
        Parallel.For(
            0,
            4,
            traad =>
            {
                for (var i = 0; i < 50_000; i++)
                {
                    var nummer = ((long)i * 7919 * (traad + 1)) % 20_000;
                    var id = BitConverter.GetBytes(nummer);
                    if (hukommelse.Find(id, out var kendt))
                    {
                        kendt.ShouldBe(nummer);
                    }
                    else
                    {
                        hukommelse.Husk(id, nummer);
                    }
                }
            }
        );
        hukommelse.Husk([1, 2, 3], 42);
        hukommelse.Find([1, 2, 3], out var sidste).ShouldBeTrue();
        sidste.ShouldBe(42);
    }

    [Fact]
    public void Noegle_OwnFile_IsMadeOnceForItsOwnerAlone()
    {
        var data = Directory.CreateTempSubdirectory("noegle-").FullName;
        try
        {
            var noegle = Pseudonymnoegle.LaesEllerOpret(data);
            noegle.Length.ShouldBe(32);
            Pseudonymnoegle.LaesEllerOpret(data).ShouldBe(noegle);
            if (!OperatingSystem.IsWindows())
            {
                var fil = Path.Combine(data, "noegle");
                File.GetUnixFileMode(fil).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.SetUnixFileMode(fil, UnixFileMode.UserRead | UnixFileMode.GroupRead);
                Should.Throw<PipelineFejl>(() => Pseudonymnoegle.LaesEllerOpret(data)).Message.ShouldContain("chmod 600");
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public void FraTekst_HexOrBase64_ReadsBoth()
    {
        byte[] noegle = [.. Enumerable.Range(200, 32).Select(i => (byte)i)];
        Pseudonymnoegle.FraTekst(Convert.ToHexString(noegle)).ShouldBe(noegle);
        Pseudonymnoegle.FraTekst(Convert.ToBase64String(noegle) + "\n").ShouldBe(noegle);
        var fejl = Should.Throw<PipelineFejl>(() => Pseudonymnoegle.FraTekst("hemmelig"));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldNotContain("hemmelig");
    }

    [Fact]
    public void Fingeraftryk_IsStableAndShort() => Pseudonymnoegle.Fingeraftryk("abc"u8.ToArray()).ShouldBe("ba7816bf");

    private static long Forventet(byte[] noegle, ReadOnlySpan<byte> id) =>
        BinaryPrimitives.ReadInt64BigEndian(HMACSHA256.HashData(noegle, id));
}
