using Pipeline.Definitions.Ledelse;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Fuldtidspersoner;

namespace Pipeline.Host.Maalinger.Ledelse;

/// <summary>
/// Fuldtidspersoner and, with a budget, ledelsesinformation: of the registers, of delivered figures, or of both. In the same pass, of the registers alone:
/// the refusionstrappe, and samtaler and aktivering by ydelse.
/// </summary>
internal sealed class Fuldtidsmotor(Produktmappe produkt) : IMaaling
{
    private const string Overblik = "ledelsesinformation";
    private const string Trappen = "refusionstrappe";
    private const string Indsats = "ydelsesindsats";

    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        var registre = data.Leveringer.Where(l => ErRegister(l.Datasaet)).Select(l => l.Maaned).ToList();
        var maaneder = registre.Count > 0 ? Maaned.Fra(registre.Min(), registre.Max()) : [];
        if (navn is not (Trappen or Indsats) && data.Leveringer.Any(l => l.Datasaet == Tabeller.Fuldtidspersoner.Navn))
        {
            // A plan before anything is staged knows only that figures have come.
            maaneder = maaneder.Concat(
                data.Stand is { } stand
                    ? Leverede(data.Data, stand, CancellationToken.None).Select(l => l.Maaned)
                    : data.Leveringer.Where(l => l.Datasaet == Tabeller.Fuldtidspersoner.Navn).Select(l => l.Maaned)
            );
        }

        if (navn == Overblik && data.Stand is { } klar)
        {
            var aar = Leveredetal
                .Budget(klar.Filer(data.Data, Tabeller.Budget.Navn, 0), CancellationToken.None)
                .Keys.Select(b => b.Maaned.Aar)
                .ToHashSet();
            maaneder = maaneder.Where(m => aar.Contains(m.Aar));
        }

        return [.. maaneder.Distinct().Where(m => m.Indenfor(fra, til)).Order()];
    }

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token)
    {
        var regler = ((Heleregelsaet<Fuldtidsregler>)produkt.Regler).Find(bestilling.Regler);
        var stand = bestilling.Stand;
        var registre = stand.Dele.Where(d => ErRegister(d.Datasaet)).Select(d => d.Maaned).OfType<Maaned>().ToList();
        var (kube, raekker) = registre.Count == 0 ? (null, 0) : Registre(bestilling, regler, registre, fremdrift, token);
        var slut = registre.Count == 0 ? 0 : registre.Max().SidsteDag;
        var grundlag = new Fuldtidsgrundlag(kube, regler, slut, Leverede(bestilling.Data, stand, token));
        var budget = Leveredetal.Budget(stand.Filer(bestilling.Data, Tabeller.Budget.Navn, 0), token);
        var ledelse = new Ledelsesraekker(grundlag, regler, budget);
        var ud = bestilling.Ud.Sum(u =>
            Kubemaaneder.Skriv(
                u,
                bestilling.Regler,
                (maaned, fil) =>
                    u.Navn switch
                    {
                        Overblik => Ledelsesraekker.Skriv(ledelse.Maaned(maaned), fil),
                        Trappen => Trapperaekker.Skriv(Trapperaekker.Maaned(kube!, Trappe(regler), produkt.Kommuner, maaned), fil),
                        Indsats => Indsatsraekker.Skriv(
                            Indsatsraekker.Maaned(
                                kube!,
                                produkt.Kommuner,
                                maaned,
                                Leveret(stand, Domain.Leveringer.Registre.Samtaler),
                                Leveret(stand, Domain.Leveringer.Registre.AktiveTilbud)
                            ),
                            fil
                        ),
                        _ => Fuldtidsraekker.Skriv(Fuldtidsraekker.Maaned(grundlag, produkt.Kommuner, maaned), fil),
                    },
                token
            )
        );
        return new(raekker, ud, []);
    }

    private static Refusionstrappe Trappe(Fuldtidsregler regler) =>
        regler.Trappe
        ?? throw new PipelineFejl(
            $"Regelsættet {regler.Version} for fuldtidspersoner har ingen refusionstrappe; tilføj den i regler/{regler.Version}.yaml.",
            Afslutning.ForkertBrug
        );

    private static bool Leveret(StagedSnapshot stand, Datasaet datasaet) => stand.Dele.Any(d => d.Datasaet == datasaet.Navn);

    private static (Fuldtidskube?, long) Registre(
        Maalebestilling bestilling,
        Fuldtidsregler regler,
        List<Maaned> registre,
        IProgress<double> fremdrift,
        CancellationToken token
    ) =>
        Fuldtidsmaaling.Koer(
            new(
                regler,
                registre.Min(),
                registre.Max(),
                registre.Max().SidsteDag,
                (datasaet, spand) => bestilling.Stand.Filer(bestilling.Data, datasaet.Navn, spand),
                bestilling.Stand.Buckets,
                bestilling.Traade
            ),
            fremdrift,
            token
        );

    /// <summary>The registers whose rows are delivered month by month say which months there are.</summary>
    private static bool ErRegister(string datasaet) =>
        datasaet == Domain.Leveringer.Registre.Ydelser.Navn || datasaet == Domain.Leveringer.Registre.Dagpengeudbetalinger.Navn;

    private static IReadOnlyList<(short Kommune, Maaned Maaned, Forsoergelse Ydelse, decimal Tal)> Leverede(
        string data,
        StagedSnapshot stand,
        CancellationToken token
    ) => Leveredetal.Fuldtidspersoner(stand.Filer(data, Tabeller.Fuldtidspersoner.Navn, 0), token);
}
