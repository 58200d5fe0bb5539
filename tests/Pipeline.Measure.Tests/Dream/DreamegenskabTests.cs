using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>The invariants of docs/rules/dream.md, and the engine against the plain version, on persons made by chance.</summary>
public class DreamegenskabTests
{
    private const string Fra = "2011-01";
    private const string Til = "2019-12";

    private static readonly PlainDream Plain = new(Regler, M(Fra), M(Til));

    [Fact]
    public void Motoren_ErDenLigefremme_Ledighedsmaaneder() =>
        Egenskab(
            25,
            personer =>
            {
                var vindue = Vindue(Fra, Til);
                var tabeller = new Aarstabeller(Maal(vindue, personer), Produkt.Kommuner);
                var plain = personer.SelectMany(Plain.Ledighedsmaaneder).ToList();
                foreach (var aar in vindue.HeleAar)
                {
                    Raekker<Ledighedsmaanedsraekke>(t => tabeller.Ledighedsmaaneder(new(aar, 12), t))
                        .Where(r =>
                            r
                                is {
                                    Omraadetype: Domain.Maalinger.Omraadetype.Kommune,
                                    Maalgruppe: not null,
                                    Indsats: not null,
                                    Ledighedsmaaneder: > 0
                                }
                        )
                        .Select(r => (r.Omraade, r.Maalgruppe!.Value, r.Indsats!.Value, r.Ledighedsmaaneder))
                        .Order()
                        .ShouldBe(
                            plain
                                .Where(p => p.Aar == aar)
                                .GroupBy(p => (Domain.Leveringer.Kommune.Tekst(p.Kommune), p.Gruppe, p.Indsats))
                                .Select(g => (g.Key.Item1, g.Key.Gruppe, g.Key.Indsats, g.LongCount()))
                                .Order()
                        );
                }
            }
        );

    [Theory]
    [InlineData("1.0", false)]
    [InlineData("1.0", true)]
    [InlineData("1.1", false)]
    public void Motoren_ErDenLigefremme_Forloeb(string version, bool medVenstreafkortede) =>
        Egenskab(
            25,
            personer =>
            {
                var regler = Regelbog.Find(version);
                regler = regler with { Forloeb = regler.Forloeb with { MedVenstreafkortede = medVenstreafkortede } };
                var vindue = Vindue(Fra, Til, regler);
                var sum = Maal(vindue, personer);
                var forloeb = personer.SelectMany(new PlainDream(regler, M(Fra), M(Til)).Forloeb).ToList();
                Forloeb(sum)
                    .Select(r => (r.Maalgruppe!.Value, r.Aarsag!.Value, r.Antal, Math.Round(r.Laengde!.Value, 9)))
                    .Order()
                    .ShouldBe(
                        forloeb
                            .GroupBy(f => (f.Gruppe, f.Aarsag))
                            .Select(g => (g.Key.Gruppe, g.Key.Aarsag, g.LongCount(), Math.Round(g.Average(f => f.Laengde), 9)))
                            .Order()
                    );
                foreach (var punkt in Raekker<Incidensraekke>(new Forloebstabeller(sum).Incidens).Where(p => p.Laengde % 7 == 0))
                {
                    var gruppen = forloeb
                        .Where(f => f.Gruppe == punkt.Maalgruppe && (punkt.Stoerrelse is null || f.Stoerrelse == punkt.Stoerrelse))
                        .Select(f => (f.Laengde, f.Aarsag == Afslutningsaarsag.FortsatVedDataophoer ? null : (int?)f.Aarsag))
                        .ToList();
                    PlainIncidens.Regn(gruppen, (int)punkt.Aarsag, punkt.Laengde).Incidens.ShouldBe(punkt.Punkt.Incidens, 1e-12);
                }
            }
        );

