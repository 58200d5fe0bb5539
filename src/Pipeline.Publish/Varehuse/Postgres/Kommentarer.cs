using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// A Danish text on every table and column, where a BI tool shows it. It comes from where the thing is described already: the products' columns; the
/// comments of sql/, the lines right above <c>create</c> and the one that ends a column's line; and a view's column from the column it shows.
/// </summary>
internal static partial class Kommentarer
{
    /// <summary>As the owner, in the transaction. A text that the migrations have given by <c>comment on</c> stays.</summary>
    public static void Anvend(NpgsqlConnection ejer, IEnumerable<Migration> migrationer)
    {
        foreach (var produkt in Produktliste.Alle)
        {
            Beskriv(ejer, produkt);
        }

        var findes = Findes(ejer);
        foreach (var (relation, art, kolonne, tekst) in migrationer.SelectMany(m => Af(m.Sql)))
        {
            if (findes.TryGetValue((relation, kolonne), out var beskrevet) && !beskrevet)
            {
                ejer.Execute(
                    kolonne is null
                        ? $"comment on {art} {relation} is {Sqltekst(tekst)}"
                        : $"comment on column {relation}.{kolonne} is {Sqltekst(tekst)}"
                );
            }
        }

        ejer.Execute(Visningers);
    }

    /// <summary>The texts of a migration: relation, table or view, column or null for the relation itself.</summary>
    internal static IEnumerable<(string Relation, string Art, string? Kolonne, string Tekst)> Af(string sql)
    {
        foreach (Match relation in Relation().Matches(sql.ReplaceLineEndings("\n")))
        {
            var (navn, art) = (relation.Groups["navn"].Value, relation.Groups["art"].Value);
            if (relation.Groups["over"].Value is { Length: > 0 } over)
            {
                yield return (navn, art, null, string.Join(' ', Linje().Matches(over).Select(l => l.Groups[1].Value.Trim())));
            }

            var kolonner = art == "table" ? Tabelkolonne() : Visningskolonne();
            foreach (Match kolonne in kolonner.Matches(relation.Groups["krop"].Value))
            {
                yield return (navn, art, kolonne.Groups["kolonne"].Value, kolonne.Groups["tekst"].Value.Trim());
            }
        }
    }

    private static void Beskriv(NpgsqlConnection ejer, Produkt produkt)
    {
        var kolonner = produkt
            .Felter.Select(f => (f.Navn, f.Beskrivelse))
            .Append((Produkt.Regelsaet, "Regelsættet, tallene er målt under"))
            .Append((Produkt.VersionId, "Den udgivne version, rækken står i"))
            .ToDictionary(StringComparer.Ordinal);
        Relation($"mart.{produkt.Navn}_versioner", "table", $"Alle udgivne versioner af {produkt.Navn}, en partition for hver");
        Relation($"mart.{produkt.Navn}", "view", $"{produkt.Navn}: de gældende tal");
        Relation($"mart.{produkt.Navn}_bi", "view", $"{produkt.Navn}: de gældende tal med navne, til rapportværktøjer");
        kolonner.Add("udgave", "Udgavens nummer");
        kolonner.Add("skjult", "De kolonner, der ikke vises i rækken, adskilt af komma; tom, når alt vises");
        Relation($"offentlig.{produkt.Navn}_udgaver", "table", $"Alle udgaver af {produkt.Navn} for alle, en partition for hver");
        Relation($"offentlig.{produkt.Navn}", "view", $"{produkt.Navn}: det, alle må se af de gældende tal");

        void Relation(string navn, string art, string beskrivelse)
        {
            var findes = ejer.Query<string>(
                    "select attname from pg_attribute where attrelid = to_regclass(@fuldt) and attnum > 0 and not attisdropped",
                    new { fuldt = navn }
                )
                .ToList();
            if (findes.Count > 0)
            {
                ejer.Execute(
                    string.Join(
                        ";",
                        findes
                            .Where(kolonner.ContainsKey)
                            .Select(k => $"comment on column {navn}.{k} is {Sqltekst(kolonner[k])}")
                            .Prepend($"comment on {art} {navn} is {Sqltekst(beskrivelse)}")
                    )
                );
            }
        }
    }

    /// <summary>Every relation and column of the warehouse, and whether it has a text.</summary>
    private static Dictionary<(string, string?), bool> Findes(NpgsqlConnection ejer) =>
        ejer.Query<(string, string?, bool)>(
                """
                select n.nspname || '.' || c.relname, a.attname, coalesce(col_description(c.oid, a.attnum), '') <> ''
                from pg_class c
                inner join pg_namespace n on n.oid = c.relnamespace
                inner join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p', 'v') and pg_has_role(c.relowner, 'usage') and n.nspname not like 'pg\_%'
                union all
                select n.nspname || '.' || c.relname, null, coalesce(obj_description(c.oid, 'pg_class'), '') <> ''
                from pg_class c inner join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v') and pg_has_role(c.relowner, 'usage') and n.nspname not like 'pg\_%'
                """
            )
            .ToDictionary(f => (f.Item1, f.Item2), f => f.Item3);

    /// <summary>Views in the order they were made, so that a view of a view finds its text.</summary>
    private const string Visningers = """
        do $$
        declare
            visning record;
            kolonne record;
        begin
            for visning in
                select c.oid, c.oid::regclass as navn from pg_class c
                where c.relkind = 'v' and c.relnamespace in ('mart'::regnamespace, 'ops'::regnamespace, 'offentlig'::regnamespace) order by c.oid
            loop
                for kolonne in
                    select a.attname, min(col_description(k.attrelid, k.attnum)) as tekst
                    from pg_attribute a
                    inner join pg_rewrite r on r.ev_class = visning.oid
                    inner join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                    inner join pg_attribute k on k.attrelid = d.refobjid and k.attnum = d.refobjsubid and k.attname = a.attname
                    where a.attrelid = visning.oid and a.attnum > 0 and d.refobjid <> visning.oid
                        and col_description(a.attrelid, a.attnum) is null and col_description(k.attrelid, k.attnum) is not null
                    group by a.attname
                loop
                    execute format('comment on column %s.%I is %L', visning.navn, kolonne.attname, kolonne.tekst);
                end loop;
            end loop;
        end $$
        """;

    private static string Sqltekst(string tekst) => $"'{tekst.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(
        @"^(?<over>(?:--[^\n]*\n)*)create (?:/\*[^\n]*?\*/ )?(?<art>table|view) (?<navn>\w+\.\w+)(?<krop>(?:--[^\n]*|[^;-]|-(?!-))*);",
        RegexOptions.Multiline
    )]
    private static partial Regex Relation();

    [GeneratedRegex(@"^--\s?(.*)$", RegexOptions.Multiline)]
    private static partial Regex Linje();

    [GeneratedRegex(@"^ +(?<kolonne>\w+) [^\n]*?-- (?<tekst>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Tabelkolonne();

    [GeneratedRegex(@"^ +[^\n]*?(?<kolonne>\w+)(?: /\*[^\n]*?\*/)?,? *-- (?<tekst>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Visningskolonne();
}
