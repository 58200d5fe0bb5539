using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Measure.Tests;

/// <summary>
/// The figures of twenty random deliveries as the engine made them before it was made fast: <c>Maalestok.txt</c> holds a hash of every published row.
/// </summary>
public sealed class MaalestokTests
{
    [Fact]
    public void TyveTilfaeldigeLeveringer_GiverDeSammeTal_SomFoerMotorenBlevHurtig()
    {
        var versioner = Produkt.Regler.Versioner;
        var fundet = Enumerable
            .Range(0, 20)
            .Select(i =>
            {
                var regler = Produkt.Regler.Find(versioner[i % versioner.Count]);
                var celler = Kuben.Celler(Kuben.Maal(Kuben.Persongruppe(1_000_000 + (i * 1000), 60), regler), regler);
                return $"{i:D2} {regler.Version} {celler.Count} {Hash(celler)}";
            });

        fundet.ShouldBe(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Maalestok.txt")));
    }

    private static string Hash(List<Domain.Maalinger.Celle> celler) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', celler))));
}
