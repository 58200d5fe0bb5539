using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>The tree <c>fritagelse</c> (§7).</summary>
internal sealed class Fritagelsesregellaeser(Kodelister koder, Regelnummer nummer)
{
    public Fritagelsesregler Laes(Knude knude)
    {
        var felter = new Felter(knude);
        var regler = new Fritagelsesregler(
            koder.Fritagelseskoder(felter["kodeliste"]).Under(Listeversion.Laes(felter["kodeliste_version"], nummer)),
            Andele(felter["andele"]),
            felter["tidlige_maaneder"].Heltal(0, 11),
            felter["tilbage13_fra"].TalEllerIngen(Vaerdier.Dato)
        );
        felter.Slut();
        return regler;
    }

    private static IReadOnlyList<Fritagelsesandel> Andele(Knude knude)
    {
        var andele = knude.Alle(Andel);
        for (var i = 1; i < andele.Count; i++)
        {
            if (andele[i].Fra <= andele[i - 1].Fra)
            {
                throw ((Liste)knude)
                    .Led[i]
                    .Sted.Fejl($"andelene skal stå efter måned; {andele[i].Fra} kommer ikke efter {andele[i - 1].Fra}.");
            }
        }

        return andele.Count > 0 ? andele : throw knude.Sted.Fejl("listen er tom; der skal være en andel for de første måneder.");
    }

    private static Fritagelsesandel Andel(Knude knude)
    {
        var felter = new Felter(knude);
        var andel = new Fritagelsesandel(
            felter["fra"].Maaned(),
            // A share of none would be reached by everybody: it is no rule.
            felter["tidlig_procent"].Heltal(1, 100),
            felter["tidlig_mii_dage"].TalEllerIngen(k => k.Heltal(1, 366)),
            felter["senere_procent"].Heltal(1, 100)
        );
        felter.Slut();
        return andel;
    }
}
