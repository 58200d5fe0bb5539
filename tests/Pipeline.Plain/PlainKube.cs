using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

/// <summary>§8: persons' results summed to the rows of <c>mart.jobsamtaler</c> and <c>mart.aktive_tilbud</c>.</summary>
public static class PlainKube
{
    /// <summary>Every row with at least one person, in no promised order.</summary>
    /// <param name="personer">What <see cref="PlainMaaling.Maal"/> gave for each person, a list a person.</param>
    /// <param name="kommuner">The known kommuner; a result's kommunekode outside them is in no region.</param>
    public static IReadOnlyList<Celle> Tael(
        IEnumerable<IReadOnlyList<Resultat>> personer,
        Regelsaet regler,
        IReadOnlyList<Kommune> kommuner
    )
    {
        var regioner = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        var taellinger =
            from person in personer
            from gruppering in Grupperinger(person, regler)
            from omraade in Omraader(gruppering.Resultat.Kommunekode, regioner)
            from varighed in Varigheder(gruppering.Resultat.Baand, regler.Varighed)
            group gruppering.Resultat by (
                gruppering.Resultat.Maaned,
                omraade.Type,
                omraade.Tekst,
                gruppering.Gruppe,
                gruppering.Sats,
                varighed
            );

        return [.. taellinger.Select(t => TilCelle(t.Key, [.. t]))];
    }

    // A person is counted once in each ydelsesgruppe, once more by sats, and once in alle.
    private static IEnumerable<(Ydelsesgruppe? Gruppe, Sats? Sats, Resultat Resultat)> Grupperinger(
        IReadOnlyList<Resultat> person,
        Regelsaet regler
    )
    {
        foreach (var resultat in person)
        {
            yield return (resultat.Gruppe, null, resultat);
            if (HarSatsraekker(resultat, regler))
            {
                yield return (resultat.Gruppe, resultat.Sats, resultat);
            }
        }

        // alle: of those groups the one of the latest E; ties: the order of the table in §1.
        foreach (var iMaaneden in person.GroupBy(r => r.Maaned))
        {
            yield return (null, null, iMaaneden.OrderByDescending(r => r.Slut).ThenBy(r => r.Gruppe).First());
        }
    }

    private static bool HarSatsraekker(Resultat r, Regelsaet regler) =>
        r.Gruppe == Ydelsesgruppe.Kontanthjaelp && r.Sats is not null && regler.Reform is { } reform && r.Maaned >= Maaned.Af(reform.Fra);

    private static IEnumerable<(Omraadetype Type, string Tekst)> Omraader(short kommunekode, Dictionary<short, short> regioner)
    {
        // Unknown residence is 000: a row of its own. A kommunekode outside the 98 is kept as it is. Neither is in a region.
        yield return (Omraadetype.Kommune, Kommune.Tekst(kommunekode));
        if (regioner.TryGetValue(kommunekode, out var region))
        {
            yield return (Omraadetype.Region, region.ToString(CultureInfo.InvariantCulture));
        }

        yield return (Omraadetype.Land, "land");
    }

    private static IEnumerable<string> Varigheder(int interval, Varighedsskema skema)
    {
        // Before 1.7 only 0…11 and 12+.
        var tolv = interval >= Laengde.TolvMaaneder;
        if (!skema.Underintervaller)
        {
            return [tolv ? "12+" : skema.Baand[interval].Navn];
        }

        return tolv ? ["12+", skema.Baand[interval].Navn, "i alt"] : [skema.Baand[interval].Navn, "under 12", "i alt"];
    }

    private static Celle TilCelle(
        (Maaned Maaned, Omraadetype Type, string Omraade, Ydelsesgruppe? Gruppe, Sats? Sats, string Varighed) noegle,
        List<Resultat> personer
    )
    {
        // §7: fritagne are counted in måling 5 alone, everybody else in måling 1–4.
        var maalte = personer.Where(p => !p.Fritaget).ToList();
        int Med(int samtaler) => maalte.Count(p => p.Samtaler == samtaler);
        return new(
            noegle.Maaned,
            noegle.Type,
            noegle.Omraade,
            noegle.Gruppe,
            noegle.Sats,
            noegle.Varighed,
            Med(0),
            Med(1),
            Med(2),
            Med(3),
            Med(4),
            maalte.Count(p => p.Samtaler >= 5),
            maalte.Count(p => p.HarTilbud),
            personer.Count(p => p.Fritaget)
        );
    }
}
