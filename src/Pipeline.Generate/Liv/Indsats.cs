using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>What the job centre does around a stretch of benefit: registration, visitation, talks, offers, exemptions.</summary>
internal sealed class Indsats(Landingsplan plan, Registerskriver skriver)
{
    private readonly Samtaleplan _samtaler = new(plan, skriver);
    private readonly Fritagelsesplan _fritagelser = new(plan, skriver);

    private static readonly Fordeling<Tilbudstype> Tilbud = new(
        (40, Tilbudstype.Virksomhedspraktik),
        (10, Tilbudstype.Loentilskud),
        (8, Tilbudstype.Nytteindsats),
        (10, Tilbudstype.OrdinaerUddannelse),
        (24, Tilbudstype.VejledningOpkvalificering),
        (8, Tilbudstype.Mentor)
    );

    public void Skriv(in Stykke stykke, in Borger borger, Bopaelskaede bopael, Tilfaeldig t)
    {
        if (stykke.Tilstand is Tilstand.Foertidspension or Tilstand.Seniorpension)
        {
            return;
        }

        var henvendt = stykke.Fra;
        if (stykke.Tilstand is Tilstand.Dagpenge or Tilstand.Hjaelp && t.Sker(0.75))
        {
            henvendt = stykke.Fra - t.Tal(t.Sker(0.15) ? 90 : 28);
            skriver.Henvendelse(henvendt);
        }

        Visitation(stykke, borger, t.Gren(1));
        if (stykke.Tilstand == Tilstand.Fleksjob)
        {
            return;
        }

        _samtaler.Skriv(stykke, bopael, henvendt, t.Gren(2));
        _fritagelser.Skriv(stykke, borger, t.Gren(3));
        AktiveTilbud(stykke, t.Gren(4));
    }

    private void Visitation(in Stykke stykke, in Borger borger, Tilfaeldig t)
    {
        if (stykke.Tilstand == Tilstand.Dagpenge)
        {
            skriver.Visitation(new(Visitationskategori.Jobparat, null, stykke.Fra, stykke.Til));
        }
        else if (stykke.Tilstand == Tilstand.Hjaelp)
        {
            var ung = borger.AlderPaa(stykke.Fra) < 30;
            var parat = t.Sker(borger.Udsathed > 1.3 ? 0.2 : 0.5);
            var kategori = (ung, parat) switch
            {
                (true, true) => Visitationskategori.AabenlystUddannelsesparat,
                (true, false) => Visitationskategori.Uddannelsesparat,
                (false, true) => Visitationskategori.Jobparat,
                (false, false) => Visitationskategori.Aktivitetsparat,
            };
            short gruppe = parat ? (short)2 : (short)12;
            var skifte = Math.Max(stykke.Fra + 30, Begivenheder.Reform) + t.Tal(400);
            if (!parat && skifte < stykke.Til && t.Sker(0.25))
            {
                skriver.Visitation(new(kategori, 12, stykke.Fra, skifte - 1));
                skriver.Visitation(
                    new(ung ? Visitationskategori.AabenlystUddannelsesparat : Visitationskategori.Jobparat, 2, skifte, stykke.Til)
                );
            }
            else
            {
                skriver.Visitation(new(kategori, gruppe, stykke.Fra, stykke.Til));
            }
        }
    }

    private void AktiveTilbud(in Stykke stykke, Tilfaeldig t)
    {
        var slut = Math.Min(stykke.Til, plan.Slut);
        for (var dag = stykke.Fra + t.Ventetid(260); dag <= slut; dag += 20 + t.Ventetid(260))
        {
            var til = Math.Min(stykke.Til, dag + t.Mellem(6, 110));
            skriver.Tilbud(new(Tilbud.Traek(ref t), dag, til));
            dag = til;
        }
    }
}
