using System.Text.RegularExpressions;
using Npgsql;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Kilder.Postgres;

/// <summary>
/// A query held against the contract before its first row is read, as a COPY that gives every column of the dataset in the contract's text form.
/// </summary>
/// <param name="Kopi">The COPY statement.</param>
/// <param name="Known">The dataset's columns that the query gives, in the order of the COPY.</param>
/// <param name="Kolonner">The query's columns in its own order.</param>
internal sealed partial record Forespoergselsplan(
    string Kopi,
    IReadOnlyList<Kolonne> Known,
    IReadOnlyList<string> Kolonner,
    IReadOnlyList<string> Ukendte
)
{
    private static readonly string[] Tekster = ["text", "character varying", "character", "name"];
    private static readonly string[] Heltal = ["smallint", "integer", "bigint"];
    private static readonly string[] Decimaltal = ["numeric", "real", "double precision"];

    /// <exception cref="Skemafejl">A column of the dataset is missing or of a type that cannot be what the contract says.</exception>
    public static Forespoergselsplan Laeg(NpgsqlConnection forbindelse, Forespoergsel forespoergsel, Maaned maaned)
    {
        var sql = Sql(forespoergsel, maaned);
        var typer = Typer(forbindelse, sql);
        var kolonner = forespoergsel.Datasaet.KolonnerI(maaned).ToList();
        if (typer.GroupBy(t => t.Navn).FirstOrDefault(g => g.Count() > 1) is { } dobbelt)
        {
            throw new Skemafejl($"giver kolonnen '{dobbelt.Key}' to gange; fjern den ene.");
        }

        var ukendte = typer.Select(t => t.Navn).Except(kolonner.Select(k => k.Navn)).ToList();
        var mangler = kolonner.Where(k => !k.Optional).Select(k => k.Navn).Except(typer.Select(t => t.Navn)).ToList();
        if (mangler.Count > 0)
        {
            throw new Skemafejl(
                $"mangler kolonnen {Liste(mangler)}{(ukendte.Count > 0 ? $" og har fået {Liste(ukendte)}" : "")}; ret forespørgslen, så den giver datasættets kolonner: {Liste(kolonner.Select(k => k.Navn))}."
            );
        }

        var known = kolonner.Where(k => typer.Any(t => t.Navn == k.Navn)).ToList();
        var valg = known.Select(k => Udtryk(k, typer.First(t => t.Navn == k.Navn).Type));
        return new(
            $"COPY (SELECT {string.Join(", ", valg)} FROM ({sql}\n) AS q) TO STDOUT (FORMAT BINARY)",
            known,
            [.. typer.Select(t => t.Navn)],
            ukendte
        );
    }

    /// <summary>Whether the query has a row for the month.</summary>
    public static bool HarRaekker(NpgsqlConnection forbindelse, Forespoergsel forespoergsel, Maaned maaned)
    {
        using var kommando = new NpgsqlCommand($"SELECT EXISTS (SELECT FROM ({Sql(forespoergsel, maaned)}\n) AS q)", forbindelse);
        return (bool)kommando.ExecuteScalar()!;
    }

    /// <summary>COPY takes no parameters; a month is nothing but digits.</summary>
    private static string Sql(Forespoergsel forespoergsel, Maaned maaned) =>
        Parameter()
            .Replace(forespoergsel.Sql, m => $"DATE '{Dag.Tekst(m.Groups[1].Value == "fra" ? maaned.FoersteDag : maaned.SidsteDag)}'");

    private static List<(string Navn, string Type)> Typer(NpgsqlConnection forbindelse, string sql)
    {
        using var kommando = new NpgsqlCommand($"SELECT * FROM ({sql}\n) AS q LIMIT 0", forbindelse);
        using var laeser = kommando.ExecuteReader();
        return
        [
            .. Enumerable.Range(0, laeser.FieldCount).Select(i => (laeser.GetName(i), Laengde().Replace(laeser.GetDataTypeName(i), ""))),
        ];
    }

    private static string Udtryk(Kolonne kolonne, string type)
    {
        var navn = $"q.\"{kolonne.Navn.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        if (kolonne.Type == Kolonnetype.Person)
        {
            // A number has lost its leading zeros, and would become another person.
            return Tekster.Contains(type)
                ? $"CASE WHEN length({navn}::text) BETWEEN 1 AND 32 THEN {navn}::text END"
                : throw new Skemafejl($"har '{kolonne.Navn}' som {type}; giv den som text.");
        }

        return type switch
        {
            "boolean" when kolonne.Type == Kolonnetype.JaNej => $"CASE WHEN {navn} THEN '1' WHEN NOT {navn} THEN '0' END",
            // An infinite date is an open end, and comes out as no value.
            "date" when kolonne.Type == Kolonnetype.Dato => $"to_char({navn}, 'YYYY-MM-DD')",
            "timestamp without time zone" when kolonne.Type == Kolonnetype.Dato =>
                $"CASE WHEN {navn} = date_trunc('day', {navn}) THEN to_char({navn}, 'YYYY-MM-DD') ELSE {navn}::text END",
            _ when Tekster.Contains(type) => $"nullif({navn}::text, '')",
            _ when kolonne.Type != Kolonnetype.Dato && Heltal.Contains(type) => $"{navn}::text",
            _ when kolonne.Type != Kolonnetype.Dato && Decimaltal.Contains(type) => $"replace(trim_scale({navn}::numeric)::text, '.', ',')",
            _ => throw new Skemafejl(
                $"har '{kolonne.Navn}' som {type}, der ikke kan læses som det, kolonnen skal være; lav den om i forespørgslen."
            ),
        };
    }

    private static string Liste(IEnumerable<string> navne) => string.Join(", ", navne.Select(n => $"'{n}'"));

    [GeneratedRegex(@"@(fra|til)\b")]
    private static partial Regex Parameter();

    /// <summary>The length or precision behind a type's name.</summary>
    [GeneratedRegex(@"\([0-9, ]+\)")]
    private static partial Regex Laengde();
}
