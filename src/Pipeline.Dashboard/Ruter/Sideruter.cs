using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Sider;
using Pipeline.Domain.Kalender;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>The pages that only show.</summary>
internal static class Sideruter
{
    /// <summary>Differences of a month that a page lists; the CSV file has all.</summary>
    private const int VisteForskelle = 60;

    public static void Map(IEndpointRouteBuilder app)
    {
        var sider = app.MapGroup("").RequireAuthorization(Roller.Laeser).ExcludeFromDescription();
        sider.MapGet("/", async (Overblikslaeser laeser, CancellationToken token) => Side<Overblik>(await laeser.Laes(token)));
        sider.MapGet("/koersler", Koerslerne);
        sider.MapGet("/koersler/{id}", Koerslen);
        sider.MapGet(
            "/maaneder",
            (Maanedsgitter gitter, Katalog katalog, string? produkt) =>
                Side<Maanederside>(
                    new Gittermodel(
                        [.. gitter.Laes().Where(g => Valg(produkt) is null || g.Produkt == produkt)],
                        Valg(produkt),
                        Produkter(katalog)
                    )
                )
        );
        sider.MapGet(
            "/maaneder/{produkt}/{maaned}",
            (Maanedsgitter gitter, Laesning.Udgivelser udgivelser, Katalog katalog, string produkt, string maaned) =>
            {
                var (fundet, m) = (katalog.Produkt(produkt), Maaned(maaned, "Måneden"));
                return Side<Maanedside>(
                    new Maanedsmodel(fundet, katalog.Titel(produkt), m, gitter.Udgaver(produkt, m))
                    {
                        Fastholdt = udgivelser.Pins(produkt).FirstOrDefault(p => p.Periode.Fra <= m && m <= p.Periode.Til),
                    }
                );
            }
        );
        sider.MapGet(
            "/versioner",
            (Katalog katalog, string? produkt) => Results.Redirect($"/versioner/{katalog.Produkt(Valg(produkt) ?? "jobsamtaler").Navn}")
        );
        sider.MapGet("/versioner/{produkt}", Versionerne);
        sider.MapGet("/sammenlign/{produkt}", Sammenlign);
        sider.MapGet("/sammenlign/{produkt}/{maaned}.csv", SammenlignCsv);
        sider.MapGet(
            "/kontroller",
            (Leveringer leveringer, Katalog katalog, string? produkt) =>
            {
                var valgt = katalog.Produkt(Valg(produkt) ?? katalog.Produkter[0].Navn).Navn;
                return Side<Kontrolside>(new Kontrolmodel(valgt, Produkter(katalog), leveringer.Kontrolhistorie(valgt)));
            }
        );
        Resultatruter.Map(sider);
        Leveringsruter.Map(sider);
    }

    public static IReadOnlyList<(string Navn, string Titel)> Produkter(Katalog katalog) =>
        [.. katalog.Produkter.Select(p => (p.Navn, katalog.Titel(p.Navn)))];

    private static async Task<IResult> Koerslerne(
        Koersler koersler,
        Katalog katalog,
        IDriftstyring drift,
        string? udfald,
        string? kommando,
        string? produkt,
        int? side,
        CancellationToken token
    )
    {
        var filter = new Koerselsfilter(Valg(udfald), Valg(kommando), Valg(produkt), Math.Clamp(side ?? 1, 1, 1_000_000));
        var (fundne, iAlt) = koersler.Liste(filter);
        return Side<Koerslerside>(
            new Koerslermodel(
                fundne,
                iAlt,
                filter,
                koersler.Kommandoer(),
                Produkter(katalog),
                drift.IGang(),
                await drift.Arbejdere(token),
                await drift.Tidsplaner(token)
            )
        );
    }

