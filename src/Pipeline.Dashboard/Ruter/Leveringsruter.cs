using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Sider;
using Pipeline.Domain.Leveringer;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>What came when, and what was refused.</summary>
internal static class Leveringsruter
{
    public static void Map(IEndpointRouteBuilder sider)
    {
        sider.MapGet("/leveringer", Alle);
        sider.MapGet("/leveringer/{datasaet}/{maaned}", Een);
    }

    private static IResult Alle(Leveringer leveringer, Katalog katalog, int? aar)
    {
        var alle = leveringer.Alle();
        var aarene = alle.Select(l => Maaned(l.Maaned, "Måneden").Aar).Distinct().OrderDescending().ToList();
        var valgt = aar ?? (aarene.Count > 0 ? aarene[0] : 0);
        return Side<Leveringsside>(
            new Leveringsmodel(
                [.. alle.Where(l => Maaned(l.Maaned, "Måneden").Aar == valgt)],
                leveringer.Grunde(),
                Graenser(katalog),
                valgt,
                aarene,
                leveringer.InUse()
            )
        );
    }

    private static IResult Een(
        Leveringer leveringer,
        Karantaene karantaene,
        Katalog katalog,
        string datasaet,
        string maaned,
        CancellationToken token
    )
    {
        var m = Maaned(maaned, "Måneden").ToString();
        // The name becomes part of a path: only those there are.
        var filer = leveringer.Af(datasaet, m);
        return filer.Count == 0
            ? IkkeFundet("Der er ingen levering af det datasæt for måneden. Se listen over leveringer.")
            : Side<Leveringdetaljeside>(
                new Leveringsdetalje(
                    datasaet,
                    m,
                    filer,
                    [.. leveringer.Grunde().Where(g => g.Datasaet == datasaet && g.Maaned == m)],
                    karantaene.Eksempler(datasaet, m, token),
                    Graenser(katalog) is var g && g.TryGetValue(datasaet, out var graense) ? graense : null
                )
            );
    }

    /// <summary>The strictest limit of the products that read the dataset.</summary>
    private static Dictionary<string, decimal> Graenser(Katalog katalog) =>
        katalog
            .Produkter.SelectMany(p => katalog.Mappe(p.Navn)?.Definition.Datasaet ?? [])
            .GroupBy(d => d.Datasaet.Navn)
            .ToDictionary(g => g.Key, g => g.Min(d => d.AfvisOverProcent), StringComparer.Ordinal);
}
