using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Host.Regler;

/// <summary>A rule set line by line in words, in the order of spec/jobsamtaler.md.</summary>
internal static class Regelvisning
{
    public static IReadOnlyList<Regellinje> Linjer(Regelsaet regler) =>
        [
            .. regler.Grupper.Select(Gruppe),
            .. Hvem(regler),
            .. Varighed(regler),
            .. Samtaler(regler.Samtaler),
            .. Fritagelse(regler.Fritagelse),
            .. Reform(regler.Reform),
        ];

    private static Regellinje Gruppe(Grupperegel regel)
    {
        string?[] dele =
        [
            regel.Ydelsesarter.Count > 0 ? Regelord.Liste(regel.Ydelsesarter) : null,
            regel.DagpengeArter.Count > 0 ? $"dagpenge: {Regelord.Liste(regel.DagpengeArter)}" : null,
            regel.Sygefravaer ? "sygefravær" : null,
            regel.SidsteBetalteDag == Dag.Aaben ? null : $"til og med {Dag.Tekst(regel.SidsteBetalteDag)}",
        ];
        return new("§1 Betalte dage", Kodeliste<Ydelsesgruppe>.Tekst(regel.Gruppe), string.Join("; ", dele.OfType<string>()));
    }

    private static IEnumerable<Regellinje> Hvem(Regelsaet regler)
    {
        const string hvem = "§1–3 Hvem og hvornår";
        var hoved = regler.Hovedydelse;
        yield return new(hvem, "Hovedydelser", $"{Regelord.Liste(hoved.Grupper)}, {Regelord.Liste(hoved.Ydelsesarter)}");
        yield return new(hvem, "Viger for en hovedydelse", Regelord.Liste(hoved.Supplerende));
        yield return new(hvem, "Mindste alder", $"{regler.Alder.MindsteAar} år");
        yield return new(
            hvem,
            "Folkepensionsalder",
            [
                .. regler.Alder.Folkepension.Select(p =>
                    $"født {Regelord.Tid(p.Foedt)}: {p.AlderMaaneder / 12} år og {p.AlderMaaneder % 12} måneder"
                ),
            ]
        );
        yield return new(hvem, "Overgangsydelse før bliver en del af", Regelord.Liste(regler.Forloeb.OvergangsydelseFoer));
        yield return new(hvem, "Døde dage: koder", Koder(regler.DoedeDage.Koder));
        yield return new(hvem, "Døde dage: corona", Regelord.Tid(regler.DoedeDage.Corona));
        yield return new(hvem, "Samtaler tæller ikke", Regelord.Tid(regler.DoedeDage.SamtalerTaellerIkke));
    }

    private static IEnumerable<Regellinje> Varighed(Regelsaet regler)
    {
        const string varighed = "§4 Varighed";
        yield return new(
            varighed,
            "Grænser",
            [
                .. regler.Varighed.Baand.Select(b =>
                    $"{b.Navn}: {b.Dage} dage, {Regelord.Timer(b.TimerFuldtid)} timer (deltid {Regelord.Timer(b.TimerDeltid)})"
                ),
            ]
        );
        yield return new(varighed, "Underintervaller af 12+", regler.Varighed.Underintervaller ? "ja" : "nej");
    }

    private static IEnumerable<Regellinje> Samtaler(Samtaleregler regler)
    {
        const string samtaler = "§6 Samtaler";
        yield return new(samtaler, "Typer for sygedagpenge", Regelord.Liste(regler.Sygedagpengetyper));
        yield return new(samtaler, "Typer for andre", Regelord.Liste(regler.Typer));
        yield return new(samtaler, "Også for a-dagpenge", Regelord.Liste(regler.DagpengeEkstraTyper));
        yield return new(samtaler, "Altid tilladte former", Regelord.Liste(regler.AltidTilladt));
        yield return new(samtaler, "Frie former", Regelord.Liste(regler.FrieFormer));
        yield return new(samtaler, "Fri form i", Regelord.Liste(regler.FriFormPerioder.Select(Regelord.Tid)));
        yield return new(
            samtaler,
            "Fri form efter",
            regler.FriFormEfter is { } efter ? $"{efter.Maaneder} måneder, {Regelord.Fra(efter.Fra)}" : Regelord.Ingen
        );
        yield return new(samtaler, "Kun den første skal være personlig", Regelord.Fra(regler.FoerstePersonligtFra));
        yield return new(
            samtaler,
            "Forsøgskommuner",
            [.. regler.Forsoeg.Select(f => $"{f.Kommunekode}, {Regelord.Tid(f.Periode)}: {Regelord.Liste(f.Former)}")]
        );
        yield return new(
            samtaler,
            "Før første betaling",
            regler.FoerBetaling is { } foer
                ? $"op til {foer.Maaneder} måneder, forløb {Regelord.Fra(foer.ForloebFra)}: {Regelord.Liste(foer.Grupper)}"
                : Regelord.Ingen
        );
    }

    private static IEnumerable<Regellinje> Fritagelse(Fritagelsesregler regler)
    {
        const string fritagelse = "§7 Fritagelse";
        foreach (var liste in regler.Koder.GroupBy(k => (k.Liste, k.Kategori)))
        {
            var kategori = liste.Key.Kategori is { } k ? $", {Kodeliste<Visitationskategori>.Tekst(k)}" : "";
            yield return new(
                fritagelse,
                $"Koder, {Kodeliste<Ydelsesgruppe>.Tekst(liste.Key.Liste)}{kategori}",
                [.. liste.Select(l => Fritagelseskode.Tekst(l.Kode))]
            );
        }

        yield return new(
            fritagelse,
            "Mindste andel",
            [
                .. regler.Andele.Select(a =>
                    $"fra {a.Fra}: {a.TidligProcent} pct. tidligt{(a.TidligMiiDage is { } dage ? $" eller {dage} dage med MII" : "")}, {a.SenereProcent} pct. senere"
                ),
            ]
        );
        yield return new(fritagelse, "Tidligt er til og med måned", $"{regler.TidligeMaaneder}");
        yield return new(fritagelse, "TILBAGE13 fritager", Regelord.Fra(regler.Tilbage13Fra));
    }

    private static IEnumerable<Regellinje> Reform(Kontanthjaelpsreform? reform)
    {
        const string afsnit = "Kontanthjælp 2025";
        yield return new(afsnit, "Gælder", Regelord.Fra(reform?.Fra));
        if (reform is null)
        {
            yield break;
        }

        yield return new(afsnit, "Fortsætter forløb af", Regelord.Liste(reform.Fortsaetter));
        yield return new(
            afsnit,
            "Nyt forløb ved skift af kontaktgruppe",
            reform.Kontaktgruppeskift is { } skift ? $"fra {skift.Foer} til {skift.Efter}" : Regelord.Ingen
        );
        yield return new(
            afsnit,
            "Kodeliste efter sats",
            [
                .. reform
                    .Satsliste.OrderBy(s => s.Key)
                    .Select(s => $"{Kodeliste<Sats>.Tekst(s.Key)}: {Kodeliste<Ydelsesgruppe>.Tekst(s.Value)}"),
            ]
        );
    }

    private static string Koder(IEnumerable<short> koder) => Regelord.Liste(koder.Select(Fritagelseskode.Tekst));
}
