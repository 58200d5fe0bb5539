using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Measure.Tests;

/// <summary>
/// The figures of twenty random deliveries: <c>Maalestok.txt</c> holds, for each, its rule set, number of rows and a hash of every published row. They change
/// when a decision about the rules does, and then only after the plain version agrees; the failed assertion prints the lines that replace the file's. A new
/// rule set changes no line; one of its own may be added.
/// Moved last by D1, D14, D15, D16 and D18 (2026-11-30).
/// </summary>
public sealed class MaalestokTests
{
    [Fact]
    public void TwentyRandomDeliveries_UnderTheirRuleSets_GiveTheRecordedFigures()
    {
        var ventet = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Maalestok.txt"));
        ventet.Length.ShouldBeGreaterThanOrEqualTo(20);
        var fundet = ventet.Select(
            (linje, i) =>
            {
                var regler = Produkt.Regler.Find(linje.Split(' ')[1]);
                var celler = Kuben.Celler(Kuben.Maal(Kuben.Persongruppe(1_000_000 + (i * 1000), 60), regler), regler);
                return $"{i:D2} {regler.Version} {celler.Count} {Hash(celler)}";
            }
        );

        fundet.ShouldBe(ventet);
    }

    private static string Hash(List<Domain.Maalinger.Celle> celler) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', celler))));
}
