using Pipeline.Domain.Maalinger;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.EndToEnd.Tests.Regelskift;

public sealed class FlereRegelsaetTests : IDisposable
{
    private static readonly string[] Versioner = ["1.1", "1.73", "1.74", "1.75"];

    private readonly Tempmappe _temp = new();

    public FlereRegelsaetTests(Danmark2025 danmark) => danmark.Kopier(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void OnePass_UnderSeveralRuleSets_MeasuresEachAsAlone()
    {
        var sammen = Jobsamtalemaaling.KoerAlle(Opgave(Versioner), null, default);

        sammen.Count.ShouldBe(Versioner.Length);
        for (var i = 0; i < Versioner.Length; i++)
        {
            var alene = Jobsamtalemaaling.Koer(Opgave(Versioner[i]), null, default);
            (sammen[i].Personer, sammen[i].Raekker, sammen[i].UgyldigYdelse).ShouldBe((alene.Personer, alene.Raekker, alene.UgyldigYdelse));
            Celler(sammen[i], Versioner[i]).ShouldBe(Celler(alene, Versioner[i]));
        }

        Celler(sammen[2], "1.74").ShouldNotBe(Celler(sammen[3], "1.75"));
    }

    [Fact]
    public void KeptBuckets_SomeThereAndSomeNot_GiveTheSameCubes()
    {
        var forventet = Jobsamtalemaaling.KoerAlle(Opgave(Versioner), null, default);
        var opgave = Opgave(Versioner);
        opgave = opgave with { Dele = [.. opgave.Regler.Select(r => new Kubedele(_temp[r.Version]))] };
        Jobsamtalemaaling.KoerAlle(opgave, null, default);
        File.Delete(Path.Combine(_temp["1.74"], "bucket-002.kube"));
        File.WriteAllBytes(Path.Combine(_temp["1.75"], "bucket-000.kube"), [0]);
        // Whole in length, and not in content: as after a machine's stop.
        var afbrudt = Path.Combine(_temp["1.1"], "bucket-001.kube");
        File.WriteAllBytes(afbrudt, new byte[new FileInfo(afbrudt).Length]);

        var igen = Jobsamtalemaaling.KoerAlle(opgave, null, default);

        for (var i = 0; i < Versioner.Length; i++)
        {
            Celler(igen[i], Versioner[i]).ShouldBe(Celler(forventet[i], Versioner[i]));
            igen[i].UgyldigYdelse.ShouldBe(forventet[i].UgyldigYdelse);
        }
    }

    private Maaleopgave Opgave(params string[] versioner)
    {
        var stand = Danmark2025.Spande(_temp["data"], 4);
        var regler = Danmark2025.Produkt().Samtaleregler;
        return new(
            [.. versioner.Select(regler.Find)],
            Danmark2025.Fra,
            Danmark2025.Til,
            stand.NyesteLevering.SidsteDag,
            (datasaet, spand) => stand.Filer(_temp["data"], datasaet.Navn, spand),
            stand.Buckets,
            2
        );
    }

    private static List<Celle> Celler(Maaleresultat resultat, string version)
    {
        var produkt = Danmark2025.Produkt();
        var raekker = new Kuberaekker(resultat.Kube, produkt.Samtaleregler.Find(version), produkt.Kommuner);
        var celler = new List<Celle>();
        foreach (var maaned in Domain.Kalender.Maaned.Fra(Danmark2025.Fra, Danmark2025.Til))
        {
            raekker.Hver(maaned, celler.Add);
        }

        return celler;
    }
}
