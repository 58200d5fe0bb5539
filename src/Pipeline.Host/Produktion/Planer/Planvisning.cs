using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Produktion.Planer;

/// <summary>A plan as plain lines: months in a row with the same outcome for the same reason are one line.</summary>
internal static class Planvisning
{
    public static IEnumerable<string> Linjer(Produktplan plan) => [.. Maaneder(plan), .. Fastholdt(plan)];

    private static IEnumerable<string> Maaneder(Produktplan plan)
    {
        if (plan.Intet)
        {
            return
            [
                plan.Maaneder.Count == 0
                    ? $"{plan.Navn}: intet at gøre; leveringerne rækker ikke til en måned."
                    : $"{plan.Navn}: intet at gøre; {IKraft(plan)}, og leveringer, regler og kode er de samme.",
            ];
        }

        if (plan.Uvist)
        {
            return
            [
                $"{plan.Navn} under regelsæt {plan.Regelsaet} ({IKraft(plan)}): der er nye leveringer; hvilke måneder de ændrer, ses, når 'pipeline run' har klargjort dem.",
            ];
        }

        return
        [
            $"{plan.Navn} under regelsæt {plan.Regelsaet} ({IKraft(plan)}): {Antal(plan.Maaneder.Count)} genberegnes.",
            .. Stykker(plan.Maaneder).Select(s => Stykke(plan, s)),
            .. plan.Maaneder.Any(m => m.Udfald == Planudfald.KanRevideres)
                ? ["  En måned, der kan blive revideret, udgives kun, hvis et tal er blevet et andet; det ses, når den er målt."]
                : Array.Empty<string>(),
        ];
    }

    private static string IKraft(Produktplan plan) => plan.IKraft is { } version ? $"{version} er i kraft" : "intet er udgivet";

    /// <summary>The rule sets that are pinned, and what the run would make of them.</summary>
    private static IEnumerable<string> Fastholdt(Produktplan plan)
    {
        if (plan.Pins.After.Except(plan.Pins.Pinned) is { IsEmpty: false } fortsat)
        {
            yield return $"  Regelsæt {fortsat} er fastholdt, til det slippes ('pipeline regelsaet --maaling {plan.Navn} --slip').";
        }

        if (plan.Pins.Pinned is { IsEmpty: false } nye)
        {
            yield return $"  Kørslen fastholder regelsæt {nye}, til det slippes.";
        }

        if (plan.Pins.Lifted is { IsEmpty: false } slippes)
        {
            yield return $"  Kørslen slipper regelsæt {slippes}.";
        }
    }

    private static string Stykke(Produktplan plan, IReadOnlyList<Planmaaned> stykke)
    {
        var periode = stykke.Count == 1 ? $"{stykke[0].Maaned}" : $"{stykke[0].Maaned} – {stykke[^1].Maaned}";
        var regelsaet = stykke[0].Regelsaet == plan.Regelsaet ? "" : $" under regelsæt {stykke[0].Regelsaet}";
        var hvad = stykke[0] switch
        {
            { Udfald: Planudfald.Udgives } m => $"udgives{regelsaet}: {m.Hvorfor}",
            { Udfald: Planudfald.KanRevideres } m => $"kan blive revideret{regelsaet}: {m.Hvorfor}",
            _ => $"ventes uændret{regelsaet}: intet nyt berører dem",
        };
        return $"  {periode, -17}  {Antal(stykke.Count), 11}  {hvad}";
    }

    private static string Antal(int maaneder) => $"{Tekst.Antal(maaneder)} {(maaneder == 1 ? "måned" : "måneder")}";

    private static IEnumerable<IReadOnlyList<Planmaaned>> Stykker(IReadOnlyList<Planmaaned> maaneder)
    {
        for (var i = 0; i < maaneder.Count; )
        {
            var stykke = maaneder.Skip(i).TakeWhile(m => m with { Maaned = maaneder[i].Maaned } == maaneder[i]).ToList();
            yield return stykke;
            i += stykke.Count;
        }
    }
}
