using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Host.Maalinger;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Planer;

/// <summary>What is new for a month between the run that last found its figures and one that is planned: deliveries, rules, code.</summary>
internal sealed class Nyt(Produktmappe produkt, Koerselsbeskrivelse nu)
{
    /// <summary>Named one by one up to this many; otherwise counted.</summary>
    private const int Naevnte = 4;

    private readonly int _maanederFoer = produkt.Motor().MaanederFoer(produkt.Definition.Navn);

    /// <summary>Each thing in words; none when the figures cannot have moved.</summary>
    public IReadOnlyList<string> For(Maaned maaned, Koerselsbeskrivelse foer) =>
        [.. new[] { Data(maaned, foer), Regler(maaned, foer.Regelsaet), Kode(foer) }.OfType<string>()];

    private string? Data(Maaned maaned, Koerselsbeskrivelse foer)
    {
        var gamle = foer.Inddata.ToDictionary(i => i.Navn, i => i.Sha256, StringComparer.Ordinal);
        var beroerer = nu.Inddata.Where(i => gamle.GetValueOrDefault(i.Navn) != i.Sha256 && KanBeroere(i, maaned)).ToList();
        var naevnes = nu.Inddata.Select(i => i.Navn).ToHashSet(StringComparer.Ordinal);
        // A full dataset's older delivery goes when a newer comes; only what nothing replaces is gone.
        var udgaaet = foer.Inddata.Where(i => !naevnes.Contains(i.Navn) && !nu.Inddata.Any(n => n.Datasaet == i.Datasaet)).ToList();
        string[] dele =
        [
            .. Liste("ændret levering", beroerer.Where(i => gamle.ContainsKey(i.Navn))),
            .. Liste("ny levering", beroerer.Where(i => !gamle.ContainsKey(i.Navn))),
            .. Liste("udgået levering", udgaaet),
        ];
        return dele.Length == 0 ? null : string.Join(", ", dele);
    }

    /// <summary>
    /// Samtaler of a month count from that month on and never before. Everything else can reach back: the kommune of a month depends on what
    /// is paid after it (§8), and a full dataset is known anew for all time.
    /// </summary>
    private static bool KanBeroere(Inddata inddata, Maaned maaned) =>
        inddata.Datasaet != Registre.Samtaler.Navn || Maaned.Parse(inddata.Maaned) <= maaned;

    private static IEnumerable<string> Liste(string hvad, IEnumerable<Inddata> inddata)
    {
        var alle = inddata.ToList();
        return alle.Count == 0 ? []
            : alle.Count <= Naevnte ? [$"{hvad} {string.Join(", ", alle.Select(i => i.Navn))}"]
            :
            [
                $"{hvad} {string.Join(", ", alle.GroupBy(i => i.Maaned).OrderBy(g => g.Key).Select(g => $"{g.Key} ({g.Count()} datasæt)"))}",
            ];
    }

    private string? Regler(Maaned maaned, Regelsaetangivelse foer)
    {
        var regelsaet = nu.RegelsaetFor(maaned.ToString());
        if (foer == regelsaet)
        {
            return null;
        }

        if (foer.Version == regelsaet.Version || !Kendt(foer))
        {
            return $"regelsæt {foer.Version} er ændret siden";
        }

        if (produkt.Regler is not Regelbog bog)
        {
            return $"nye regler {foer.Version} → {regelsaet.Version}";
        }

        var aendringer = new Regelvej(bog, foer.Version, regelsaet.Version)
            .Aendringer.Where(a => a.Perioder.Any(p => Rummer(p, maaned)))
            .ToList();
        return aendringer.Count == 0
            ? null
            : $"nye regler {foer.Version} → {regelsaet.Version} ({string.Join(", ", aendringer.Select(a => a.Navn))})";
    }

    private bool Rummer(Maanedsinterval periode, Maaned maaned) => Maaned.Fra(maaned.Plus(-_maanederFoer), maaned).Any(periode.Rummer);

    /// <summary>Only of rules that are still as they were can it be said which months they change.</summary>
    private bool Kendt(Regelsaetangivelse foer) =>
        produkt.Regler.Versioner.Contains(foer.Version) && produkt.Regler.Hash(foer.Version) == foer.Sha256;

    private string? Kode(Koerselsbeskrivelse foer) => foer.Kode == nu.Kode ? null : $"ny kode {Kort(foer.Kode)} → {Kort(nu.Kode)}";

    /// <summary>The commit with as many digits as people use.</summary>
    private static string Kort(string kode) =>
        kode.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? kode[..Math.Min(kode.Length, plus + 8)] : kode;
}
