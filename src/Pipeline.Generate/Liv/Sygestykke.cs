using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Liv;

/// <summary>Illness: one case, or several that overlap, touch or share a day.</summary>
internal sealed class Sygestykke(Landingsplan plan, Registerskriver skriver)
{
    public void Skriv(in Stykke stykke, Tilfaeldig t)
    {
        if (stykke.Fra > plan.Slut)
        {
            return;
        }

        var laengde = stykke.Til - stykke.Fra;
        if (laengde < 20 || !t.Sker(0.2))
        {
            skriver.Sygefravaer(new(stykke.Fra, stykke.Til));
            return;
        }

        var skel = stykke.Fra + 5 + t.Tal(laengde - 10);
        var andetFra = t.Tal(10) switch
        {
            < 6 => Math.Max(stykke.Fra, skel - t.Mellem(1, 30)),
            < 8 => skel,
            _ => skel + 1,
        };
        skriver.Sygefravaer(new(stykke.Fra, skel));
        skriver.Sygefravaer(new(andetFra, stykke.Til));
    }
}
