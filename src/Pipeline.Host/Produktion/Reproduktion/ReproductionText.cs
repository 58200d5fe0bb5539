using Pipeline.Domain;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Produktion.Reproduktion;

/// <summary>What a reproduction found, in lines for the user.</summary>
internal static class ReproductionText
{
    /// <summary>Of one that came out as it was published, or that an older program made.</summary>
    public static IEnumerable<string> Lines(Reproduction found)
    {
        var version = $"{found.Manifest.Produkt} {found.Manifest.Version}";
        var made =
            $"(regelsæt {string.Join(" og ", found.Rules.Select(r => r.Version))}, {Tekst.Antal(found.Manifest.Koersel.Inddata.Count)} leveringer)";
        var different = found.Different;
        yield return different.Count > 0
            ? $"{version} kommer ikke ud, som den er udgivet: {Tekst.Antal(different.Count)} af {Months(found.Months.Count)} har andre rækker {made}."
        : found.SameBytes ? $"{version} er genskabt: {Months(found.Months.Count)} er ens byte for byte {made}."
        : $"{version} er genskabt: {Months(found.Months.Count)} har de samme rækker {made}.";
        foreach (var month in different)
        {
            yield return $"  {month.Month}: {Tekst.Antal(month.Figures)} tal er anderledes.";
        }

        if (!found.IsOfThisProgram)
        {
            yield return $"Versionen er lavet med koden {found.Manifest.Koersel.Kode}; dette er {found.Code}.";
            foreach (var rules in found.ChangedRules)
            {
                yield return $"Regelsæt {rules.Version} har andre filer nu, end da versionen blev lavet.";
            }
        }

        yield return WrittenBy(found);
        if (different.Count > 0)
        {
            var moved = found.Moved.ToList();
            yield return moved.Count > 0
                ? "Beslutninger, der er flyttet siden, og som rører de måneder:"
                : "Ingen beslutning er noteret som flyttet siden for de måneder; med den kode, manifestet nævner, kommer tallene ud igen.";
            foreach (var decision in moved)
            {
                yield return $"  {decision.Id} (fra {decision.MovedIn}; {decision.Groups}): {decision.Text}";
            }
        }
    }

    /// <summary>Of one that this very program made otherwise before.</summary>
    public static PipelineFejl Failure(Reproduction found)
    {
        var different = found.Failed.Select(m => m.Month).ToList();
        return new(
            $"{found.Manifest.Produkt} {found.Manifest.Version} kunne ikke genskabes: {Tekst.Antal(different.Count)} af {Months(found.Months.Count)} "
                + $"er anderledes ({string.Join(", ", different)}), selv om leveringer, regler og kode er de samme; "
                + "kontrollér datamappen, og meld det til dem, der står for programmet.",
            Afslutning.AfvistAfKontrol
        );
    }

    private static string Months(int count) => $"{Tekst.Antal(count)} {(count == 1 ? "måned" : "måneder")}";

    private static string WrittenBy(Reproduction found)
    {
        var published = Writers(found.Months, m => m.PublishedBy);
        var others = found.Months.Where(m => !m.SameBytes).ToList();
        return others.Count == 0
            ? $"Filerne er skrevet af {published}."
            : $"Filerne er skrevet af {published}; nu af {Writers(others, m => m.WrittenBy)}, og så er rækkerne sammenlignet, ikke bytes.";
    }

    private static string Writers(IEnumerable<ReproducedMonth> months, Func<ReproducedMonth, string> writer) =>
        string.Join(" og ", months.Select(writer).Distinct());
}
