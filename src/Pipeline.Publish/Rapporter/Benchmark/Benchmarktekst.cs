using Pipeline.Domain.Koder;

namespace Pipeline.Publish.Rapporter.Benchmark;

/// <summary>The sentences of the benchmark, made from its figures as chapter 5 of BDO words them.</summary>
internal sealed class Benchmarktekst(Benchmarkopslag tal, string kommune)
{
    private const string Enhedsomkostning = "enhedsomkostning";

    private static readonly string[] Ordenstal =
    [
        "",
        "",
        "anden ",
        "tredje ",
        "fjerde ",
        "femte ",
        "sjette ",
        "syvende ",
        "ottende ",
        "niende ",
        "tiende ",
        "ellevte ",
        "tolvte ",
    ];

    public IReadOnlyList<string> Sammenfatning()
    {
        var alt = tal[Benchmarkkoder.IAlt, Enhedsomkostning];
        var linjer = new List<string>
        {
            $"{kommune} Kommune anvender samlet {Mio(tal[Benchmarkkoder.IAlt, "udgift_1000kr"].Vaerdi)} mio. kr. i beskæftigelsesindsatsen. Ressourcerne er prioriteret til "
                + $"sammenlagt {Dansk.Tal(tal[Benchmarkkoder.IAlt, "fuldtidspersoner"].Vaerdi)} fuldtidspersoner. De samlede enhedsomkostninger på tværs af målgrupper ligger {Mod(alt.Procent)} "
                + $"for de øvrige kommuner: {Kr(alt.Vaerdi)} kr. pr. fuldtidsperson mod {Kr(alt.Gennemsnit)} kr.",
        };
        foreach (var (nr, indledning) in Kvadranttekster)
        {
            var grupper = Benchmarkkoder.Maalgrupper.Where(m => tal[m.Kode, "kvadrant"].Vaerdi == nr).Select(m => m.ISaetning).ToList();
            if (grupper.Count > 0)
            {
                linjer.Add($"{indledning} {Opregning(grupper)}.");
            }
        }

        var uden = Benchmarkkoder
            .Maalgrupper.Where(m => tal[m.Kode, "kvadrant"].Vaerdi is null && tal[m.Kode, Enhedsomkostning].Vaerdi is not null)
            .Select(m => m.ISaetning)
            .ToList();
        if (uden.Count > 0)
        {
            linjer.Add($"Der er ingen resultater at holde omkostningerne op mod for {Opregning(uden)}.");
        }

        return linjer;
    }

    public IReadOnlyList<string> Maalgruppe(Benchmarkmaalgruppe maalgruppe)
    {
        var enhed = tal[maalgruppe.Kode, Enhedsomkostning];
        if (enhed.Vaerdi is null)
        {
            return [$"{kommune} Kommune har ingen {maalgruppe.Personer}."];
        }

        var linjer = new List<string>
        {
            $"{kommune} Kommune anvender i alt {Mio(tal[maalgruppe.Kode, "udgift_1000kr"].Vaerdi)} mio. kr. i indsatsen for "
                + $"{Dansk.Tal(tal[maalgruppe.Kode, "fuldtidspersoner"].Vaerdi)} {maalgruppe.Personer}."
                + (
                    enhed.Gennemsnit is null
                        ? " Ingen af de øvrige kommuner har målgruppen."
                        : $" Enhedsomkostningerne ligger {Mod(enhed.Procent)} for de øvrige kommuner. {kommune} Kommune har en gennemsnitlig udgift på "
                            + $"{Kr(enhed.Vaerdi)} kr. pr. fuldtidsperson mod et gennemsnit i de øvrige kommuner på {Kr(enhed.Gennemsnit)} kr. pr. fuldtidsperson. "
                            + $"{kommune} Kommune har de {Placering(enhed)} enhedsomkostninger for målgruppen."
                ),
        };
        if (Resultater(maalgruppe.Kode) is { } resultater)
        {
            linjer.Add(resultater);
        }

        if (Drivere(maalgruppe.Kode) is { } drivere)
        {
            linjer.Add(drivere);
        }

        return linjer;
    }

    /// <summary>"tredje højeste" above the average, "fjerde laveste" below it.</summary>
    internal static string Placering(Benchmarkcelle celle)
    {
        var hoej = celle.Afvigelse > 0;
        var nr = hoej ? celle.Placering!.Value : celle.Kommuner - celle.Placering!.Value + 1;
        return (nr < Ordenstal.Length ? Ordenstal[nr] : $"{nr}. ") + (hoej ? "højeste" : "laveste");
    }

