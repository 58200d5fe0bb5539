using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests.Opsaetning;

/// <summary>
/// A month in which nothing could be measured, as an analysis of too few observations, has no row. It is published as that, and its absence
/// from the warehouse is no loss.
/// </summary>
internal static class Tom
{
    public static void Proev(Proevedata data)
    {
        var tom = new Kube("2025-08");
        tom.Raekker.Clear();

        var foerste = data.Udgiv("k1", [new("2025-07"), tom]);

        foerste.Version.ShouldBe("v0001");
        foerste.Kontroller.Single(k => k.Navn == new HarRaekker().Navn).Udfald.ShouldBe(Kontroludfald.Advarsel);
        data.Spoerg<string>("select max(maaned) from mart.jobsamtaler").ShouldBe("2025-07");
        data.Lager.Laes("v0001").Find("2025-08")!.Raekker.ShouldBe(0);

        // The empty month is held by the version before, and stays so through a switch there and back.
        data.Udgiv("k2", [new("2025-07", 2), tom], data: "d2").Version.ShouldBe("v0002");
        var skift = new Versionsskift(data.Mappe, Produktliste.Jobsamtaler, data.Varehus, TimeProvider.System);
        skift.Tilbage(null, Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0001");
        skift.Skift("v0002", Proevedata.Eget, Proevedata.Anna).Til.ShouldBe("v0002");
        data.Udgiv("k3", [new("2025-07", 2), tom], data: "d2").Version.ShouldBeNull();
    }
}
