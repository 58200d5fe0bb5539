using Pipeline.Definitions.Ledelse;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Measure.Medfinansiering;

namespace Pipeline.Host.Maalinger.Ledelse;

/// <summary>
/// Medfinansiering from Ydelsesrefusion: the months from the first delivered file to the newest. Corrections of weeks before the first are left out, as what
/// they correct was never delivered.
/// </summary>
internal sealed class Medfinansieringsmotor(Produktmappe produkt) : IMaaling
{
    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        var leverede = data.Leveringer.Where(l => l.Datasaet == Refusion.Ydelsesrefusion.Navn).Select(l => l.Maaned).ToList();
        return leverede.Count == 0 ? [] : [.. Maaned.Fra(leverede.Min(), leverede.Max()).Where(m => m.Indenfor(fra, til))];
    }

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token)
    {
        var regler = ((Heleregelsaet<Medfinansieringsregler>)produkt.Regler).Find(bestilling.Regler);
        var stand = bestilling.Stand;
        var kube = Medfinansieringsmaaling.Koer(
            regler,
            spand => stand.Filer(bestilling.Data, Refusion.Ydelsesrefusion.Navn, spand),
            stand.Buckets,
            bestilling.Traade,
            fremdrift,
            token
        );
        var ud = bestilling.Ud.Sum(u =>
            Kubemaaneder.Skriv(
                u,
                bestilling.Regler,
                (maaned, fil) => Medfinansieringsraekker.Skriv(Medfinansieringsraekker.Maaned(kube, produkt.Kommuner, maaned), fil),
                token
            )
        );
        return new(stand.Dele.Sum(d => d.RaekkerUd), ud, []);
    }
}
