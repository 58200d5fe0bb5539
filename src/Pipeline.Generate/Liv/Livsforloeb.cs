using Pipeline.Generate.Befolkning;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>
/// Lives a person through the months and writes the rows. Each stretch draws from streams of its own and in the order of time, so a later
/// end of the history only adds rows. One for each thread.
/// </summary>
internal sealed class Livsforloeb(int seed, Landingsplan plan, Registerskriver skriver)
{
    private const double SelvforsoergendeDage = 35 * Borger.Maanedsdage;

    /// <summary>A stretch that begins this long after the history's end may have left a registration and a talk inside it.</summary>
    private const int Forudsyn = 100;
    private const uint BopaelGren = 1;
    private const uint ArbejdsfordelingGren = 2;

    private readonly byte[] _id = new byte[10];
    private readonly Bopaelskaede _bopael = new();
    private readonly Dagpengestykke _dagpenge = new(plan, skriver);
    private readonly Sygestykke _syg = new(plan, skriver);
    private readonly Hjaelpestykke _hjaelp = new(plan, skriver);
    private readonly Ydelsesstykke _ydelse = new(plan, skriver);
    private readonly Indsats _indsats = new(plan, skriver);

    public void Lev(int nummer)
    {
        var t = Tilfaeldig.For(seed, nummer);
        Borger.Id(nummer, _id);
        skriver.PersonId = _id;
        var borger = Borger.Traek(ref t, plan.Start);
        skriver.Person(borger.Foedselsdato);
        var gren = t.Gren(BopaelGren);
        _bopael.Traek(ref gren, borger.Foedselsdato, plan.Start, plan.Slut);
        _bopael.Skriv(skriver);
        _dagpenge.Arbejdsfordeling(borger, t.Gren(ArbejdsfordelingGren));
        LevTid(ref t, borger);
    }

    private void LevTid(ref Tilfaeldig t, in Borger borger)
    {
        // Three in ten are in the middle of something when the history begins.
        var dag = t.Sker(0.3) ? plan.Start - t.Tal(300) : plan.Start + t.Ventetid(SelvforsoergendeDage / borger.Udsathed);
        dag = Math.Max(dag, borger.Fyldt(16) + t.Tal(900));
        var slut = plan.Slut + Forudsyn;
        var nr = 16u;
        while (dag <= slut && dag < borger.Stop)
        {
            var tilstand = Overgange.Begynd(ref t, borger, dag);
            while (tilstand != Tilstand.Selvforsoergende && dag <= slut && dag < borger.Stop)
            {
                var til = Math.Min(dag + Overgange.Varighed(ref t, tilstand, borger) - 1, borger.Stop);
                var stykke = new Stykke(tilstand, dag, til);
                Skriv(stykke, borger, t.Gren(nr++));
                tilstand = Overgange.Efter(ref t, borger, stykke);
                dag = til + 1 + (t.Sker(0.25) ? t.Tal(25) : 0);
            }

            dag = Begivenheder.Start(ref t, dag + 10 + t.Ventetid(SelvforsoergendeDage / borger.Udsathed), dag + 10);
        }
    }

    private void Skriv(in Stykke stykke, in Borger borger, Tilfaeldig t)
    {
        if (stykke.Til < plan.Start && stykke.Tilstand != Tilstand.Syg)
        {
            return;
        }

        switch (stykke.Tilstand)
        {
            case Tilstand.Dagpenge:
                _dagpenge.Skriv(stykke, borger, t);
                break;
            case Tilstand.Syg:
                _syg.Skriv(stykke, t);
                break;
            case Tilstand.Hjaelp:
                _hjaelp.Skriv(stykke, borger, t);
                break;
            default:
                _ydelse.Skriv(stykke, borger, t);
                break;
        }

        _indsats.Skriv(stykke, borger, _bopael, t.Gren(99));
    }
}
