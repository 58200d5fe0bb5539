using System.Collections.Concurrent;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;

namespace Pipeline.Dashboard.Laesning;

/// <summary>The products the pages show: those of the warehouse, with what <c>pipelines/</c> says of them. Read once.</summary>
internal sealed class Katalog(DashboardIndstillinger indstillinger)
{
    private readonly ConcurrentDictionary<string, Produktmappe?> _mapper = new(StringComparer.Ordinal);

    /// <summary>When each product's next month is expected.</summary>
    public PublicationCalendar Calendar { get; } = new(indstillinger.Pipelines);

    public IReadOnlyList<Produkt> Produkter => Produktliste.Alle;

    public string Titel(string produkt) => Mappe(produkt)?.Definition.Titel ?? Dansk.Navn(produkt);

    /// <exception cref="PipelineFejl">There is no such product.</exception>
    public Produkt Produkt(string navn) => Produktliste.Find(navn);

    /// <summary>Its definition and rules; null when <c>pipelines/</c> has none that can be read as such.</summary>
    public Produktmappe? Mappe(string produkt) => _mapper.GetOrAdd(produkt, Laes);

    /// <summary>Whether somebody who knows better may let the check pass.</summary>
    public bool MayBeApproved(string produkt, string kontrol) =>
        ApprovableChecks.Of(Mappe(produkt)?.Definition.Kontroller.Data.Keys ?? []).Contains(kontrol);

    /// <summary>Oldest first; empty for a product without rule sets.</summary>
    public IReadOnlyList<string> Regelsaet(string produkt) => Mappe(produkt)?.Regler.Versioner ?? [];

    /// <summary>What the source says of the use of its figures.</summary>
    public IReadOnlyList<Anmaerkning> Anmaerkninger(string produkt) => Mappe(produkt)?.Anmaerkninger ?? [];

    /// <summary>What changes between two rule sets, oldest change first; empty for rules that are not told change by change.</summary>
    public IReadOnlyList<Regelaendring> Aendringer(string produkt, string a, string b)
    {
        if (Mappe(produkt)?.Regler is not Regelbog regler)
        {
            return [];
        }

        var versioner = regler.Versioner.ToList();
        var (i, j) = (versioner.IndexOf(a), versioner.IndexOf(b));
        if (i < 0 || j < 0)
        {
            return [];
        }

        (i, j) = (Math.Min(i, j), Math.Max(i, j));
        return [.. versioner.Skip(i + 1).Take(j - i).SelectMany(regler.Aendringer)];
    }

    /// <summary>The first months in which a change of the rules can move figures, up to the rule set, within the axis.</summary>
    public IReadOnlyList<Regelskift> Regelskift(string produkt, string? regelsaet, Maaned fra, Maaned til)
    {
        if (Mappe(produkt)?.Regler is not Regelbog regler)
        {
            return [];
        }

        var versioner = regler.Versioner.TakeWhile(v => v != regelsaet).Concat(regler.Versioner.Where(v => v == regelsaet));
        return
        [
            .. versioner
                .SelectMany(v => regler.Aendringer(v))
                .Where(a => a.UdenVirkning is null)
                .SelectMany(a => a.Perioder.Where(p => p.Fra is { } f && f > fra && f <= til).Select(p => (Fra: p.Fra!.Value, Aendring: a)))
                .GroupBy(a => a.Fra)
                .OrderBy(g => g.Key)
                .Select(g => new Regelskift(g.Key, [.. g.Select(a => a.Aendring)])),
        ];
    }

    private Produktmappe? Laes(string produkt)
    {
        try
        {
            return Produktmappe.Indlaes(indstillinger.Pipelines, produkt);
        }
        catch (PipelineFejl)
        {
            // A product whose folder is of another kind, or not there, is still shown by its name and figures.
            return null;
        }
    }
}

public sealed record Regelskift(Maaned Maaned, IReadOnlyList<Regelaendring> Aendringer);
