using System.Data.Common;
using System.Globalization;
using Dapper;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Dashboard.Laesning;

/// <summary>A month that two versions read differently.</summary>
/// <param name="Foer">The headline row's figures by column, for the whole country; empty for a product without such a row.</param>
public sealed record Maanedsforskel(
    Maaned Maaned,
    string? VersionA,
    string? VersionB,
    IReadOnlyDictionary<string, decimal?> Foer,
    IReadOnlyDictionary<string, decimal?> Efter
);

/// <param name="Antal">Figures that differ among the rows looked at.</param>
public sealed record Maaneddetalje(Maaned Maaned, int Antal, IReadOnlyList<Talforskel> Stoerste);

/// <summary>Two versions held against each other, as the warehouse has them.</summary>
internal sealed class Sammenligninger(IVarehus varehus, Manifester manifester)
{
    /// <summary>The row that says most in one line: måling 4 is followed at 12 months and more.</summary>
    private static readonly Dictionary<string, string> Hovedraekke = new(StringComparer.Ordinal)
    {
        ["omraadetype"] = "land",
        ["omraade"] = "land",
        ["ydelsesgruppe"] = "alle",
        ["sats"] = "alle",
        ["varighed"] = "12+",
    };

    private const string Udsnit = "and (omraadetype = 'land' or (ydelsesgruppe = 'alle' and sats = 'alle' and varighed = '12+')) ";

    public static bool HarHovedraekke(Produkt produkt) =>
        produkt.Noegler.Skip(1).All(n => Hovedraekke.ContainsKey(n.Navn)) && produkt.Noegler.Any(n => n.Navn == "omraadetype");

    /// <exception cref="PipelineFejl">There is no such version.</exception>
    public IReadOnlyList<Maanedsforskel> Maaneder(Produkt produkt, string a, string b)
    {
        var (foer, efter) = (Kraev(produkt, a), Kraev(produkt, b));
        var maaneder = foer
            .IKraft.Keys.Union(efter.IKraft.Keys)
            .Where(m => foer.IKraft.GetValueOrDefault(m) != efter.IKraft.GetValueOrDefault(m))
            .Order(StringComparer.Ordinal)
            .ToList();
        using var f = varehus.Aabn();
        return
        [
            .. maaneder.Select(m => new Maanedsforskel(
                Maaned.Parse(m),
                foer.IKraft.GetValueOrDefault(m),
                efter.IKraft.GetValueOrDefault(m),
                Hovedtal(f, produkt, foer.IKraft.GetValueOrDefault(m), m),
                Hovedtal(f, produkt, efter.IKraft.GetValueOrDefault(m), m)
            )),
        ];
    }

    /// <summary>
    /// The largest differences of a month among the rows people look at first: the whole country's, and every place's for everybody at 12 months
    /// and more. A month has some 20,000 rows; all of them are in <see cref="Alle"/>.
    /// </summary>
    /// <param name="hoejst">How many to give.</param>
    public Maaneddetalje Detalje(Produkt produkt, string a, string b, Maaned maaned, int hoejst)
    {
        var forskelle = Forskelle(produkt, a, b, maaned, HarHovedraekke(produkt) ? Udsnit : "");
        return new(
            maaned,
            forskelle.Count,
            [
                .. forskelle
                    .OrderByDescending(t => t.Felt.Type)
                    .ThenByDescending(t => Math.Abs(t.Forskel))
                    .ThenBy(t => t.Noegle, StringComparer.Ordinal)
                    .Take(hoejst),
            ]
        );
    }

    /// <summary>Every figure of the month that differs, by row.</summary>
    public IReadOnlyList<Talforskel> Alle(Produkt produkt, string a, string b, Maaned maaned) =>
        [.. Forskelle(produkt, a, b, maaned, "").OrderBy(t => t.Noegle, StringComparer.Ordinal)];

    /// <summary>What the rows are called, by the warehouse's dimensions as they are now.</summary>
    public Raekkenavne Navne()
    {
        using var f = varehus.Aabn();
        return new(
            f.Query<(string Kolonne, string Kode, string Navn)>(
                    """
                    select 'kommune', kommunekode, navn from mart.dim_kommune where gyldig_til is null
                    union all select 'region', region, navn from mart.dim_region where gyldig_til is null
                    union all select 'jobcenter', jobcenter, navn from mart.dim_jobcenter where gyldig_til is null
                    union all select 'ydelsesgruppe', ydelsesgruppe, navn from mart.dim_ydelsesgruppe
                    union all select 'varighed', varighed, navn from mart.dim_varighed
                    """
                )
                .ToDictionary(n => (n.Kolonne, n.Kode), n => n.Navn)
        );
    }

