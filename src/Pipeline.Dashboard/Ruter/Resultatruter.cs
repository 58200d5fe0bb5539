using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Sider;
using Pipeline.Publish.Eksport;
using static Pipeline.Dashboard.Ruter.Sidesvar;

namespace Pipeline.Dashboard.Ruter;

/// <summary>The published figures: måling 4 at a glance, måling 1–5 as a table, the ranking for skærpet tilsyn.</summary>
internal static class Resultatruter
{
    public static void Map(IEndpointRouteBuilder sider)
    {
        sider.MapGet("/resultater", Maaling4);
        sider.MapGet("/resultater/tabel", Tabel);
        sider.MapGet("/resultater/tabel.csv", TabelCsv);
        sider.MapGet("/resultater/tilsyn", Tilsyn);
        sider.MapGet("/resultater/tilsyn.csv", TilsynCsv);
    }

    private static IResult Maaling4(
        Resultater resultater,
        Katalog katalog,
        string? maaned,
        string? omraade,
        string? gruppe,
        string? varighed
    )
    {
        var maaneder = resultater.Maaneder();
        if (maaneder.Count == 0)
        {
            return IkkeFundet("Der er intet udgivet af jobsamtaler endnu; start en kørsel.");
        }

        var valg = Valgt(maaneder, maaned, omraade, gruppe, varighed);
        var forloeb = resultater.Forloeb(valg);
        var fordeling = resultater.Varigheder(valg);
        return Side<Resultatside>(
            new Resultatmodel(
                valg,
                maaneder,
                resultater.Kommuner(),
                resultater.Grupper(),
                resultater.Varigheder(),
                resultater.Kommuner(valg),
                forloeb,
                fordeling,
                katalog.Regelskift(
                    "jobsamtaler",
                    forloeb is [.., var sidste] ? sidste.Regelsaet : null,
                    Maaned(maaneder[^1], "Måneden"),
                    Maaned(maaneder[0], "Måneden")
                ),
                new(katalog.Anmaerkninger("jobsamtaler"), [.. forloeb, .. fordeling])
            )
        );
    }

    private static IResult Tabel(
        Resultater resultater,
        Katalog katalog,
        string? maaned,
        string? omraade,
        string? gruppe,
        string? varighed,
        string? efter
    )
    {
        var maaneder = resultater.Maaneder();
        if (maaneder.Count == 0)
        {
            return IkkeFundet("Der er intet udgivet af jobsamtaler endnu; start en kørsel.");
        }

        var valg = Valgt(maaneder, maaned, omraade, gruppe, varighed);
        var e = efter is "varighed" or "maaned" ? efter : "kommune";
        var raekker = Raekker(resultater, valg, e);
        return Side<Tabelside>(
            new Tabelmodel(
                valg,
                e,
                raekker,
                maaneder,
                resultater.Kommuner(),
                resultater.Grupper(),
                resultater.Varigheder(),
                new(katalog.Anmaerkninger("jobsamtaler"), raekker)
            )
        );
    }

    private static IResult TabelCsv(Resultater resultater, string? maaned, string? omraade, string? gruppe, string? varighed, string? efter)
    {
        var maaneder = resultater.Maaneder();
        if (maaneder.Count == 0)
        {
            return IkkeFundet("Der er intet udgivet af jobsamtaler endnu; start en kørsel.");
        }

        var valg = Valgt(maaneder, maaned, omraade, gruppe, varighed);
        return Csv(
            $"maaling-1-5-{valg.Maaned}.csv",
            [
                "maaned",
                "omraadetype",
                "omraade",
                "ydelsesgruppe",
                "varighed",
                "samtaler_0",
                "samtaler_1",
                "samtaler_2",
                "samtaler_3",
                "samtaler_4",
                "samtaler_5plus",
                "personer",
                "faerre_end_4",
                "andel_faerre_end_4",
                "fritagne",
                "regelsaet",
            ],
            Raekker(resultater, valg, efter is "varighed" or "maaned" ? efter : "kommune")
                .Select(r =>
                    new object?[]
                    {
                        r.Maaned,
                        r.Omraadetype,
                        r.Omraade,
                        r.Ydelsesgruppe,
                        r.Varighed,
                        r.Samtaler0,
                        r.Samtaler1,
                        r.Samtaler2,
                        r.Samtaler3,
                        r.Samtaler4,
                        r.Samtaler5plus,
                        r.Personer,
                        r.FaerreEnd4,
                        r.Andel,
                        r.Fritagne,
                        r.Regelsaet,
                    }
                )
        );
    }

    private static IReadOnlyList<Maaltal> Raekker(Resultater resultater, Resultatvalg valg, string efter) =>
        efter switch
        {
            "varighed" => resultater.Varigheder(valg),
            "maaned" => resultater.Forloeb(valg),
            _ => [.. resultater.Kommuner(valg).OrderBy(r => r.Omraade, StringComparer.Ordinal)],
        };

    private static IResult Tilsyn(Resultater resultater, Katalog katalog, string? maaned)
    {
        var maaneder = resultater.Maaneder("skaerpet_tilsyn");
        var valgt =
            Valg(maaned) is { } m ? Maaned(m, "Måneden").ToString()
            : maaneder.Count > 0 ? maaneder[0]
            : null;
        var noter = new Fodnoter(katalog.Anmaerkninger("skaerpet_tilsyn"), valgt is null ? [] : [new() { Maaned = valgt }]);
        return Side<Tilsynsside>(new Tilsynsmodel(valgt, maaneder, valgt is null ? [] : resultater.Tilsyn(valgt), noter));
    }

    private static IResult TilsynCsv(Resultater resultater, string? maaned)
    {
        var valgt = Maaned(maaned, "Måneden").ToString();
        return Csv(
            $"skaerpet-tilsyn-{valgt}.csv",
            ["maaned", "omraade", "andel_samtaler", "rank"],
            resultater.Tilsyn(valgt).Select(t => new object?[] { valgt, t.Omraade, t.Andel, t.Rank })
        );
    }

    public static IResult Csv(string navn, IReadOnlyList<string> hoved, IEnumerable<IReadOnlyList<object?>> raekker)
    {
        using var ud = new MemoryStream();
        using (var skriver = new Csvskriver(ud))
        {
            skriver.Hoved(hoved);
            foreach (var raekke in raekker)
            {
                skriver.Raekke(raekke);
            }
        }

        return Results.File(ud.ToArray(), "text/csv; charset=utf-8", navn);
    }

    /// <summary>What is not chosen is the newest month, the whole country, everybody, 12 months and more.</summary>
    public static Resultatvalg Valgt(IReadOnlyList<string> maaneder, string? maaned, string? omraade, string? gruppe, string? varighed) =>
        new(
            Valg(maaned) is { } m ? Maaned(m, "Måneden").ToString() : maaneder[0],
            Valg(omraade) ?? "land",
            Valg(gruppe) ?? "alle",
            // A + that was not encoded in an address is read as a space.
            (Valg(varighed) ?? "12+")
                is "12"
                ? "12+"
                : Valg(varighed) ?? "12+"
        );
}
