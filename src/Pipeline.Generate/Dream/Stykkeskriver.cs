using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Skrivning;

namespace Pipeline.Generate.Dream;

/// <summary>Writes months on a benefit as register rows, from the Monday of the first month's first week to the Sunday of the last month's last.</summary>
internal sealed class Stykkeskriver(Landingsplan plan, Registerskriver skriver)
{
    public void Skriv(Maalgruppe gruppe, Maaned fra, Maaned til, Tilbudstype? tilbud)
    {
        var (foerste, sidste) = Dage(fra, til);
        switch (gruppe)
        {
            case Maalgruppe.Dagpenge:
                skriver.Dagpengeperiode(new(foerste, sidste, Forsikring.Fuldtid));
                Hver(foerste, sidste, (a, b) => skriver.Dagpengeudbetaling(new(DagpengeArt.ADagpenge, false, a, b, 740 * (b - a + 1))));
                break;
            case Maalgruppe.Sygedagpenge:
                skriver.Sygefravaer(new(foerste, sidste));
                break;
            default:
                var parat = gruppe == Maalgruppe.Jobparat;
                var kategori = parat ? Visitationskategori.Jobparat : Visitationskategori.Aktivitetsparat;
                skriver.Visitation(new(kategori, (short)(parat ? 2 : 12), foerste, sidste));
                Ydelse(Ydelsesart.Kontanthjaelp, fra, til);
                break;
        }

        if (tilbud is { } type)
        {
            skriver.Tilbud(new(type, foerste, sidste));
        }
    }

    public void Ydelse(Ydelsesart art, Maaned fra, Maaned til)
    {
        var (foerste, sidste) = Dage(fra, til);
        Hver(foerste, sidste, (a, b) => skriver.Ydelse(new YdelseRaekke(art, Satsen(art, a), false, a, b)));
    }

    private static Sats? Satsen(Ydelsesart art, int dag) =>
        art == Ydelsesart.Kontanthjaelp && dag >= Liv.Begivenheder.Reform ? Sats.Grundsats : null;

    public void Kode(int kode, Maaned fra, Maaned til)
    {
        var (foerste, sidste) = Dage(fra, til);
        skriver.Dream!.Kode(kode, foerste, sidste);
    }

    /// <summary>A week belongs to the month that holds its Thursday; the history's own ends cut it.</summary>
    private (int Foerste, int Sidste) Dage(Maaned fra, Maaned til)
    {
        var (foerste, sidste) = (Uge.Af(fra.FoersteDag), Uge.Af(til.SidsteDag));
        var mandag = foerste.Torsdag < fra.FoersteDag ? foerste.Mandag + 7 : foerste.Mandag;
        var soendag = sidste.Torsdag > til.SidsteDag ? sidste.Mandag - 1 : sidste.Mandag + 6;
        return (Math.Max(mandag, plan.Start), Math.Min(soendag, plan.Slut));
    }

    private void Hver(int fra, int til, Action<int, int> raekke)
    {
        for (var dag = fra; dag <= til; )
        {
            var slut = Math.Min(til, plan.SidsteDag[plan.MaanedAf(dag)]);
            raekke(dag, slut);
            dag = slut + 1;
        }
    }
}