    /// <exception cref="PipelineFejl">There is no such version.</exception>
    public Manifest Kraev(Produkt produkt, string version) =>
        manifester.Find(produkt.Navn, version)
        ?? throw new PipelineFejl(
            $"{produkt} har ingen version '{version}'; vælg en af dem, der står under Versioner.",
            Afslutning.ForkertBrug
        );

    private List<Talforskel> Forskelle(Produkt produkt, string a, string b, Maaned maaned, string udsnit)
    {
        var (foer, efter) = (Kraev(produkt, a), Kraev(produkt, b));
        using var f = varehus.Aabn();
        return
        [
            .. Forskelle(
                produkt,
                maaned,
                Raekker(f, produkt, foer.IKraft.GetValueOrDefault(maaned.ToString()), maaned, udsnit),
                Raekker(f, produkt, efter.IKraft.GetValueOrDefault(maaned.ToString()), maaned, udsnit)
            ),
        ];
    }

    private static IEnumerable<Talforskel> Forskelle(
        Produkt produkt,
        Maaned maaned,
        Dictionary<string, decimal?[]> foer,
        Dictionary<string, decimal?[]> efter
    )
    {
        var felter = Maanedstal.Felter(produkt);
        decimal?[] udeladt = [.. felter.Select(f => f.Type == Felttype.Heltal ? 0m : (decimal?)null)];
        foreach (var noegle in foer.Keys.Union(efter.Keys))
        {
            var (gammel, ny) = (foer.GetValueOrDefault(noegle, udeladt), efter.GetValueOrDefault(noegle, udeladt));
            for (var i = 0; i < felter.Count; i++)
            {
                if (gammel[i] != ny[i])
                {
                    yield return new(maaned, noegle, felter[i], gammel[i], ny[i], []);
                }
            }
        }
    }

    private static Dictionary<string, decimal?[]> Raekker(DbConnection f, Produkt produkt, string? version, Maaned maaned, string udsnit)
    {
        var raekker = new Dictionary<string, decimal?[]>(StringComparer.Ordinal);
        if (version is null)
        {
            return raekker;
        }

        var noegler = produkt.Noegler.Skip(1).ToList();
        var felter = Maanedstal.Felter(produkt);
        using var laeser = f.ExecuteReader(
            $"select {string.Join(", ", noegler.Concat(felter).Select(k => k.Navn))} from mart.{produkt.Navn}_versioner "
                + $"where version_id = @version and maaned = @maaned {udsnit}",
            new { version, maaned = maaned.ToString() }
        );
        while (laeser.Read())
        {
            raekker.Add(
                string.Join(", ", Enumerable.Range(0, noegler.Count).Select(laeser.GetString)),
                [.. Enumerable.Range(noegler.Count, felter.Count).Select(i => Tal(laeser.GetValue(i)))]
            );
        }

        return raekker;
    }

    private static Dictionary<string, decimal?> Hovedtal(DbConnection f, Produkt produkt, string? version, string maaned)
    {
        if (version is null || !HarHovedraekke(produkt))
        {
            return [];
        }

        var noegler = produkt.Noegler.Skip(1).Select(n => n.Navn).ToList();
        var felter = Maanedstal.Felter(produkt);
        var valg = new DynamicParameters(noegler.Where(n => Hovedraekke.ContainsKey(n)).ToDictionary(n => n, n => (object)Hovedraekke[n]));
        valg.Add("version", version);
        valg.Add("maaned", maaned);
        using var laeser = f.ExecuteReader(
            $"select {string.Join(", ", felter.Select(k => k.Navn))} from mart.{produkt.Navn}_versioner "
                + $"where version_id = @version and maaned = @maaned {string.Concat(noegler.Select(n => $"and {n} = @{n} "))}",
            valg
        );
        return laeser.Read()
            ? felter.Select((felt, i) => (felt.Navn, Tal(laeser.GetValue(i)))).ToDictionary(t => t.Navn, t => t.Item2)
            : [];
    }

    /// <summary>Rounded as published, so that differences add up.</summary>
    private static decimal? Tal(object vaerdi) =>
        vaerdi is DBNull ? null : Math.Round(Convert.ToDecimal(vaerdi, CultureInfo.InvariantCulture), 6, MidpointRounding.AwayFromZero);
}
