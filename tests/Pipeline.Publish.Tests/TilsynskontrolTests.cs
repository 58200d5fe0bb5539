using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Tests;

/// <summary>The checks of skaerpet_tilsyn pass on a right month and refuse a doctored one.</summary>
public sealed class TilsynskontrolTests : IDisposable
{
    private const string Ret = "('101', 50.0, 1), ('147', 50.0, 1), ('151', 25.0, 3), ('153', null, null), ('999', 0.0, 4)";

    private static readonly Dictionary<string, string> RegionAf = new[] { "101", "147", "151", "153" }.ToDictionary(k => k, _ => "1084");

    private readonly LakeDatabase _database = LakeDatabase.Open(new() { Threads = 1 });

    public void Dispose() => _database.Dispose();

    [Fact]
    public void RightMonth_PassesEveryCheck() => Fund(Ret).ShouldBeEmpty();

    [Theory]
    [InlineData("('151', 25.0, 3)", "('151', 25.0, 2)")] // ties take up places
    [InlineData("('147', 50.0, 1)", "('147', 50.0, 2)")] // ties share the lower number
    [InlineData("('153', null, null)", "('153', null, 5)")]
    [InlineData("('999', 0.0, 4)", "('999', 0.0, null)")]
    [InlineData("('101', 50.0, 1)", "('101', 100.5, 1)")]
    public void Placering_NotThatOfTheShare_IsRefused(string fra, string til) =>
        Fund(Ret.Replace(fra, til, StringComparison.Ordinal)).ShouldContain("placering_stemmer");

    [Fact]
    public void Kommune_LeftOut_IsRefused() =>
        Fund(Ret.Replace("('153', null, null), ", "", StringComparison.Ordinal)).ShouldBe(["alle_kommuner"]);

    private List<string> Fund(string raekker)
    {
        var maaned = new Maaned(2025, 10);
        var tabel = new Maanedstabel(Produktliste.SkaerpetTilsyn, maaned);
        using var lake = _database.Connect();
        using var resultat = lake.Query($"select '2025-10', o, a::double, r::double from (values {raekker}) t(o, a, r) order by o");
        while (resultat.NextChunk(out var bid))
        {
            tabel.Tilfoej(bid);
        }

        return
        [
            .. Produktliste
                .SkaerpetTilsyn.Kontroller.OfType<IMaanedskontrol>()
                .Where(k => k.Koer(new(tabel, null, SammeRegler: false, RegionAf)).Any())
                .Select(k => k.Navn),
        ];
    }
}
