using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Produktion;
using Pipeline.Measure.Jobsamtaler;

namespace Pipeline.Host.Maalinger.Jobsamtaler;

/// <summary>Jobsamtaler, aktive tilbud and skærpet tilsyn: one pass over the persons, a cube, three tables.</summary>
internal sealed class JobsamtaleMotor(Produktmappe produkt) : IMaaling
{
    public int MaanederFoer(string navn) => Produktskriver.MaanederFoer(navn);

    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        var foerste = Produktion.Maaneder.Foerste(data.Leveringer);
        var foer = MaanederFoer(navn);
        var oensket = fra ?? foerste;
        var egenFra = oensket.Plus(-foer) < foerste && foerste.Plus(foer) > oensket ? foerste.Plus(foer) : oensket;
        var sidste = til ?? data.Leveringer.Where(l => Produktion.Maaneder.ErMaanedlig(l.Datasaet)).Max(l => l.Maaned);
        return sidste < egenFra ? [] : [.. Maaned.Fra(egenFra, sidste)];
    }

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token) =>
        Koer([bestilling], fremdrift, token);

    /// <summary>One pass over the data, whatever the number of rule sets.</summary>
    public Maalt Koer(IReadOnlyList<Maalebestilling> bestillinger, IProgress<double> fremdrift, CancellationToken token)
    {
        List<Regelsaet> regler = [.. bestillinger.Select(b => produkt.Samtaleregler.Find(b.Regler))];
        var foerste = bestillinger[0];
        var opgave = Opgave(foerste with { Ud = [.. bestillinger.SelectMany(b => b.Ud)] }, regler) with
        {
            Dele = foerste.Dele is null ? null : [.. bestillinger.Select(b => Dele(b)!)],
        };
        var maalt = Jobsamtalemaaling.KoerAlle(opgave, fremdrift, token);
        return Maalt.Samlet([
            .. bestillinger.Select(
                (b, i) =>
                    new Maalt(
                        maalt[i].Raekker,
                        Skriv(maalt[i], regler[i], b.Ud, b.Traade, token),
                        Datakontroller.Af(maalt[i], produkt, b.Stand)
                    )
            ),
        ]);
    }

    /// <summary>Several rule sets in one pass, the first product's months under each into a folder of its own.</summary>
    /// <param name="ud">One for each rule set: the same months, another folder.</param>
    /// <returns>Staged rows read.</returns>
    public long KoerAlle(
        Maalebestilling bestilling,
        IReadOnlyList<Regelsaet> regler,
        IReadOnlyList<Produktudsnit> ud,
        IProgress<double> fremdrift,
        CancellationToken token
    )
    {
        var maalt = Jobsamtalemaaling.KoerAlle(Opgave(bestilling, regler), fremdrift, token);
        Lake.Sideloebende.Koer(regler.Count, bestilling.Traade, i => Skriv(maalt[i], regler[i], [ud[i]], traade: 1, token), token);
        return maalt[0].Raekker;
    }

    public IReadOnlySet<int> SpandeIForvejen(Maalebestilling bestilling) =>
        Dele(bestilling) is { } dele ? Enumerable.Range(0, bestilling.Stand.Buckets).Where(dele.Har).ToHashSet() : new HashSet<int>();

    public bool KanDeles => true;

    public ISpandmaaler Spandmaaler(Maalebestilling bestilling) =>
        new EnAdGangen(new(Opgave(bestilling, [produkt.Samtaleregler.Find(bestilling.Regler)])));

    private static Maaleopgave Opgave(Maalebestilling bestilling, IReadOnlyList<Regelsaet> regler) =>
        new(
            regler,
            bestilling.Ud.Min(u => u.MaalesFra),
            bestilling.Ud.Max(u => u.Til),
            bestilling.Stand.NyesteLevering.SidsteDag,
            (datasaet, spand) => bestilling.Stand.Filer(bestilling.Data, datasaet.Navn, spand),
            bestilling.Stand.Buckets,
            bestilling.Traade
        );

    private static Kubedele? Dele(Maalebestilling bestilling) => bestilling.Dele is { } mappe ? new(mappe) : null;

    private long Skriv(Maaleresultat maalt, Regelsaet regler, IReadOnlyList<Produktudsnit> ud, int traade, CancellationToken token)
    {
        using var skriver = new Produktskriver(maalt.Kube, regler, produkt.Kommuner);
        return ud.Sum(u => Kubemaaneder.Skriv(u, regler.Version, (maaned, fil) => skriver.Skriv(u.Navn, maaned, fil), token, traade));
    }

    private sealed class EnAdGangen(Spandmaaler maaler) : ISpandmaaler
    {
        public string Maal(int spand, string mappe, CancellationToken token) => maaler.Gem(spand, [new(mappe)], token).Single();
    }
}
