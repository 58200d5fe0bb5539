using System.Text;
using System.Text.Json;
using Pipeline.Lake.Filer;

namespace Pipeline.Lake.Tests.Filer;

public sealed class ChecksumTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private readonly string _folder = Directory.CreateTempSubdirectory("checksum-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>RFC 3720, section B.4 and the check value of the CRC catalogues.</summary>
    [Fact]
    public void Checksum_OfKnownBytes_IsCrc32C()
    {
        Checksum.Of("123456789"u8).ShouldBe("e3069283");
        Checksum.Of(new byte[32]).ShouldBe("8a9136aa");
        Checksum.Of([]).ShouldBe("00000000");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(262_144)]
    [InlineData(600_003)]
    public void Checksum_OfFile_IsThatOfItsBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        var path = Path.Combine(_folder, "fil");
        File.WriteAllBytes(path, bytes);
        Checksum.OfFile(path).ShouldBe(Checksum.Of(bytes));
    }

    [Fact]
    public void Seal_AnyBitFlipped_IsTheSameContentOrAnError()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new SortedDictionary<string, string> { ["2025-09"] = "v0001", ["2025-10"] = "v0002" },
            Indented
        );
        var sealedText = JsonSeal.Add(json);
        JsonSeal.Open(sealedText).ShouldBe(json);
        for (var bit = 0; bit < sealedText.Length * 8; bit++)
        {
            byte[] flipped = [.. sealedText];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Months(flipped)?.ShouldBe(["2025-09 v0001", "2025-10 v0002"], $"bit {bit}: {Encoding.UTF8.GetString(flipped)}");
        }
    }

    [Fact]
    public void Seal_OfATextWithoutOne_IsTheText() => JsonSeal.Open([.. "{ \"a\": 1 }"u8]).ShouldBe([.. "{ \"a\": 1 }"u8]);

    /// <summary>What a reader finds: the months; null: it is told that the text is damaged.</summary>
    private static List<string>? Months(byte[] text)
    {
        try
        {
            return
            [
                .. JsonSerializer
                    .Deserialize<Dictionary<string, string>>(JsonSeal.Open(text))!
                    .Where(m => m.Key.StartsWith("20", StringComparison.Ordinal))
                    .Select(m => $"{m.Key} {m.Value}"),
            ];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
