using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Personer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler;
using Pipeline.Measure.Spande;
using Pipeline.Plain;

namespace Pipeline.Measure.Tests;

/// <summary>What must hold of any data, whatever the figures are.</summary>
public class EgenskabTests
{
    private static readonly Regelsaet Regler = Produkt.Regler.Find("1.75");

    /// <summary>§1: what is paid does not depend on how a payment is cut into rows.</summary>
    [Fact]
    public void EnBetaling_DeltITo_GiverDetSamme() =>
        Egenskab(
            250,
            froe =>
            {
                var person = TilfaeldigPerson.Lav(froe);
                var delt = person with { Ydelser = [.. person.Ydelser.SelectMany((y, i) => Del(y, froe + i))] };
                return Resultater(delt).SequenceEqual(Resultater(person));
            }
        );

    [Fact]
    public void RaekkernesOrden_ErLigegyldig() =>
        Egenskab(
            250,
            froe =>
            {
                var person = TilfaeldigPerson.Lav(froe);
                return Resultater(Blandet(person, new Random(froe))).SequenceEqual(Resultater(person));
            }
        );

    /// <summary>§8: the cube adds up, however the persons are shared out.</summary>
    [Fact]
    public void Kuben_AfToHalvdele_ErHeleKuben_OgLandErSummenAfKommunerne() =>
        Egenskab(
            10,
            froe =>
            {
                List<Person> personer =
                [
                    .. Enumerable.Range(0, 40).Select(i => TilfaeldigPerson.Lav((froe % 1_000_000) + i) with { Noegle = i }),
                ];
                var (foerste, anden, hele) = (Taelt(personer[..13]), Taelt(personer[13..]), Taelt(personer));
                foerste.LaegTil(anden);
                var celler = Celler(hele);
                Celler(foerste).ShouldBe(celler);
                foreach (var land in celler.Where(c => c.Omraadetype == Omraadetype.Land))
                {
                    var kommuner = celler.Where(c => c.Omraadetype == Omraadetype.Kommune && Noegle(c) == Noegle(land)).ToList();
                    land.Personer.ShouldBe(kommuner.Sum(k => k.Personer));
                    land.FaerreEnd4.ShouldBe(kommuner.Sum(k => k.FaerreEnd4));
                    land.Fritagne.ShouldBe(kommuner.Sum(k => k.Fritagne));
                }

                return celler.All(c => c.Personer + c.Fritagne > 0);
            }
        );

    /// <summary>A month's results do not depend on which other months are measured.</summary>
    [Fact]
    public void EnMaaned_MaaltAlene_ErSomIHeleSerien() =>
        Egenskab(
            120,
            froe =>
            {
                var person = TilfaeldigPerson.Lav(froe);
                var m = TilfaeldigPerson.FoersteMaaned.Plus(froe % (TilfaeldigPerson.SidsteMaaned - TilfaeldigPerson.FoersteMaaned + 1));
                var alene = Resultatliste.Maal(person, Regler, m, m, TilfaeldigPerson.SlutDag).Grupper;
                return alene.SequenceEqual(Resultater(person).Where(r => r.Maaned == m));
            }
        );

    private static (Maaned, Domain.Koder.Ydelsesgruppe?, Domain.Koder.Sats?, string) Noegle(Celle c) =>
        (c.Maaned, c.Gruppe, c.Sats, c.Varighed);

    private static IEnumerable<YdelseRaekke> Del(YdelseRaekke y, int froe)
    {
        if (y.Til == y.Fra)
        {
            return [y];
        }

        var skel = y.Fra + (Math.Abs(froe) % (y.Til - y.Fra));
        return [y with { Til = skel }, y with { Fra = skel + 1 }];
    }

    private static Person Blandet(Person p, Random tilfaeldig) =>
        p with
        {
            Bopael = Bland(p.Bopael, tilfaeldig),
            Ydelser = Bland(p.Ydelser, tilfaeldig),
            Dagpengeperioder = Bland(p.Dagpengeperioder, tilfaeldig),
            Dagpengeudbetalinger = Bland(p.Dagpengeudbetalinger, tilfaeldig),
            Sygefravaer = Bland(p.Sygefravaer, tilfaeldig),
            Samtaler = Bland(p.Samtaler, tilfaeldig),
            Fritagelser = Bland(p.Fritagelser, tilfaeldig),
            AktiveTilbud = Bland(p.AktiveTilbud, tilfaeldig),
            Visitation = Bland(p.Visitation, tilfaeldig),
            Henvendelser = Bland(p.Henvendelser, tilfaeldig),
        };

    private static T[] Bland<T>(IReadOnlyList<T> raekker, Random tilfaeldig)
    {
        T[] blandet = [.. raekker];
        tilfaeldig.Shuffle(blandet);
        return blandet;
    }

    private static List<Resultat> Resultater(Person person) =>
        [
            .. Resultatliste
                .Maal(person, Regler, TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned, TilfaeldigPerson.SlutDag)
                .Grupper,
        ];

    private static Kube Taelt(List<Person> personer)
    {
        var kube = new Kube(Regler, TilfaeldigPerson.FoersteMaaned, TilfaeldigPerson.SidsteMaaned);
        var maaling = new Personmaaling(Regler, kube.Fra, kube.Til, TilfaeldigPerson.SlutDag);
        var spand = SpandAfPersoner.Byg(personer);
        for (var p = 0; p < personer.Count; p++)
        {
            maaling.Maal(spand, p, ref kube);
        }

        return kube;
    }

    private static List<Celle> Celler(Kube kube)
    {
        var celler = new List<Celle>();
        var raekker = new Kuberaekker(kube, Regler, TilfaeldigPerson.Kommuner);
        foreach (var maaned in Maaned.Fra(kube.Fra, kube.Til))
        {
            raekker.Hver(maaned, celler.Add);
        }

        return celler;
    }

    private static void Egenskab(int antal, Func<int, bool> gaelder) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(antal), Prop.ForAll(Gen.Choose(0, int.MaxValue - 100).ToArbitrary(), gaelder));
}