    private static async Task<IResult> Koerslen(
        Koersler koersler,
        Leveringer leveringer,
        Logbog log,
        Manifester manifester,
        Katalog katalog,
        IDriftstyring drift,
        TimeProvider ur,
        string id,
        CancellationToken token
    )
    {
        var koersel = koersler.Find(id);
        var fremdrift = drift.IGang().FirstOrDefault(f => f.Koersel == id);
        if (koersel is null && fremdrift is null)
        {
            return IkkeFundet("Der er ingen kørsel med det id. Se listen over kørsler.");
        }

        var nu = ur.GetUtcNow();
        var kontroller = koersel is null ? [] : leveringer.Kontroller(id);
        return Side<Koerselside>(
            new Koerselsmodel(
                id,
                koersel,
                koersel is null ? [] : koersler.Trin(id),
                koersel is null ? new Dictionary<string, double>() : koersler.Saedvanlig(koersel),
                koersel is null ? [] : log.Linjer(koersel.Start, (koersel.Slut ?? nu).AddSeconds(1)),
                kontroller,
                fremdrift,
                [.. katalog.Produkter.SelectMany(p => manifester.Alle(p.Navn)).Where(m => m.Koersel.Koersel == id)],
                await drift.Arbejdere(token),
                nu,
                koersel is null ? [] : leveringer.Unused(id)
            )
            {
                Job = await Task.Run(() => drift.Job(id), token),
                Approvable =
                [
                    .. kontroller
                        .Where(k => k.Udfald == "afvist" && katalog.MayBeApproved(k.Produkt, k.Kontrol))
                        .Select(k => k.Tekst)
                        .Distinct(),
                ],
            }
        );
    }

    private static IResult Versionerne(Laesning.Udgivelser udgivelser, Manifester manifester, Katalog katalog, string produkt)
    {
        var fundet = katalog.Produkt(produkt);
        return Side<Versionsside>(
            new Versionsmodel(
                fundet,
                katalog.Titel(produkt),
                udgivelser.Gaeldende(produkt),
                udgivelser.Versioner(produkt),
                udgivelser.SkiftAf(produkt),
                Produkter(katalog),
                manifester.Alle(produkt).Where(m => !m.SaettesIKraft).Select(m => m.Version).ToHashSet(StringComparer.Ordinal),
                manifester.Alle(produkt).ToDictionary(m => m.Version, m => m.Koersel.Regelsaettekst, StringComparer.Ordinal),
                udgivelser.Pins(produkt),
                katalog.Mappe(produkt)?.Definition.Regelsaet
            )
        );
    }

    private static IResult Sammenlign(
        Sammenligninger sammenligninger,
        Laesning.Udgivelser udgivelser,
        Katalog katalog,
        string produkt,
        string? a,
        string? b,
        string? maaned
    )
    {
        var fundet = katalog.Produkt(produkt);
        var (foer, efter) = (sammenligninger.Kraev(fundet, a ?? ""), sammenligninger.Kraev(fundet, b ?? ""));
        var maaneder = sammenligninger.Maaneder(fundet, foer.Version, efter.Version);
        var valgt = Valg(maaned) is { } m ? Maaned(m, "Måneden") : Stoerst(maaneder, efter);
        return Side<Sammenligningsside>(
            new Sammenligningsmodel(
                fundet,
                katalog.Titel(produkt),
                foer,
                efter,
                maaneder,
                valgt is { } v ? sammenligninger.Detalje(fundet, foer.Version, efter.Version, v, VisteForskelle) : null,
                udgivelser.Gaeldende(produkt),
                udgivelser.Versioner(produkt).Any(u => u.Version == efter.Version && u.Kasseret),
                katalog.Aendringer(produkt, foer.Koersel.Regelsaet.Version, efter.Koersel.Regelsaet.Version),
                sammenligninger.Navne()
            )
        );
    }

    private static IResult SammenlignCsv(
        Sammenligninger sammenligninger,
        Katalog katalog,
        string produkt,
        string maaned,
        string? a,
        string? b
    )
    {
        var (fundet, m) = (katalog.Produkt(produkt), Maaned(maaned, "Måneden"));
        return Resultatruter.Csv(
            $"{produkt}-{a}-{b}-{m}.csv",
            ["maaned", "raekke", "kolonne", "foer", "efter", "forskel"],
            sammenligninger
                .Alle(fundet, a ?? "", b ?? "", m)
                .Select(t => new object?[] { m.ToString(), t.Noegle, t.Felt.Navn, t.Foer, t.Efter, t.Forskel })
        );
    }

    /// <summary>The month in which most figures differ, the newest of several.</summary>
    private static Maaned? Stoerst(IReadOnlyList<Maanedsforskel> maaneder, Publish.Udgivelser.Manifest efter) =>
        maaneder.Count == 0 ? null : maaneder.MaxBy(m => (efter.Find(m.Maaned.ToString())?.AendredeTal ?? 0, m.Maaned.Nummer))!.Maaned;
}
