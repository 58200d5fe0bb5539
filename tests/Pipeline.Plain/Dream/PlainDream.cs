using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;

namespace Pipeline.Plain.Dream;

/// <summary>A forløb of a person.</summary>
public sealed record PlainForloeb(Maaned Start, int Laengde, Maalgruppe Gruppe, Afslutningsaarsag Aarsag, int Stoerrelse);

/// <summary>docs/rules/dream.md sentence by sentence, month by month and week by week. Shares nothing with the engine but the domain's types.</summary>
public sealed class PlainDream(Dreamregler regler, Maaned fra, Maaned til)
{
    public IEnumerable<(int Aar, short Kommune, Maalgruppe Gruppe, Indsats Indsats)> Ledighedsmaaneder(PlainDreamPerson person) =>
        from maaned in Maaned.Fra(fra, til)
        let kode = person.Status(maaned)
        where kode is not null && regler.MaalgruppeIMaaneder[kode.Value] >= 0
        select (
            maaned.Aar,
            person.Kommune(maaned.Aar),
            (Maalgruppe)regler.MaalgruppeIMaaneder[kode.Value],
            (Indsats)regler.Indsats[kode.Value]
        );

    public IEnumerable<PlainForloeb> Forloeb(PlainDreamPerson person)
    {
        for (var start = fra; start <= til; start = start.Plus(1))
        {
            if (Ledig(person, start) is null || (start > fra && Ledig(person, start.Plus(-1)) is not null))
            {
                continue;
            }

            var sidste = start;
            while (sidste < til && Ledig(person, sidste.Plus(1)) is not null)
            {
                sidste = sidste.Plus(1);
            }

            if (start > fra || regler.Forloeb.MedVenstreafkortede)
            {
                yield return new(
                    start,
                    sidste - start + 1,
                    Ledig(person, sidste)!.Value,
                    Aarsag(person, sidste),
                    regler.Forloeb.Stoerrelse.GetValueOrDefault(person.Kommune(sidste.Aar))
                );
            }
        }
    }

    /// <summary>BDO Bilag 3 for a group and a year, in the order of the table: weeks, active, in a company, known, gone, samtaler, weeks of support.</summary>
    public long[] Kvalitet(PlainDreamPerson person, int gruppe, int aar)
    {
        var kvalitet = regler.Kvalitet;
        var tal = new long[7];
        var sidstePaaYdelse = -1;
        var (foerste, slut) = (new Uge(fra.Aar, 1).Nummer, Sidste(til).Nummer);
        foreach (var (uge, kode) in person.Koder.Where(k => kvalitet.Gruppe[k.Value] == gruppe))
        {
            var frem = uge + kvalitet.UgerTilAfgang;
            if (frem >= foerste && frem <= slut && new Uge(frem).Aar == aar)
            {
                tal[3]++;
                tal[4] += person.Koder.TryGetValue(frem, out var da) && kvalitet.Selvforsoergelse[da] < 0 ? 0 : 1;
            }

            if (uge < foerste || uge > slut || new Uge(uge).Aar != aar)
            {
                continue;
            }

            tal[0]++;
            tal[1] += kvalitet.Tilbud[kode] >= 0 ? 1 : 0;
            tal[2] += kvalitet.Tilbud[kode] == (int)Tilbud.Virksomhedsrettet ? 1 : 0;
            tal[5] += person.Samtaler.Count(s =>
                s.Uge == uge && kvalitet.Samtaler.Contains(s.Type) && !kvalitet.UdenAfholdtAf.Contains(s.AfholdtAf)
            );
            sidstePaaYdelse = Math.Max(sidstePaaYdelse, uge);
        }

        tal[6] = sidstePaaYdelse < 0 ? 0 : sidstePaaYdelse - Spellets(person, sidstePaaYdelse) + 1;
        return tal;
    }

    private int Spellets(PlainDreamPerson person, int uge)
    {
        var (start, uden) = (uge, 0);
        for (var u = uge - 1; uden <= regler.Kvalitet.HoejstUgerUden; u--)
        {
            if (person.Koder.TryGetValue(u, out var kode) && regler.Kvalitet.OffentligForsoergelse[kode] >= 0)
            {
                (start, uden) = (u, 0);
            }
            else
            {
                uden++;
            }
        }

        return start;
    }

    private static Uge Sidste(Maaned maaned)
    {
        var uge = Uge.Af(maaned.SidsteDag);
        return Maaned.Af(uge.Torsdag) == maaned ? uge : new(uge.Nummer - 1);
    }

    private Maalgruppe? Ledig(PlainDreamPerson person, Maaned maaned) =>
        person.Status(maaned) is { } kode && regler.MaalgruppeIForloeb[kode] is var gruppe and >= 0 ? (Maalgruppe)gruppe : null;

    private Afslutningsaarsag Aarsag(PlainDreamPerson person, Maaned sidste)
    {
        var maaned = sidste.Plus(regler.Forloeb.MaanederEfter);
        if (maaned > til)
        {
            return Afslutningsaarsag.FortsatVedDataophoer;
        }

        return person.Status(maaned) switch
        {
            null => person.Grad.Contains(maaned) ? Afslutningsaarsag.Beskaeftigelse : Afslutningsaarsag.Selvforsoergelse,
            _ when Ledig(person, maaned) is not null => Afslutningsaarsag.TilbageILedighed,
            { } kode => kode switch
            {
                651 or 652 or 661 => Afslutningsaarsag.OrdinaerUddannelse,
                771 or 781 => Afslutningsaarsag.FleksSkaanejob,
                783 => Afslutningsaarsag.Foertidspension,
                899 => Afslutningsaarsag.DelvisRaskmeldt,
                997 or 999 => Afslutningsaarsag.DoedUdrejst,
                _ => Afslutningsaarsag.Andet,
            },
        };
    }
}
