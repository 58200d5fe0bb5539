using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Definitions.Dream;

/// <summary>The rules of the quality indicators (BDO Bilag 3).</summary>
/// <param name="fil">The path of a code list.</param>
internal sealed class Kvalitetsregellaeser(Func<Knude, string> fil)
{
    public Kvalitetsregler Laes(Felter felter)
    {
        var raekker = Csvfil.Laes(fil(felter["grupper"]), "gruppe", "fra", "til", "ydelse").Raekker;
        string[] grupper = [.. raekker.Select(r => r["gruppe"].Tekst).Distinct(StringComparer.Ordinal)];
        var regler = new Kvalitetsregler(
            grupper,
            Kodeomraader.Tabel(raekker, r => Array.IndexOf(grupper, r["gruppe"].Tekst)),
            Kodeomraader.OrdEfterCiffer<Tilbud>(fil(felter["tilbud"]), "tilbud"),
            Kodeomraader.Liste(fil(felter["selvforsoergelse"]), "selvforsoergelse"),
            Kodeomraader.Liste(fil(felter["offentlig_forsoergelse"]), "forsoergelse"),
            felter["samtaler"].Koder<Samtaletype>(),
            felter["uden_afholdt_af"].Koder<AfholdtAf>(),
            felter["uger_pr_samtale"].Heltal(1, 53),
            felter["uger_til_afgang"].Heltal(1, 52),
            felter["hoejst_uger_uden"].Heltal(0, 52),
            felter["uger_pr_aar"].Heltal(1, 53)
        );
        for (var kode = 0; kode < Kodetabel.Koder; kode++)
        {
            if (regler.Gruppe[kode] != Kodetabel.Ingen && regler.OffentligForsoergelse[kode] == Kodetabel.Ingen)
            {
                throw felter["offentlig_forsoergelse"]
                    .Sted.Fejl($"koden {Kodeomraader.Tekst(kode)} er en målgruppes ydelse, men ikke offentlig forsørgelse; tilføj den.");
            }
        }

        felter.Slut();
        return regler;
    }
}
