using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

// samtaler, fritagelser, tilbud, visitation, henvendelser, bopael
public sealed partial class TilfaeldigPerson
{
    private static readonly Samtaletype[] Typer =
    [
        .. Enumerable.Repeat(Samtaletype.Jobsamtale, 20),
        .. Enumerable.Repeat(Samtaletype.Sygeopfoelgningssamtale, 8),
        .. Enumerable.Repeat(Samtaletype.Faellessamtale, 3),
        .. Enum.GetValues<Samtaletype>(),
    ];

    private static readonly short[] Fritagelseskoder =
    [
        .. Regler175.Vaerdi.Fritagelse.Koder.Select(k => k.Kode).Distinct(),
        65,
        79,
        .. Enumerable.Repeat<short>(2, 10),
        .. Enumerable.Repeat<short>(3, 4),
        .. Enumerable.Repeat<short>(43, 8),
        .. Enumerable.Repeat(Fritagelseskode.Ord.Values, 6).SelectMany(k => k),
    ];

    private List<SamtaleRaekke> Samtaler()
    {
        var dage = new List<int>();
        for (var i = tilfaeldig.Next(0, 16); i > 0; i--)
        {
            dage.Add(
                tilfaeldig.Next(6) switch
                {
                    // About a start and before it (§6.4), on the day of another, anywhere in a spell, at an anchor.
                    0 => Start() + tilfaeldig.Next(-2, 4),
                    1 => Start() - tilfaeldig.Next(0, 95),
                    2 when dage.Count > 0 => Vaelg(dage),
                    3 => Start() + tilfaeldig.Next(0, 400),
                    _ => Naer(),
                }
            );
        }

        if (Chance(50))
        {
            // A course of samtaler with its own pace.
            var (dag, takt) = (Start(), tilfaeldig.Next(10, 75));
            dage.AddRange(Enumerable.Range(0, tilfaeldig.Next(4, 25)).Select(i => dag + (i * takt)));
        }

        // Most of a person's samtaler are of one type and held in one form.
        var (type, form) = (Vaelg(Typer), Chance(60) ? Kontaktform.Personligt : Vaelg(Enum.GetValues<Kontaktform>()));
        return
        [
            .. dage.Where(d => d <= SlutDag)
                .Select(d => new SamtaleRaekke(
                    d,
                    Chance(60) ? type : Vaelg(Typer),
                    Chance(5) ? null
                        : Chance(50) ? form
                        : Vaelg(Enum.GetValues<Kontaktform>()),
                    Chance(60) ? AfholdtAf.Jobcenter
                        : Chance(10) ? null
                        : Vaelg(Enum.GetValues<AfholdtAf>()),
                    Chance(20) ? null : Vaelg(Kommuner).Kode
                ))
                .Distinct()
                .OrderBy(s => s.Dato),
        ];
    }

    private List<FritagelseRaekke> Fritagelser() =>
        [
            .. Enumerable
                .Range(0, tilfaeldig.Next(0, 8))
                .Select(_ => (Kode: Vaelg(Fritagelseskoder), Interval: Interval()))
                .GroupBy(f => f.Kode)
                .SelectMany(g => Flet(g.Select(f => f.Interval)).Select(i => new FritagelseRaekke(g.Key, i.Fra, i.Til))),
        ];

    private List<TilbudRaekke> AktiveTilbud() =>
        [
            .. Enumerable
                .Range(0, tilfaeldig.Next(0, 4))
                .Select(_ => (Type: Vaelg(Enum.GetValues<Tilbudstype>()), Interval: Interval()))
                .GroupBy(t => t.Type)
                .SelectMany(g => Flet(g.Select(t => t.Interval)).Select(i => new TilbudRaekke(g.Key, i.Fra, i.Til))),
        ];

    // Rows with the same fra would leave "the latest fra" undecided: there are none.
    private List<VisitationRaekke> Visitation()
    {
        var raekker = new List<VisitationRaekke>();
        for (var i = tilfaeldig.Next(0, 4); i > 0; i--)
        {
            var (fra, til) = Interval();
            raekker.Add(new(Kategori(), Chance(20) ? null : Vaelg<short>([2, 12, 3]), fra, til));
        }

        if (Chance(50))
        {
            // 12 and then 2 (§2 exception 3): at once, with a hole, or the 2 laid over a 12 that runs on.
            var skift = Chance(50) ? Reform + tilfaeldig.Next(-1, 60) : Math.Max(Reform - 1, Start() + tilfaeldig.Next(-1, 20));
            var til = tilfaeldig.Next(5) switch
            {
                0 => skift - 2,
                1 => skift + tilfaeldig.Next(0, 40),
                _ => skift - 1,
            };
            raekker.Add(new(Kategori(), 12, skift - tilfaeldig.Next(30, 500), til));
            raekker.Add(new(Kategori(), 2, skift, Chance(50) ? Dag.Aaben : skift + tilfaeldig.Next(0, 30)));
        }

        return [.. raekker.DistinctBy(r => r.Fra)];
    }

    private Visitationskategori? Kategori() => Chance(15) ? null : Vaelg(Enum.GetValues<Visitationskategori>());

    // Three months before a start and the days about, the day before, the start itself, and in between.
    private List<int> Henvendelser()
    {
        var dage = new List<int>();
        for (var i = tilfaeldig.Next(0, 5); i > 0; i--)
        {
            var start = Start();
            dage.Add(
                tilfaeldig.Next(4) switch
                {
                    0 => Dag.PlusMaaneder(start, -3) + tilfaeldig.Next(-1, 2),
                    1 => start + tilfaeldig.Next(-1, 1),
                    _ => start - tilfaeldig.Next(1, 95),
                }
            );
        }

        return [.. dage.Distinct()];
    }

    private List<BopaelRaekke> Bopael()
    {
        var raekker = new List<BopaelRaekke>();
        var fra = Dag.Fra(2000, 1, 1);
        for (var i = tilfaeldig.Next(0, 4); i >= 0; i--)
        {
            // The next row begins before this one ends, the day after, or later.
            var til = Math.Max(fra, Naer());
            raekker.Add(new(Chance(5) ? (short)999 : Vaelg(Kommuner).Kode, fra, i == 0 && Chance(85) ? Dag.Aaben : til));
            fra = Math.Max(
                fra + 1,
                til
                    + tilfaeldig.Next(4) switch
                    {
                        0 => -20,
                        1 => 0,
                        2 => 15,
                        _ => 1,
                    }
            );
        }

        return raekker;
    }

    private int Start() => starter.Count > 0 ? Vaelg(starter) : Naer();

    private (int Fra, int Til) Interval()
    {
        var fra = Chance(50) ? Start() + tilfaeldig.Next(-3, 20) : Naer();
        return (fra, Chance(15) ? Dag.Aaben : fra + Laengde() - 1);
    }
}
