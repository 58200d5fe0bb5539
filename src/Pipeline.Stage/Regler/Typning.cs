using System.Globalization;
using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;

namespace Pipeline.Stage.Regler;

/// <summary>
/// A dataset's text rows as numbers, in one SELECT: <c>person</c> BIGINT, the other columns INTEGER in the order of the schema (a date as
/// day number, missing as <see cref="Mangler"/>), <c>nr</c> the row's number in the raw file, <c>fejl</c> 0, an error's place in
/// <see cref="Fejl"/> plus 1, or <see cref="Udeladt"/>. A table without persons keeps its values in the staged types instead, see <see cref="Dele.Tabelskriver"/>.
/// </summary>
internal sealed class Typning
{
    /// <summary>Stands for no value; as an open <c>til</c> it is <see cref="Dag.Aaben"/>, and it sorts last.</summary>
    public const int Mangler = Dag.Aaben;

    /// <summary>Instead of an error: a right row that the dataset does not count.</summary>
    public const int Udeladt = -1;

    /// <summary>Stands for the raw file. The words are part of <see cref="Opskrift"/>, and so of the name of every staged folder.</summary>
    private const string Kilde = "read_parquet($fil)";

    private readonly string _sql;

    private Typning(
        Datasaet datasaet,
        IReadOnlyList<Kolonneregel> kolonner,
        IReadOnlyList<Raekkeregel> raekkeregler,
        IReadOnlyList<Raekkefejl> fejl,
        string sql
    )
    {
        Datasaet = datasaet;
        Kolonner = kolonner;
        Raekkeregler = raekkeregler;
        Fejl = fejl;
        _sql = sql;
    }

    public Datasaet Datasaet { get; }

    /// <summary>All columns but the person.</summary>
    public IReadOnlyList<Kolonneregel> Kolonner { get; }

    public IReadOnlyList<Raekkeregel> Raekkeregler { get; }

    /// <summary>The errors of single rows, and last those that show only beside other rows.</summary>
    public IReadOnlyList<Raekkefejl> Fejl { get; }

    /// <param name="kilde">The delivery: its month, and the columns its file has.</param>
    public static Typning For(Datasaet datasaet, RaaKilde kilde, StageInput input)
    {
        var levering = kilde.Levering;
        var lacks = kilde.Lacks(datasaet);
        var ranges = input.PlausibleRanges.Where(r => r.Datasaet == datasaet.Navn && r.HoldsFor(levering)).ToDictionary(r => r.Kolonne);
        var kolonner = datasaet
            .Kolonner.Where(k => k.Type != Kolonnetype.Person)
            .Select(k =>
                lacks.Contains(k.Navn)
                    ? Kolonneregel.Absent(k, input.Fritagelseskoder, input.Opslag)
                    : Kolonneregel.For(k, input.Fritagelseskoder, input.Opslag)
            )
            .Select(r => ranges.TryGetValue(r.Kolonne.Navn, out var range) ? r.Within(range, levering) : r)
            .ToList();
        var raekkeregler = Datasaetregel.For(datasaet, levering).ToList();
        var regler = kolonner.SelectMany(k => k.Fejl).Concat(raekkeregler.Select(r => (r.Betingelse, r.Fejl))).ToList();
        var fejl = new List<Raekkefejl>();
        var sag = new StringBuilder("CASE");
        if (Udeladelse.For(datasaet) is { } udelad)
        {
            sag.Append(CultureInfo.InvariantCulture, $" WHEN {udelad} THEN {Udeladt}\n       ");
        }

        if (datasaet.HarPerson)
        {
            fejl.Add(Raekkefejl.PersonId);
            sag.Append(" WHEN person IS NULL THEN 1");
        }

        foreach (var (betingelse, raekkefejl) in regler)
        {
            fejl.Add(raekkefejl);
            sag.Append(CultureInfo.InvariantCulture, $"\n        WHEN {betingelse} THEN {fejl.Count}");
        }

        sag.Append(" ELSE 0 END");
        fejl.AddRange(Raekkefejl.Sammenhaeng(datasaet));
        var sql = datasaet.HarPerson ? Sql(kolonner, sag.ToString()) : TabelSql(kolonner, sag.ToString());
        return new(datasaet, kolonner, raekkeregler, fejl, sql);
    }

    /// <summary>The number that marks a row as refused for this reason; 0 when the dataset knows no such reason.</summary>
    public int Nummer(Raekkefejl fejl) => Fejl.ToList().IndexOf(fejl) + 1;

    public string Select(RaaLevering levering) => _sql.Replace(Kilde, levering.Tabel, StringComparison.Ordinal);

    /// <summary>What decides the content, apart from the file.</summary>
    public string Opskrift => _sql;

    private static string Sql(IReadOnlyList<Kolonneregel> kolonner, string sag)
    {
        string Hver(Func<Kolonneregel, string> skriv) => string.Concat(kolonner.Select(k => ", " + skriv(k)));
        static string Navn(Kolonneregel k) => LakeSql.Navn(k.Kolonne.Navn);
        static string Raa(Kolonneregel k) => LakeSql.Navn("raa_" + k.Kolonne.Navn);

        return $"""
            SELECT coalesce(person, 0) AS person{Hver(k => $"coalesce({k.Tal}, {Mangler}) AS {Navn(k)}")}, nr, fejl
            FROM (SELECT *, {sag} AS fejl
                  FROM (SELECT person, nr{Hver(k => $"{Raa(k)}, {k.Vaerdi} AS {Navn(k)}")}
                        FROM (SELECT person, file_row_number AS nr{Hver(k => $"{k.Received} AS {Raa(k)}")} FROM {Kilde})))
            """;
    }

    /// <summary>The columns in their staged types (not yet refused rows included), then <c>nr</c> and <c>fejl</c>.</summary>
    private static string TabelSql(IReadOnlyList<Kolonneregel> kolonner, string sag)
    {
        string Hver(Func<Kolonneregel, string> skriv) => string.Join(", ", kolonner.Select(skriv));
        static string Navn(Kolonneregel k) => LakeSql.Navn(k.Kolonne.Navn);
        static string Raa(Kolonneregel k) => LakeSql.Navn("raa_" + k.Kolonne.Navn);

        return $"""
            SELECT {Hver(k => $"CASE WHEN fejl = 0 THEN {Navn(k)} END::{k.Laketype} AS {Navn(k)}")}, nr, fejl
            FROM (SELECT *, {sag} AS fejl
                  FROM (SELECT nr, {Hver(k => $"{Raa(k)}, {k.Vaerdi} AS {Navn(k)}")}
                        FROM (SELECT file_row_number AS nr, {Hver(k => $"{k.Received} AS {Raa(k)}")} FROM {Kilde})))
            """;
    }
}