    /// <summary>"11 pct. over gennemsnittet", "på niveau med gennemsnittet".</summary>
    internal static string Mod(decimal? procent) =>
        procent is not { } p ? "uden et gennemsnit at holdes op mod"
        : Dansk.Tal(Math.Abs(p)) == "0" ? "på niveau med gennemsnittet"
        : $"{Dansk.Tal(Math.Abs(p))} pct. {(p > 0 ? "over" : "under")} gennemsnittet";

    private static IReadOnlyList<(int Nr, string Indledning)> Kvadranttekster { get; } =
    [
        (4, "Høj omkostningseffektivitet (omkostninger på eller under gennemsnittet, resultater over det):"),
        (3, "Mulige effektiviseringspotentialer (omkostninger og resultater over gennemsnittet):"),
        (2, "Der kan være potentiale for optimering (omkostninger over gennemsnittet, resultater under det):"),
        (1, "Der kan være potentiale for investering (omkostninger og resultater under gennemsnittet):"),
    ];

    private string? Resultater(string maalgruppe)
    {
        var resultat = tal[maalgruppe, $"kvalitet.{Benchmarkkoder.Resultat}"];
        if (resultat is not { Vaerdi: { } v, Gennemsnit: { } g })
        {
            return null;
        }

        var indsats = new[]
        {
            ("samtaleintensiteten", "samtaleintensitet"),
            ("andelen berørt af aktivering", "beroert_aktivering"),
            ("aktiveringsgraden", "aktiveringsgrad"),
        }
            .Select(i => (i.Item1, tal[maalgruppe, $"kvalitet.{i.Item2}"].Procent))
            .Where(i => i.Procent is not null)
            .Select(i => $"{i.Item1} ligger {Niveau(i.Procent!.Value)}")
            .ToList();
        return $"Afgangsraten til job og uddannelse er {Dansk.Tal(v, 1)} pct. mod {Dansk.Tal(g, 1)} pct. i de øvrige kommuner ({Dansk.MedFortegn(resultat.Procent, 1)} pct.)."
            + (indsats.Count == 0 ? "" : $" Resultaterne er opnået med en indsats, hvor {Opregning(indsats)}.");
    }

    private string? Drivere(string maalgruppe)
    {
        var opgaver = Benchmarkkoder
            .Opgaver.Select(o => (Navn: o.ISaetning(), tal[maalgruppe, $"opgave.{o.Kode}"].Afvigelse))
            // The table shows one decimal; a driver must show there.
            .Where(o => Math.Abs(o.Afvigelse ?? 0) >= 0.1m)
            .OrderByDescending(o => Math.Abs(o.Afvigelse!.Value))
            .Take(4)
            .ToList();
        var op = opgaver.Where(o => o.Afvigelse > 0).Select(o => o.Navn).ToList();
        var ned = opgaver.Where(o => o.Afvigelse < 0).Select(o => o.Navn).ToList();
        return (op.Count, ned.Count) switch
        {
            (0, 0) => null,
            (_, 0) => $"Udgifter til {Opregning(op)} trækker enhedsomkostningerne op.",
            (0, _) => $"Udgifter til {Opregning(ned)} trækker enhedsomkostningerne ned.",
            _ => $"Udgifter til {Opregning(op)} trækker enhedsomkostningerne op, mens udgifter til {Opregning(ned)} trækker dem ned.",
        };
    }

    /// <summary>Within five percent is near: the indicators are printed with one decimal.</summary>
    private static string Niveau(decimal procent) =>
        Math.Abs(procent) <= 5 ? "tæt på gennemsnittet"
        : procent > 0 ? "over gennemsnittet"
        : "under gennemsnittet";

    internal static string Opregning(IReadOnlyList<string> led) =>
        led.Count == 1 ? led[0] : $"{string.Join(", ", led.Take(led.Count - 1))} og {led[^1]}";

    private static string Mio(decimal? tusinde) => Dansk.Tal(tusinde / 1000, 1);

    /// <summary>Thousands with one decimal, as kroner: 26,6 is 26.600.</summary>
    private static string Kr(decimal? tusinde) =>
        tusinde is { } t ? Dansk.Tal(Math.Round(t, 1, MidpointRounding.AwayFromZero) * 1000) : Dansk.Mangler;
}

internal static class Opgavenavne
{
    /// <summary>As a sentence names an opgave after "udgifter til".</summary>
    public static string ISaetning(this Benchmarkopgave opgave) =>
        opgave.Kode switch
        {
            "udplacering" => "udplacering",
            "virksomhedsindsats_oevrigt" => "øvrig virksomhedsindsats",
            "foelgeudgifter" => "følgeudgifter",
            "rehabiliteringsteam" => "arbejde i rehabiliteringsteam",
            "ledelse" => "ledelse",
            _ => opgave.Navn.ToLowerInvariant(),
        };
}
