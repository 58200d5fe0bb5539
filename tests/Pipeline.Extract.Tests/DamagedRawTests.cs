using Pipeline.Domain.Kalender;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Tests;

/// <summary>What lies in the raw room and is no longer what was written is made again from the delivered file, where that is still delivered.</summary>
public sealed class DamagedRawTests : UdtraekTest
{
    private static readonly Maaned Oktober = new(2025, 10);

    private readonly RaaLager _raw;
    private readonly RaaLevering _delivery;
    private readonly Dictionary<string, byte[]> _before;

    public DamagedRawTests()
    {
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-01", "b;1981-01-01");
        Koer();
        _raw = new(Data);
        _delivery = _raw.Gaeldende("personer", Oktober)!;
        _before = Bytes();
    }

    [Fact]
    public void RawBit_Turned_IsMadeAgainWhenTheFileIsReadThrough()
    {
        Turn(_delivery.Raekker);
        Koer(tillid: TimeSpan.Zero).Mended.Select(l => l.Maaned).ShouldBe([Oktober]);
        Bytes()["raekker.parquet"].ShouldBe(_before["raekker.parquet"]);
        Koer(tillid: TimeSpan.Zero).Mended.ShouldBeEmpty();
    }

    [Fact]
    public void RawBit_Turned_IsMadeAgainWhenItIsAskedFor_WhateverItsReceipt()
    {
        Ur.Forspring = TimeSpan.FromHours(1);
        Koer();
        Turn(_delivery.Raekker);
        Koer().Mended.ShouldBeEmpty();
        Again(_delivery.Mappe).Mended.Single().IsDamaged().ShouldBeFalse();
    }

    [Fact]
    public void Again_DeliveredFileIsAnother_LeavesAllAsItIs()
    {
        Turn(_delivery.Raekker);
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;1980-01-02");
        Levering("2025-11/personer.csv", "person_id;foedselsdato", "a;1980-01-02");
        Again(_delivery.Mappe).Filer.ShouldBeEmpty();
        _raw.Months().ShouldBe([("personer", Oktober)]);
    }

    [Theory]
    [InlineData("_kilde.json", "{ \"datasaet\": \"pers", "har en beskadiget beskrivelse")]
    [InlineData("_kilde.json", null, "skulle ligge, hvor 'current' siger")]
    [InlineData("../current", "0123456789abcdef\n", "skulle ligge, hvor 'current' siger")]
    [InlineData("../current", "../../../noegle", "skulle ligge, hvor 'current' siger")]
    public void Description_DamagedOrGone_IsNamed_AndMadeAgainFromTheFile(string name, string? text, string said)
    {
        var file = Path.Combine(_delivery.Mappe, name);
        File.Delete(file);
        if (text is not null)
        {
            File.WriteAllText(file, text);
        }

        Should.Throw<DamagedDelivery>(() => _raw.Gaeldende()).Message.ShouldContain(said);
        Koer();
        _raw.Gaeldende("personer", Oktober)!.Kilde.Sha256.ShouldBe(_delivery.Kilde.Sha256);
        Bytes()["raekker.parquet"].ShouldBe(_before["raekker.parquet"]);
    }

    [Fact]
    public void Description_BitTurned_IsNamed()
    {
        var file = Path.Combine(_delivery.Mappe, "_kilde.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"raekker\": 2", "\"raekker\": 3", StringComparison.Ordinal));
        Should.Throw<DamagedDelivery>(() => _raw.Gaeldende()).Navn.ShouldBe("personer 2025-10");
    }

    [Fact]
    public void Description_OfAnOlderProgram_IsRead()
    {
        var file = Path.Combine(_delivery.Mappe, "_kilde.json");
        File.WriteAllLines(file, File.ReadAllLines(file).Where(l => !l.Contains("\"checksum\"", StringComparison.Ordinal)));
        _raw.Gaeldende().Single().Kilde.Sha256.ShouldBe(_delivery.Kilde.Sha256);
    }

    private UdtraekResultat Again(string folder) =>
        Udtraek.Koer(
            new()
            {
                Landing = Landing,
                Data = Data,
                Noegle = Noegle,
                Ur = Ur,
                Again = [folder],
            }
        );

    private static void Turn(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private Dictionary<string, byte[]> Bytes() =>
        Directory.EnumerateFiles(_delivery.Mappe).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
}
