using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Dream;

/// <summary>
/// Persons who together live exactly the ledighedsmåneder asked for, with register rows to match: benefits go by whole weeks of whole months, so that a
/// month's last week tells of the month. Lengths and exits are drawn as the source prints them, cut where a quota is used up.
/// </summary>
internal sealed class Margenliv(GenereringsValg valg, Landingsplan plan, Registerskriver skriver, Margenkvote kvote)
{
    private static readonly Fordeling<Tilbudstype?> Tilbud = new(
        (70, null),
        (15, Tilbudstype.VejledningOpkvalificering),
        (5, Tilbudstype.OrdinaerUddannelse),
        (8, Tilbudstype.Virksomhedspraktik),
        (2, Tilbudstype.Loentilskud)
    );

    private readonly byte[] _id = new byte[10];
    private readonly Dreamraekke _dream = skriver.Dream!;
    private readonly Stykkeskriver _stykker = new(plan, skriver);

    public void Lev(int nummer)
    {
        var t = Tilfaeldig.For(valg.Seed, nummer);
        Borger.Id(nummer, _id);
        skriver.PersonId = _id;
        skriver.Person(Dag.Fra(plan.Fra.Aar - t.Mellem(25, 55), 1 + t.Tal(12), 1 + t.Tal(28)));
        skriver.Bopael(new(Kommunevaegte.Fordeling.Traek(ref t), plan.Start - 400, Dag.Aaben));
        var (gruppe, aar) = kvote.Traek(ref t);
        var start = aar == plan.Fra.Aar && t.Sker(0.4) ? plan.Fra : Senest(new(aar, 1 + t.Tal(12)));
        while (start <= plan.Til)
        {
            var (aarsag, laengde) = Margenudfald.Traek(ref t, gruppe);
            var maaneder = 0;
            while (maaneder < laengde && start.Plus(maaneder) <= plan.Til && kvote.Tag(gruppe, start.Plus(maaneder).Aar))
            {
                maaneder++;
            }

            if (maaneder == 0)
            {
                return;
            }

            var sidste = start.Plus(maaneder - 1);
            _stykker.Skriv(gruppe, start, sidste, Tilbud.Traek(ref t));
            var naeste = sidste.Plus(2 + (int)(t.Broek() * t.Broek() * 40));
            Efter(ref t, aarsag, sidste.Plus(1), naeste.Plus(-1));
            if (Margenudfald.ErEndelig(aarsag) || kvote.Rest == 0 || t.Sker(0.25))
            {
                return;
            }

            start = naeste;
            gruppe = kvote.Traek(ref t).Gruppe;
        }
    }

    private Maaned Senest(Maaned maaned) => maaned > plan.Til ? plan.Til : maaned;

    private void Efter(ref Tilfaeldig t, Afslutningsaarsag aarsag, Maaned fra, Maaned til)
    {
        til = Margenudfald.ErEndelig(aarsag) ? plan.Til : Senest(til);
        if (fra > til)
        {
            return;
        }

        switch (aarsag)
        {
            case Afslutningsaarsag.Beskaeftigelse:
                _dream.Arbejde(fra, til, t.Mellem(30, 100));
                break;
            case Afslutningsaarsag.OrdinaerUddannelse:
                _stykker.Kode(Dreamkoder.Su, fra, til);
                break;
            case Afslutningsaarsag.FleksSkaanejob:
                _stykker.Ydelse(Ydelsesart.Fleksjob, fra, til);
                break;
            case Afslutningsaarsag.Foertidspension:
                _stykker.Ydelse(Ydelsesart.Foertidspension, fra, til);
                break;
            case Afslutningsaarsag.DelvisRaskmeldt:
                _stykker.Kode(899, fra, fra.Plus(2) < til ? fra.Plus(2) : til);
                break;
            case Afslutningsaarsag.Andet:
                _stykker.Kode(881, fra, til);
                break;
            case Afslutningsaarsag.DoedUdrejst:
                _stykker.Kode(999, fra, til);
                break;
            default:
                break;
        }
    }
}
