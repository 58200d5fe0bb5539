using Pipeline.Lake;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>Threads that count in the same cube count what one would.</summary>
public sealed class MedtaellerTests
{
    [Fact]
    public void ThreadsInOneCube_CountWhatOneDoes()
    {
        const int Traade = 4;
        var regler = Produkt.Regler.Find("1.75");
        var spand = Kuben.Persongruppe(0, 600);
        var faelles = Kuben.Tom(regler);
        var kuber = Enumerable.Range(0, Traade).Select(_ => faelles.Medtaeller()).ToList();

        Sideloebende.Koer(
            Traade,
            Traade,
            t =>
            {
                var (maaling, kube) = (new Personmaaling(regler, faelles.Fra, faelles.Til, TilfaeldigPerson.SlutDag), kuber[t]);
                for (var p = t; p < spand.AntalPersoner; p += Traade)
                {
                    maaling.Maal(spand, p, ref kube);
                    kube.GoerOp();
                }
            },
            default
        );

        var een = Kuben.Celler(Kuben.Maal(spand, regler), regler);
        Kuben.Celler(faelles, regler).ShouldBe(een);

        // What counts in the same counters is there already; what does not is added.
        kuber.ForEach(faelles.LaegTil);
        Kuben.Celler(faelles, regler).ShouldBe(een);
        var anden = Kuben.Tom(regler);
        anden.LaegTil(kuber[1]);
        Kuben.Celler(anden, regler).ShouldBe(een);
    }

    /// <summary>Threads of their own: a pool may let one wait until the other is done, and then nothing is tried.</summary>
    [Fact]
    public void ThreadsAtTheSameCounter_LoseNothing()
    {
        const int Gange = 5_000_000;
        var regler = Produkt.Regler.Find("1.75");
        var faelles = Kuben.Tom(regler);
        var maaned = Resultatliste.Maal(Kuben.Persongruppe(0, 50), regler, faelles.Fra, faelles.Til, TilfaeldigPerson.SlutDag).Alle[0];
        using var sammen = new Barrier(2);
        var traade = Enumerable.Range(0, 2).Select(_ => new Thread(Tael)).ToList();
        traade.ForEach(t => t.Start());
        traade.ForEach(t => t.Join());
        faelles.Personmaaneder.ShouldBe(traade.Count * Gange);

        void Tael()
        {
            var kube = faelles.Medtaeller();
            sammen.SignalAndWait();
            for (var i = 0; i < Gange; i++)
            {
                kube.ModtagAlle(maaned);
            }

            kube.GoerOp();
        }
    }
}
