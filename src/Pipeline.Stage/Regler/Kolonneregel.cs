using System.Globalization;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;

namespace Pipeline.Stage.Regler;

/// <summary>A column from text to number, and what is wrong when it is not one.</summary>
/// <param name="Vaerdi">SQL over the text column: an INTEGER (a date: DATE; in a table without persons also text and decimals), of no meaning where
/// the text is wrong.</param>
/// <param name="Fejl">SQL conditions over <c>"raa_…"</c> (the text, not null) and <c>"…"</c> (the value), each with its error; first true wins.</param>
/// <param name="Laketype">The column's type in the staged file.</param>
internal sealed record Kolonneregel(
    Kolonne Kolonne,
    string Vaerdi,
    IReadOnlyList<(string Betingelse, Raekkefejl Fejl)> Fejl,
    string Laketype
)
{
    /// <summary>Whether the raw file has the column; where it has not, the column is null in every row.</summary>
    public bool IsDelivered { get; init; } = true;

    /// <summary>The smallest and the largest number that can be, both included.</summary>
    public (int Least, int Most) Plausible { get; init; } = (int.MinValue, int.MaxValue);

    /// <summary>Whether the value may be shown: a birth date is personal in itself; the other columns are of no one once the person is masked.</summary>
    public bool Vis => Kolonne.Navn != "foedselsdato";

    /// <summary>SQL of the text as received.</summary>
    public string Received => IsDelivered ? LakeSql.Navn(Kolonne.Navn) : "NULL::VARCHAR";

    /// <summary>The rule of a column that the raw file has not: a value that nobody was asked for is not missing.</summary>
    public static Kolonneregel Absent(
        Kolonne kolonne,
        IReadOnlyCollection<short>? fritagelseskoder,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> opslag
    ) => For(kolonne with { Paakraevet = false }, fritagelseskoder, opslag) with { IsDelivered = false };

    /// <summary>SQL of the value as a number: a date as day number.</summary>
    public string Tal => Laketype == "DATE" ? $"({LakeSql.Navn(Kolonne.Navn)} - DATE '1970-01-01')::INTEGER" : LakeSql.Navn(Kolonne.Navn);

    public static Kolonneregel For(
        Kolonne kolonne,
        IReadOnlyCollection<short>? fritagelseskoder,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> opslag
    )
    {
        var t = LakeSql.Navn("raa_" + kolonne.Navn);
        var v = LakeSql.Navn(kolonne.Navn);
        return kolonne.Type switch
        {
            // A date is one only when it is written as one: the engine also reads 2025-1-5, 2025/01/05 and infinity.
            Kolonnetype.Dato => Af(
                $"TRY_CAST({t} AS DATE)",
                "DATE",
                (
                    $"{v} IS NULL OR {v} NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' OR {v}::VARCHAR <> {t}",
                    "ikke_dato",
                    "er ikke en dato (ÅÅÅÅ-MM-DD)."
                )
            ),
            Kolonnetype.Kode => Af(
                $"list_position({LakeSql.Liste(kolonne.Ord!)}, {t})::INTEGER - 1",
                "UTINYINT",
                ($"coalesce({v}, -1) < 0", "ukendt_vaerdi", $"er ikke en af værdierne {string.Join(", ", kolonne.Ord!)}.")
            ),
            Kolonnetype.Fritagelseskode => Af(
                $"coalesce({Fritagelsesord(t)}, TRY_CAST({t} AS INTEGER))",
                "SMALLINT",
                (
                    $"{v} IS NULL OR ({Fritagelsesord(t)} IS NULL AND ({v} NOT BETWEEN 1 AND 999 OR {v}::VARCHAR <> {t}{Kendt(v, fritagelseskoder)}))",
                    "ukendt_vaerdi",
                    "er ikke en kode i fritagelseskoderne."
                )
            ),
            Kolonnetype.Kommunekode => Af($"TRY_CAST({t} AS SMALLINT)::INTEGER", "SMALLINT", Cifre(t, 4, "er ikke en kommunekode.")),
            Kolonnetype.Heltal => Af(
                $"TRY_CAST({t} AS INTEGER)",
                "SMALLINT",
                [
                    Cifre(t, 5, "er ikke et helt tal fra 0 til 32767."),
                    ($"{v} > 32767", "ikke_tal", "er ikke et helt tal fra 0 til 32767."),
                    .. Graenser(v, kolonne),
                ]
            ),
            Kolonnetype.Timer => Af(
                Hundrededele(t),
                "INTEGER",
                ($"regexp_full_match({t}, '-[0-9]+(,[0-9]+)?')", "negativ", "er negativ."),
                ($"regexp_full_match({t}, '[0-9]+,[0-9]{{3,}}')", "for_mange_decimaler", "har mere end to decimaler."),
                ($"NOT regexp_full_match({t}, '[0-9]{{1,6}}(,[0-9]{{1,2}})?')", "ikke_tal", "er ikke et tal med decimalkomma.")
            ),
            Kolonnetype.JaNej => Af(
                $"list_position(['0', '1'], {t})::INTEGER - 1",
                "BOOLEAN",
                ($"coalesce({v}, -1) < 0", "ukendt_vaerdi", "er ikke 0 eller 1.")
            ),
            Kolonnetype.Antal => Af(
                $"TRY_CAST({t} AS INTEGER)",
                "INTEGER",
                [
                    (
                        $"NOT regexp_full_match({t}, '[0-9]{{1,10}}') OR {v} IS NULL",
                        "ikke_tal",
                        "er ikke et helt tal fra 0 til 2147483647."
                    ),
                    .. Graenser(v, kolonne),
                ]
            ),
            Kolonnetype.Decimaltal => Af(
                $"TRY_CAST(replace({t}, ',', '.') AS DECIMAL(18, 6))",
                "DECIMAL(18, 6)",
                [
                    ($"regexp_full_match({t}, '-?[0-9]+,[0-9]{{7,}}')", "for_mange_decimaler", "har mere end seks decimaler."),
                    (
                        $"NOT regexp_full_match({t}, '-?[0-9]{{1,12}}(,[0-9]{{1,6}})?')",
                        "ikke_tal",
                        "er ikke et tal med decimalkomma (højst 12 cifre foran kommaet, ingen tusindtalspunktummer)."
                    ),
                    .. Graenser(v, kolonne),
                ]
            ),
            Kolonnetype.Tekst => Af(
                t,
                "VARCHAR",
                [($"length({t}) > 100", "for_lang", "er længere end 100 tegn."), .. Moenster(t, kolonne)]
            ),
            Kolonnetype.Kroner => Af(
                Hundrededele(t),
                "INTEGER",
                ($"NOT regexp_full_match({t}, '-?[0-9]{{1,7}}(,[0-9]{{1,2}})?')", "ikke_tal", "er ikke et beløb i kr. med decimalkomma.")
            ),
            Kolonnetype.Procent => Af(
                Hundrededele(t),
                "INTEGER",
                (
                    $"NOT regexp_full_match({t}, '[0-9]{{1,3}}(,[0-9]{{1,2}})?') OR {v} > 10000",
                    "ikke_procent",
                    "er ikke en procent fra 0 til 100 med decimalkomma."
                )
            ),
            Kolonnetype.Opslag => Af(
                Opslaaet(t, opslag.GetValueOrDefault(kolonne.Navn) ?? new Dictionary<string, int>()),
                "SMALLINT",
                ($"{v} IS NULL", "ukendt_navn", "er ikke et af de navne, listen over navne kender; ret navnet, eller føj det til listen.")
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kolonne)),
        };

        Kolonneregel Af(string vaerdi, string laketype, params IEnumerable<(string Betingelse, string Kode, string Grund)> fejl)
        {
            var regel = new Kolonneregel(kolonne, vaerdi, [], laketype);
            var liste = fejl.Select(f =>
                    ($"{t} IS NOT NULL AND ({f.Betingelse})", new Raekkefejl(f.Kode, kolonne.Navn, $"{kolonne.Navn} {f.Grund}", regel.Vis))
                )
                .ToList();
            if (kolonne.Paakraevet)
            {
                liste.Insert(0, ($"{t} IS NULL", new("mangler", kolonne.Navn, $"{kolonne.Navn} mangler.", regel.Vis)));
            }

            return regel with
            {
                Fejl = liste,
            };
        }
    }

    private static string Hundrededele(string t) => $"(TRY_CAST(replace({t}, ',', '.') AS DECIMAL(9, 2)) * 100)::INTEGER";

    private static string Opslaaet(string t, IReadOnlyDictionary<string, int> liste)
    {
        var navne = liste.Keys.Order(StringComparer.Ordinal).ToList();
        return navne.Count == 0
            ? "NULL::INTEGER"
            : $"list_extract([{string.Join(", ", navne.Select(n => liste[n].ToString(CultureInfo.InvariantCulture)))}], list_position({LakeSql.Liste(navne)}, {t}))::INTEGER";
    }

    private static (string, string, string) Cifre(string t, int antal, string grund) =>
        (string.Create(CultureInfo.InvariantCulture, $"NOT regexp_full_match({t}, '[0-9]{{1,{antal}}}')"), "ikke_tal", grund);

    private static IEnumerable<(string, string, string)> Graenser(string v, Kolonne kolonne) =>
        kolonne.Graenser is var (mindst, hoejst)
            ?
            [
                (
                    string.Create(CultureInfo.InvariantCulture, $"{v} NOT BETWEEN {mindst} AND {hoejst}"),
                    "uden_for_graenser",
                    string.Create(CultureInfo.InvariantCulture, $"ligger ikke mellem {mindst} og {hoejst}.")
                ),
            ]
            : [];

    private static IEnumerable<(string, string, string)> Moenster(string t, Kolonne kolonne) =>
        kolonne.Moenster is var (udtryk, navn)
            ? [($"NOT regexp_full_match({t}, {LakeSql.Tekst(udtryk)})", "ukendt_form", $"er ikke en {navn}.")]
            : [];

    private static string Fritagelsesord(string t) =>
        $"CASE {t} {string.Join(' ', Fritagelseskode.Ord.Select(o => $"WHEN {LakeSql.Tekst(o.Key)} THEN {o.Value}"))} END";

    private static string Kendt(string v, IReadOnlyCollection<short>? koder) =>
        koder is null ? "" : $" OR {v} NOT IN ({string.Join(", ", koder.Order())})";
}
