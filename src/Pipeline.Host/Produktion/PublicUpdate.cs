using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Offentliggoerelse;

namespace Pipeline.Host.Produktion;

/// <summary>What everyone may see brought to what is in force, and the user told what it cost. After every switch of versions.</summary>
internal static class PublicUpdate
{
    /// <param name="step">Does the work as a step of the command; null: a step of its own.</param>
    /// <returns>Sentences for the user.</returns>
    public static IReadOnlyList<string> Run(
        Vaert vaert,
        Datamappe mappe,
        Offentligprofil profil,
        Func<string, Func<PublicEdition>, PublicEdition>? step = null
    )
    {
        var sentences = new List<string>();
        var editions = new PublicEditions(mappe.Sti, profil, vaert.Varehus(mappe), TimeProvider.System);
        foreach (var table in editions.Behind(vaert.Afbryd))
        {
            var name = $"Offentlig udgave af {string.Join(" og ", table.Members.Select(m => m.Produkt.Navn))}";
            var edition = step is null
                ? vaert.Fremdrift.Trin(name, _ => editions.Update(table, vaert.Afbryd))
                : step(name, () => editions.Update(table, vaert.Afbryd));
            sentences.AddRange(Sentences(edition));
        }

        return sentences;
    }

    private static IEnumerable<string> Sentences(PublicEdition edition)
    {
        var products = string.Join(", ", edition.Months.Select(m => m.Tabel.Produkt.Navn).Distinct());
        if (products.Length > 0)
        {
            yield return $"Det, alle må se af {products}, er bragt på højde med det, der er i kraft. {Cost(edition.Cost)}";
        }

        foreach (var notice in edition.Notices)
        {
            yield return notice;
        }
    }

    public static string Cost(Daekningspris cost) =>
        string.Create(
            Tekst.Dansk,
            $"Skjult: {Tekst.Antal(cost.Primaere)} tal under grænsen og {Tekst.Antal(cost.Sekundaere)} tal, de kunne regnes ud af, "
                + $"af {Tekst.Antal(cost.Tal)} ({Share(cost.Primaere + cost.Sekundaere, cost.Tal):0.0} pct. af tallene, "
                + $"{Share(cost.SkjultSum, cost.Sum):0.0} pct. af deres sum). Ét ekstra tal pr. sum ville skjule "
                + $"{Tekst.Antal(cost.EnkelSekundaere)} i stedet for {Tekst.Antal(cost.Sekundaere)} "
                + $"({Share(cost.EnkelSum, cost.Sum):0.0} pct. af summen), men kan regnes baglæns."
        );

    private static double Share(long part, long whole) => whole == 0 ? 0 : 100.0 * part / whole;

    public static void Write(this IReadOnlyList<string> sentences, TextWriter to)
    {
        foreach (var sentence in sentences)
        {
            to.WriteLine(sentence);
        }
    }
}
