using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>The tree <c>samtaler</c> (§6).</summary>
internal sealed class Samtaleregellaeser(Kodelister koder, Regelnummer nummer)
{
    public Samtaleregler Laes(Knude knude)
    {
        var felter = new Felter(knude);
        var regler = new Samtaleregler(
            felter["sygedagpenge_typer"].Koder<Samtaletype>(),
            felter["typer"].Koder<Samtaletype>(),
            felter["dagpenge_ekstra_typer"].Koder<Samtaletype>(),
            felter["altid_tilladt"].Koder<Kontaktform>(),
            felter["frie_former"].Koder<Kontaktform>(),
            FriFormPerioder(felter["fri_form_perioder"]),
            felter["fri_form_efter"].EllerIngen(FriFormEfter),
            felter["foerste_personligt_fra"].TalEllerIngen(Vaerdier.Dato),
            Forsoeg(felter["forsoegskommuner"]),
            felter["foer_betaling"].EllerIngen(FoerBetaling)
        );
        felter.Slut();
        return regler;
    }

    private static IReadOnlyList<Periode> FriFormPerioder(Knude knude)
    {
        var perioder = knude.Alle(Vaerdier.Periode);
        for (var i = 1; i < perioder.Count; i++)
        {
            if (perioder[i].Fra <= perioder[i - 1].Til)
            {
                throw ((Liste)knude).Led[i].Sted.Fejl("perioderne skal komme efter hinanden uden overlap.");
            }
        }

        return perioder;
    }

    private static FriFormEfter FriFormEfter(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new FriFormEfter(felter["fra"].Dato(), felter["maaneder"].Heltal(1, 12));
        felter.Slut();
        return regel;
    }

    private IReadOnlyList<Forsoegskommune> Forsoeg(Knude knude)
    {
        var felter = new Felter(knude);
        var liste = koder.Forsoegskommuner(felter["liste"]).Under(Listeversion.Laes(felter["version"], nummer));
        felter.Slut();
        return liste;
    }

    private static FoerBetaling FoerBetaling(Knude knude)
    {
        var felter = new Felter(knude);
        var regel = new FoerBetaling(
            felter["forloeb_fra"].Dato(),
            felter["maaneder"].Heltal(1, 12),
            felter["grupper"].Koder<Ydelsesgruppe>()
        );
        felter.Slut();
        return regel;
    }
}
