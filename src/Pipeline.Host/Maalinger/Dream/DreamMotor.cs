using Pipeline.Definitions.Dream;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Measure.Dream;

namespace Pipeline.Host.Maalinger.Dream;

/// <summary>
/// The products of DREAM: one pass over the persons gives them all. They are measured from the rules' first month, or the first whole month delivered, to
/// the last month asked for; what a year's figures are does not depend on how far the window goes on.
/// </summary>
internal sealed class DreamMotor(Produktmappe produkt) : IMaaling
{
    private static readonly string Samtaler = Registre.Samtaler.Navn;

    private readonly Dreamregelbog _regler = (Dreamregelbog)produkt.Regler;

    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        var regler = _regler.Find(produkt.Definition.Regelsaet);
        if (Vindue(regler, Leveringsomfang.Af(data, regler)) is not var (foerste, daekket))
        {
            return [];
        }

        var sidste = til < daekket ? til.Value : daekket;
        if (!Dreamskriver.ErAarlig(navn))
        {
            return sidste <= foerste || sidste < fra ? [] : [sidste];
        }

        return
        [
            .. Maaned
                .Fra(foerste, sidste)
                .Where(m => m.Nr == 12 && m.Plus(-11) >= foerste && !(m < fra))
                .Where(m => navn != Dreamskriver.Samtaler || HarSamtaler(m.Aar, data.Leveringer)),
        ];
    }

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token)
    {
        var regler = _regler.Find(bestilling.Regler);
        var omfang = Leveringsomfang.Af(bestilling.Stand)!.Value;
        var (foerste, _) = Vindue(regler, omfang)!.Value;
        var sum = Dreammaaling.Koer(
            new(
                new(regler, foerste, bestilling.Ud.Max(u => u.Til), omfang),
                spand => bestilling.Stand.Filer(bestilling.Data, Dreamregister.Dream.Navn, spand),
                spand => bestilling.Stand.Filer(bestilling.Data, Samtaler, spand),
                bestilling.Stand.Buckets,
                bestilling.Traade
            ),
            fremdrift,
            token
        );
        var leveringer = bestilling.Stand.Dele.Select(d => (d.Datasaet, d.Levering)).ToHashSet();
        var skriver = new Dreamskriver(sum, produkt.Kommuner, aar => HarSamtaler(aar, leveringer));
        var raekker = bestilling.Ud.Sum(u =>
            Kubemaaneder.Skriv(u, bestilling.Regler, (maaned, fil) => skriver.Skriv(u.Navn, maaned, fil), token)
        );
        return new(sum.Raekker, raekker, Dreamkontroller.Af(sum, produkt));
    }

    private static (Maaned Fra, Maaned Til)? Vindue(Dreamregler regler, Dreamomfang? omfang) =>
        omfang is { } o && Dreamvindue.Daekket(regler, o) is var (fra, til) && til >= regler.MaalesFra
            ? (fra < regler.MaalesFra ? regler.MaalesFra : fra, til)
            : null;

    /// <summary>A year's samtaler are counted when every month of it was delivered.</summary>
    private static bool HarSamtaler(int aar, IReadOnlyCollection<(string Datasaet, Maaned Maaned)> leveringer) =>
        Maaned.Fra(new(aar, 1), new(aar, 12)).All(m => leveringer.Contains((Samtaler, m)));
}
