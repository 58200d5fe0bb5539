using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Host.Maalinger;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage;

namespace Pipeline.Host.Produktion;

/// <summary>Which months a run measures, and whether they were delivered.</summary>
internal static class Maaneder
{
    /// <summary>Every dataset the product needs is there for the months asked for, before anything is staged.</summary>
    /// <exception cref="PipelineFejl">Names what is missing.</exception>
    public static void Kraev(
        Produktmappe produkt,
        Maaned? fra,
        Maaned? til,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> leveringer
    )
    {
        var paakraevede = produkt.Definition.Datasaet.Where(d => d.Paakraevet).Select(d => d.Datasaet).ToList();
        var egne = Egne(produkt, leveringer);
        if (!produkt.Definition.Datasaet.Any(d => d.Paakraevet && d.Datasaet.Art == Leveringsart.Maanedlig))
        {
            ManglendeLeveringer.Kraev(paakraevede, default, default, egne);
            return;
        }

        var maaneder = egne.Where(l => ErMaanedlig(l.Datasaet)).Select(l => l.Maaned).DefaultIfEmpty().ToList();
        if (maaneder.Max() == default)
        {
            throw new PipelineFejl(
                $"Der er ingen månedlige leveringer af {produkt.Definition.Navn}s datasæt. Læg hver måneds filer i landing-mappen, for eksempel 2025-10/ydelser.csv.",
                Afslutning.AfvistAfKontrol
            );
        }

        var (foerste, sidste) = (fra ?? maaneder.Min(), til ?? egne.Max(l => l.Maaned));
        if (sidste < foerste)
        {
            throw new PipelineFejl(
                fra is null
                    ? $"--til {sidste} ligger før den første levering, {foerste}; vælg en senere måned."
                    : $"--fra {foerste} ligger efter den nyeste levering, {sidste}; vælg en tidligere måned.",
                Afslutning.ForkertBrug
            );
        }

        ManglendeLeveringer.Kraev(paakraevede, Maalte(produkt, maaneder.Min(), foerste), sidste, egne);
    }

    /// <summary>The deliveries in force in the lake.</summary>
    public static IReadOnlyCollection<(string Datasaet, Maaned Maaned)> Leveringer(string data) =>
        [.. new RaaLager(data).Gaeldende().Select(l => (l.Datasaet, l.Maaned))];

    /// <summary>Those of the product's own datasets.</summary>
    public static IReadOnlyCollection<(string Datasaet, Maaned Maaned)> Egne(
        Produktmappe produkt,
        IReadOnlyCollection<(string Datasaet, Maaned Maaned)> leveringer
    )
    {
        var datasaet = Datasaet(produkt);
        return [.. leveringer.Where(l => datasaet.Contains(l.Datasaet))];
    }

    /// <summary>The names of what the product is measured from.</summary>
    public static IReadOnlyCollection<string> Datasaet(Produktmappe produkt) =>
        produkt.Definition.Datasaet.Select(d => d.Datasaet.Navn).ToHashSet(StringComparer.Ordinal);

    /// <summary>The months asked for; not asked for, from the first monthly delivery to the newest delivery.</summary>
    public static (Maaned Fra, Maaned Til) Periode(StagedSnapshot stand, Maaned? fra, Maaned? til) =>
        (fra ?? Foerste(stand), til ?? stand.NyesteLevering);

    /// <summary>The first month there are monthly data for.</summary>
    public static Maaned Foerste(StagedSnapshot stand) => stand.Dele.Where(d => d.Maaned is not null).Min(d => d.Maaned!.Value);

    /// <summary>The first month there are monthly data for.</summary>
    public static Maaned Foerste(IEnumerable<(string Datasaet, Maaned Maaned)> leveringer) =>
        leveringer.Where(l => ErMaanedlig(l.Datasaet)).Min(l => l.Maaned);

    /// <summary>Months before the first one asked for are needed where the product rests on them and they can have been delivered.</summary>
    private static Maaned Maalte(Produktmappe produkt, Maaned foerste, Maaned fra)
    {
        var foer = fra.Plus(-produkt.Motor().MaanederFoer(produkt.Definition.Navn));
        return fra <= foerste ? fra
            : foer < foerste ? foerste
            : foer;
    }

    public static bool ErMaanedlig(string datasaet) => Datasaetliste.Alle.Any(d => d.Navn == datasaet && d.Art == Leveringsart.Maanedlig);
}
