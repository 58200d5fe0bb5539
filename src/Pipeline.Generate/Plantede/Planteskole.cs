using System.Text;
using Pipeline.Generate.Dream;
using Pipeline.Generate.Fejl;
using Pipeline.Generate.Skrivning;

namespace Pipeline.Generate.Plantede;

/// <summary>All planted cases, and which of them a landing covers.</summary>
public static class Planteskole
{
    public static IReadOnlyList<Plantetilfaelde> Alle { get; } =
    [
        .. Speceksempler.Alle(),
        .. Varighedsgraenser.Alle(),
        .. Timegraenser.Alle(),
        .. Forloebsregler.Alle(),
        .. DoedeDage.Alle(),
        .. Samtaletyper.Alle(),
        .. Kontaktformer.Alle(),
        .. FoerStart.Alle(),
        .. Fritagelsesregler.Alle(),
        .. Reform2025.Alle(),
        .. Populationen.Alle(),
    ];

    internal static Plantetilfaelde Tilfaelde(int nummer, string regel, string saetning) => new(nummer, regel, saetning);

    /// <summary>A case whose months the history does not cover would give other figures, so it is left out whole.</summary>
    internal static IReadOnlyList<Plantetilfaelde> Tilfaelde(Landingsplan plan) =>
        [.. Alle.Where(t => t.Maaneder.Foerste >= plan.Fra && t.Maaneder.Sidste <= plan.Til)];

    internal static Blok Blok(Landingsplan plan, IReadOnlyList<Plantetilfaelde> tilfaelde, bool fejl, Dreamraekke? dream)
    {
        var blok = new Blok(plan);
        var skriver = new Registerskriver(plan, blok, null, dream);
        foreach (var t in tilfaelde)
        {
            skriver.PersonId = Encoding.UTF8.GetBytes(t.PersonId);
            Skriv(skriver, t.Person);
        }

        if (fejl)
        {
            foreach (var id in new[] { Fejlplanter.UdenPerioder, Fejlplanter.MedToPerioder })
            {
                skriver.PersonId = Encoding.UTF8.GetBytes(id);
                skriver.Person(Domain.Kalender.Dag.Fra(1970, 1, 1));
            }
        }

        skriver.Slut();
        return blok;
    }

    private static void Skriv(Registerskriver skriver, Domain.Personer.Person p)
    {
        skriver.Person(p.Foedselsdato);
        Hver(p.Bopael, r => skriver.Bopael(r));
        Hver(p.Dagpengeperioder, r => skriver.Dagpengeperiode(r));
        Hver(p.Ydelser, r => skriver.Ydelse(r));
        Hver(p.Dagpengeudbetalinger, r => skriver.Dagpengeudbetaling(r));
        Hver(p.Sygefravaer, r => skriver.Sygefravaer(r));
        Hver(p.Samtaler, r => skriver.Samtale(r));
        Hver(p.Fritagelser, r => skriver.Fritagelse(r));
        Hver(p.AktiveTilbud, r => skriver.Tilbud(r));
        Hver(p.Visitation, r => skriver.Visitation(r));
        Hver(p.Henvendelser, skriver.Henvendelse);
    }

    private static void Hver<T>(IReadOnlyList<T> raekker, Action<T> skriv)
    {
        foreach (var raekke in raekker)
        {
            skriv(raekke);
        }
    }
}
