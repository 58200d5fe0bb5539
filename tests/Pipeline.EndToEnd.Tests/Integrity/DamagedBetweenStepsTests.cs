using System.Globalization;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Lake.Raa;
using Pipeline.Publish.Drift;

namespace Pipeline.EndToEnd.Tests.Integrity;

/// <summary>Rows in the raw room that go bad after the delivered files were looked at: only who stages them finds it.</summary>
public sealed class DamagedBetweenStepsTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void RawFiles_DamagedAfterExtraction_AreReadAgain_AndTheStagingGoesOn()
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 40,
                Fra = new(2025, 9),
                Til = new(2025, 10),
                Ud = _temp["data/landing"],
            }
        );
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var vaert = new Vaert(said, said);
        using var mappe = vaert.Skriv(_temp["data"]);
        Rundgang
            .Koer(
                vaert,
                new Koerselslog(vaert.Varehus(mappe), TimeProvider.System),
                Rundgang.NytId(TimeProvider.System),
                "run",
                null,
                run =>
                {
                    var modtagelse = new Modtagelse(mappe, vaert.Indstillinger(mappe), run);
                    modtagelse.Udtraek(mappe.Landing, Hentet.Intet, efterse: false);
                    var raw = new RaaLager(mappe.Sti);
                    var before = raw.Gaeldende().Select(l => l.Kilde.Indhold).ToList();
                    foreach (var month in new[] { 9, 10 })
                    {
                        _ = new FlippedBit(raw.Gaeldende("samtaler", new(2025, month))!.Raekker, new Random(month));
                    }

                    var staged = modtagelse.Klargoering(
                        Produktvalg.Alle,
                        new DeliverySelection(Produktvalg.Alle, Maaneder.Leveringer(mappe.Sti), from: null, to: null)
                    );

                    staged.DeleAf("samtaler").Count().ShouldBe(2);
                    raw.Gaeldende().ShouldAllBe(l => !l.IsDamaged());
                    return raw.Gaeldende().Select(l => l.Kilde.Indhold).SequenceEqual(before);
                }
            )
            .ShouldBeTrue();
    }
}
