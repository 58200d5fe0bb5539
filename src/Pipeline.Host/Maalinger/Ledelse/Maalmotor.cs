using Pipeline.Definitions.Ledelse;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Measure.Resultatmaalinger;

namespace Pipeline.Host.Maalinger.Ledelse;

/// <summary>Resultatmål as of the newest delivery of <c>maaltal</c>: its one month is the delivery's.</summary>
internal sealed class Maalmotor(Produktmappe produkt) : IMaaling
{
    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        var nyeste = data.Leveringer.Where(l => l.Datasaet == Tabeller.Maaltal.Navn).Select(l => (Maaned?)l.Maaned).Max();
        return nyeste is { } m && m.Indenfor(fra, til) ? [m] : [];
    }

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token)
    {
        var maal = ((Heleregelsaet<IReadOnlyList<Resultatmaal>>)produkt.Regler).Find(bestilling.Regler);
        var filer = bestilling.Stand.Filer(bestilling.Data, Tabeller.Maaltal.Navn, 0);
        var ud = bestilling.Ud.Sum(u =>
            Kubemaaneder.Skriv(
                u,
                bestilling.Regler,
                (maaned, fil) => Maalopgoerelse.Skriv(Maalopgoerelse.Raekker(maal, filer, maaned, token), fil),
                token
            )
        );
        fremdrift.Report(1);
        return new(bestilling.Stand.Dele.Sum(d => d.RaekkerUd), ud, []);
    }
}
