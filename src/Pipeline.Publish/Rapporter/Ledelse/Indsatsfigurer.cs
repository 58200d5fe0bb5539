using Dapper;
using Pipeline.Domain.Kalender;

namespace Pipeline.Publish.Rapporter.Ledelse;

/// <summary>
/// Of a ydelse's page: medfinansiering by the kommune's share, varighed by the refusionstrappe, samtaler and aktivering (Ledelsesinformation, "Forklaring til figurer"). For everyone
/// to see the refusionstrappe is left out, which has no public edition, and so is the share of the persons, whose number nobody outside sees.
/// </summary>
internal sealed class Indsatsfigurer
{
    private const string Andre = "andre";
    private const string Alle = "";

    private readonly Maanedstal _tal;
    private readonly Fordelingstal _betaling;
    private readonly Fordelingstal _samtaler;
    private readonly Fordelingstal _aktiverede;
    private readonly Fordelingstal? _varighed;
    private readonly Fordelingstal? _uger;
    private readonly IReadOnlyList<(string Trin, double? Procent, string TaltFra)> _trin;

    public Indsatsfigurer(Rapportgrundlag grundlag, Maanedstal tal)
    {
        _tal = tal;
        _betaling = Fordelingstal.Laes(grundlag, $"{grundlag.Skema}.medfinansiering", "andel", "medfinansiering_kr");
        _samtaler = Fordelingstal.Laes(grundlag, $"{grundlag.Skema}.ydelsesindsats", "''", "samtaler");
        _aktiverede = Fordelingstal.Laes(grundlag, $"{grundlag.Skema}.ydelsesindsats", "''", "aktiverede");
        if (grundlag.Offentlig)
        {
            _trin = [];
            return;
        }

        _varighed = Fordelingstal.Laes(grundlag, "mart.refusionstrappe", "trin", "personer");
        _uger = Fordelingstal.Laes(grundlag, "mart.refusionstrappe", "trin", "uger");
        _trin =
        [
            .. grundlag
                .Forbindelse.Query<(string, double?, string)>(
                    "select distinct trin, medfinansiering_procent, talt_fra from mart.refusionstrappe where maaned = @Maaned",
                    new { Maaned = grundlag.Maaned.ToString() }
                )
                .OrderBy(t => t.Item2 ?? 0)
                .ThenBy(t => t.Item1, StringComparer.Ordinal),
        ];
    }

    public IEnumerable<Rapportdel> For(string ydelse, string navn)
    {
        if (_betaling.Maaneder > 0 && _betaling.Har(ydelse))
        {
            yield return Betaling(ydelse, navn);
        }
        else if (_uger is { Maaneder: > 0 } uger && uger.Har(ydelse) && _trin.Any(t => t.Procent is not null))
        {
            yield return Uger(uger, ydelse, navn);
        }

        if (_varighed is { Maaneder: > 0 } varighed && varighed.Har(ydelse) && _trin.Count > 0)
        {
            yield return Varighed(varighed, ydelse, navn);
        }

        if (_samtaler.Maaneder > 0 && Maanedsserier(_samtaler, m => _samtaler.Tal(ydelse, Alle, m)) is { Count: > 0 } samtaler)
        {
            yield return new Figur($"Afholdte samtaler, {navn}", Figurart.Soejler, "Måned", Maanedsnavne(_samtaler), samtaler)
            {
                Enhed = "samtaler",
                Beskrivelse = "Samtaler, holdt på en dag, hvor borgeren var på ydelsen; samme måneder i begge år.",
                Kilde = "registrene",
            };
        }

        if (_aktiverede.Maaneder > 0 && Maanedsserier(_aktiverede, m => Andel(ydelse, m)) is { Count: > 0 } aktiverede)
        {
            yield return new Figur($"Berørt af aktivering, {navn}", Figurart.Linjer, "Måned", Maanedsnavne(_aktiverede), aktiverede)
            {
                Enhed = "pct. af personerne",
                Decimaler = 1,
                Beskrivelse = "Andelen af personerne på ydelsen, der var i et aktivt tilbud mindst én dag i måneden.",
                Kilde = "registrene",
            };
        }
    }

