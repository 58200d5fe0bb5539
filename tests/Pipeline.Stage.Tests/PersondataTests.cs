using System.Text;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Stage.Tests;

/// <summary>A raw person_id is nowhere past Extract (docs/contracts/deliveries.md), not even of rows that were refused.</summary>
public sealed class PersondataTests : StageTest
{
    [Fact]
    public void RawPersonIds_AreInNoFileOfTheDataFolder()
    {
        string[] ider = ["2512489996", "0101809999", "KLIENT-00042", "ENGELSK-ID-æøå-77", "3112999994", "0202029992"];
        Levering("2025-10/personer.csv", ["person_id;foedselsdato", .. ider[..4].Select(i => $"{i};1948-12-25"), $"{ider[0]};1948-12-26"]);
        Raekker(
            Registre.Ydelser,
            "2025-10",
            $"{ider[0]};fleksjob;;0;2025-10-01;2025-10-31",
            $"{ider[1]};forkert;;0;2025-10-01;2025-10-31",
            $"{ider[2]};fleksjob;;0;2025-10-01",
            $"{ider[3]};fleksjob;;0;2025-10-01;2025-10-31;x;y",
            $"{ider[4]};fleksjob;;0;2025-10-01;2025-10-31",
            $"{ider[5]}{new string('0', 30)};fleksjob;;0;2025-10-01;2025-10-31"
        );
        Koer();
        Karantaene(Registre.Ydelser, "2025-10").Count.ShouldBe(5);

        var filer = Directory.GetFiles(Data, "*", SearchOption.AllDirectories);
        filer.Length.ShouldBeGreaterThan(10);
        foreach (var fil in filer)
        {
            var indhold = Encoding.Latin1.GetString(File.ReadAllBytes(fil));
            foreach (var id in ider)
            {
                indhold.Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(id)), StringComparison.Ordinal).ShouldBeFalse(fil);
            }
        }

        foreach (var fil in filer.Where(f => f.EndsWith(".parquet", StringComparison.Ordinal)))
        {
            var tekst = string.Join('\n', Laes(fil, "*"));
            ider.Where(i => tekst.Contains(i, StringComparison.Ordinal)).ShouldBeEmpty(fil);
        }
    }
}
