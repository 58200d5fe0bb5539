using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;

namespace Pipeline.Definitions.Dream;

/// <summary>The table of which weeks belong to which month: whole years in order, every week once.</summary>
internal static class Ugekalenderfil
{
    public static Ugekalender Laes(string sti)
    {
        var fil = Csvfil.Laes(sti, "aar", "maaned", "foerste_uge", "sidste_uge");
        var sidste = new List<Uge>();
        Maaned? foerste = null;
        Uge? foersteUge = null;
        foreach (var raekke in fil.Raekker)
        {
            var aar = raekke["aar"].Heltal(1950, 2200);
            var maaned = new Maaned(aar, raekke["maaned"].Heltal(1, 12));
            if (maaned != (foerste?.Plus(sidste.Count) ?? new(aar, 1)))
            {
                throw raekke.Sted.Under("maaned").Fejl("månederne skal stå i rækkefølge, hele år, uden huller.");
            }

            var (fra, til) = (Uge(raekke, "foerste_uge", aar), Uge(raekke, "sidste_uge", aar));
            if (til < fra || (maaned.Nr == 1 && fra.Nr != 1) || (maaned.Nr == 12 && til.Nr != Domain.Kalender.Uge.UgerI(aar)))
            {
                throw raekke.Sted.Under("sidste_uge").Fejl($"årets måneder skal dække uge 1 til {Domain.Kalender.Uge.UgerI(aar)}.");
            }

            if (sidste.Count > 0 && fra.Nummer != sidste[^1].Nummer + 1)
            {
                throw raekke.Sted.Under("foerste_uge").Fejl("skal være ugen efter den forrige måneds sidste; hver uge hører til én måned.");
            }

            foerste ??= maaned;
            foersteUge ??= fra;
            sidste.Add(til);
        }

        return sidste.Count % 12 == 0
            ? new(foerste!.Value, foersteUge!.Value, sidste)
            : throw fil.Sted.Fejl("det sidste år mangler måneder; skriv hele år.");
    }

    private static Uge Uge(Csvraekke raekke, string kolonne, int aar) =>
        new(aar, raekke[kolonne].Heltal(1, Domain.Kalender.Uge.UgerI(aar)));
}