    /// <summary>Ledelsesinformation, "Andel af den samlede medfinansiering fordelt på procentsats": of the kroner of the compared months.</summary>
    private Figur Betaling(string ydelse, string navn)
    {
        string[] grupper = ["20", "60", "70", "80", Andre];
        var vises = grupper.Where(g => g != Andre || _betaling.Aar.Any(aar => _betaling.Sum(ydelse, Andre, aar) is not 0)).ToList();
        return new(
            $"Kommunens medfinansiering af {navn} efter andel, {_betaling.Periode}",
            Figurart.Soejler,
            "Kommunens andel",
            [.. vises.Select(g => g == Andre ? "Andre andele" : $"{g} pct.")],
            [.. _betaling.Aar.Select(aar => Andele(_betaling, ydelse, vises, aar))]
        )
        {
            Enhed = "pct. af medfinansieringen",
            Decimaler = 1,
            Beskrivelse = "Det, kommunen selv har betalt, fordelt på den andel, den betaler af hver uges ydelse.",
            Kilde = "Ydelsesrefusion",
        };
    }

    /// <summary>Where no Ydelsesrefusion is delivered: weeks, not kroner.</summary>
    private Figur Uger(Fordelingstal uger, string ydelse, string navn)
    {
        var trin = _trin.Where(t => t.Procent is not null).ToList();
        return new(
            $"Uger på {navn} efter kommunens andel, {uger.Periode}",
            Figurart.Soejler,
            "Kommunens andel",
            [.. trin.Select(t => $"{t.Procent:0} pct.")],
            [.. uger.Aar.Select(aar => Andele(uger, ydelse, [.. trin.Select(t => t.Trin)], aar))]
        )
        {
            Enhed = "pct. af ugerne",
            Decimaler = 1,
            Beskrivelse =
                "Ydelsesrefusion er ikke leveret, så figuren viser uger og ikke kroner: hver uge på ydelsen efter den andel, refusionstrappen giver den."
                + TaltFra(),
            Kilde = "registrene",
        };
    }

    private Figur Varighed(Fordelingstal varighed, string ydelse, string navn) =>
        new(
            $"Forløb på {navn} efter varighed på alle ydelser, {varighed.Periode}",
            Figurart.Soejler,
            "Varighed",
            [.. _trin.Select(t => $"{t.Trin.Replace("-", "–", StringComparison.Ordinal)} uger")],
            [
                .. varighed.Aar.Select(aar => new Serie(
                    $"{aar} {varighed.Periode}",
                    [.. _trin.Select(t => varighed.Sum(ydelse, t.Trin, aar) / varighed.Maaneder)]
                )),
            ]
        )
        {
            Enhed = "forløb i gennemsnit pr. måned",
            Beskrivelse =
                "Månedens forløb efter uger på alle ydelser. Tælleren begynder forfra efter 52 hele ugers selvforsørgelse inden for tre år."
                + TaltFra(),
            Kilde = "registrene",
        };

    private string TaltFra() =>
        _trin[0].TaltFra is { } fra && string.CompareOrdinal(fra, "2014-07-01") > 0
            ? $" Registrene begynder {Dansk.Dato(fra)}; uger før den dag kendes ikke."
            : "";

    private static Serie Andele(Fordelingstal tal, string ydelse, IReadOnlyList<string> grupper, int aar)
    {
        var summer = grupper.Select(g => tal.Sum(ydelse, g, aar)).ToList();
        var ialt = summer.Aggregate((decimal?)0, (a, b) => a + b);
        return new($"{aar} {tal.Periode}", [.. summer.Select(s => ialt is null or 0 ? null : 100 * s / ialt)]);
    }

    private decimal? Andel(string ydelse, Maaned maaned) =>
        _tal.Personer(ydelse, maaned) is > 0 and var personer ? 100 * _aktiverede.Tal(ydelse, Alle, maaned) / personer : null;

    private static List<string> Maanedsnavne(Fordelingstal tal) => [.. Enumerable.Range(1, tal.Maaneder).Select(Dansk.KortMaaned)];

    /// <summary>Empty when no month of any year has a figure above 0.</summary>
    private static List<Serie> Maanedsserier(Fordelingstal tal, Func<Maaned, decimal?> vaerdi)
    {
        var serier = tal
            .Aar.Select(aar => new Serie($"{aar}", [.. Enumerable.Range(1, tal.Maaneder).Select(m => vaerdi(new(aar, m)))]))
            .ToList();
        return serier.Any(s => s.Vaerdier.Any(v => v > 0)) ? serier : [];
    }
}