    [Fact]
    public void Motoren_ErDenLigefremme_Kvalitet() =>
        Egenskab(
            12,
            personer =>
            {
                var vindue = Vindue(Fra, Til);
                var tabeller = new Aarstabeller(Maal(vindue, personer), Produkt.Kommuner);
                foreach (var aar in vindue.HeleAar)
                {
                    foreach (var r in Raekker<Kvalitetsraekke>(t => tabeller.Kvalitet(new(aar, 12), t)).Where(r => r.Omraade == "land"))
                    {
                        var gruppe = Regler.Kvalitet.Grupper.ToList().IndexOf(r.Maalgruppe);
                        var plain = personer.Select(p => Plain.Kvalitet(p, gruppe, aar)).ToList();
                        long[] motor = [r.Ydelsesuger, r.AktiveUger, r.VirksomhedsUger, r.UgerMedUdfald, r.UgerMedAfgang, r.Samtaler];
                        motor.ShouldBe(Enumerable.Range(0, 6).Select(i => plain.Sum(p => p[i])));
                        r.Personer.ShouldBe(plain.Count(p => p[0] > 0));
                        r.AktivePersoner.ShouldBe(plain.Count(p => p[1] > 0));
                        (r.AarPaaForsoergelse ?? 0).ShouldBe(r.Personer == 0 ? 0 : plain.Sum(p => p[6]) / 52.0 / r.Personer, 1e-9);
                    }
                }
            }
        );

    /// <summary>docs/rules/dream.md: årsager and censored sum to all forløb; ledighedsmåneder by indsats sum to the total; bands to those within the cap.</summary>
    [Fact]
    public void Tabellerne_SummerOp() =>
        Egenskab(
            12,
            personer =>
            {
                var sum = Maal(Vindue(Fra, Til), personer);
                var forloeb = Raekker<Forloebsraekke>(new Forloebstabeller(sum).Ledighedsforloeb);
                foreach (var ialt in forloeb.Where(r => r.Aarsag is null))
                {
                    forloeb.Where(r => r.Maalgruppe == ialt.Maalgruppe && r.Aarsag is not null).Sum(r => r.Antal).ShouldBe(ialt.Antal);
                }

                foreach (var r in Raekker<Afgangsraekke>(new Forloebstabeller(sum).Afgang))
                {
                    (r.Laengde1 + r.Laengde2 + r.Laengde3 + r.Laengde4).ShouldBe(r.IndenLoft);
                }

                var maaneder = Raekker<Ledighedsmaanedsraekke>(t =>
                    new Aarstabeller(sum, Produkt.Kommuner).Ledighedsmaaneder(M("2015-12"), t)
                );
                foreach (var ialt in maaneder.Where(r => r.Indsats is null))
                {
                    maaneder
                        .Where(r => (r.Omraade, r.Maalgruppe) == (ialt.Omraade, ialt.Maalgruppe) && r.Indsats is not null)
                        .Sum(r => r.Ledighedsmaaneder)
                        .ShouldBe(ialt.Ledighedsmaaneder);
                }

                foreach (
                    var t in Raekker<Incidensraekke>(new Forloebstabeller(sum).Incidens)
                        .GroupBy(r => (r.Maalgruppe, r.Stoerrelse, r.Laengde))
                )
                {
                    (t.Sum(r => r.Punkt.Incidens) + t.First().Punkt.Overlevelse).ShouldBe(1, 1e-9);
                }
            }
        );

    /// <summary>docs/rules/dream.md: the same for any sharing out of the persons.</summary>
    [Fact]
    public void Summen_AfHvilkenSomHelstDeling_ErDenSamme() =>
        Egenskab(
            8,
            personer =>
            {
                var vindue = Vindue(Fra, Til);
                var (hele, foerste, anden) = (
                    Maal(vindue, personer),
                    Maal(vindue, [.. personer.Take(3)]),
                    Maal(vindue, [.. personer.Skip(3).Reverse()])
                );
                foerste.LaegTil(anden);
                Raekker<Forloebsraekke>(new Forloebstabeller(foerste).Ledighedsforloeb)
                    .ShouldBe(Raekker<Forloebsraekke>(new Forloebstabeller(hele).Ledighedsforloeb));
                Raekker<Incidensraekke>(new Forloebstabeller(foerste).Incidens)
                    .ShouldBe(Raekker<Incidensraekke>(new Forloebstabeller(hele).Incidens));
                Raekker<Kvalitetsraekke>(t => new Aarstabeller(foerste, Produkt.Kommuner).Kvalitet(M("2015-12"), t))
                    .ShouldBe(Raekker<Kvalitetsraekke>(t => new Aarstabeller(hele, Produkt.Kommuner).Kvalitet(M("2015-12"), t)));
            }
        );

    private static void Egenskab(int antal, Action<List<PlainDreamPerson>> holder) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(antal),
            Prop.ForAll<int>(froe => holder([.. Enumerable.Range(0, 8).Select(i => Tilfaeldig(unchecked((froe * 31) + i)))]))
        );
}
