using System.Globalization;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Dele;

/// <summary>
/// The refused rows of a delivery, one Parquet row each: dataset, levering, fil, linje, kolonne, vaerdi, kode, grund, fingeraftryk.
/// The line is the one that the row begins on, as an editor counts them: the header is the first, empty lines count. Of a cell that its column cannot have
/// the value is its form, and the fingerprint is the same for the same text; else there is none.
/// </summary>
internal static class Karantaene
{
    private const string Maske = "'***'";

    public static string Fil(string data, string datasaet, Domain.Kalender.Maaned levering) =>
        Path.Combine(data, "quarantine", datasaet, $"{levering}.parquet");

    /// <summary>Writes the file when a row was refused, and returns the rows by reason.</summary>
    public static IReadOnlyDictionary<string, long> Skriv(
        LakeConnection lake,
        Delbestilling bestilling,
        Deludfald udfald,
        string fil,
        CancellationToken token
    )
    {
        var afviste = udfald.Afviste;
        var raekkefejl = bestilling.Typning.Fejl;
        if (afviste.Count + bestilling.Levering.Kilde.Strukturfejl == 0)
        {
            return new Dictionary<string, long>();
        }

        var lines = OtherLines(lake, bestilling.Levering);
        Fyld(lake, bestilling, afviste, lines);
        Celler(lake, udfald);
        var kilde = bestilling.Levering.Kilde;
        lake.WriteParquet(
            $"""
            SELECT {LakeSql.Tekst(kilde.Datasaet)} AS dataset, {LakeSql.Tekst(kilde.Levering.ToString())} AS levering,
                   {DeliveredFile.Name(kilde)} AS fil, {DeliveredFile.Line(kilde)} AS linje, coalesce(c.kolonne, f.kolonne) AS kolonne,
                   CASE WHEN c.vaerdi IS NOT NULL THEN {Vist("c.vaerdi", "c.fingeraftryk IS NOT NULL")} ELSE CASE f.nr {Cases(
                raekkefejl,
                f => Vaerdi(f, bestilling)
            )} END END AS vaerdi,
                   f.kode, f.grund, coalesce(c.fingeraftryk, CASE f.nr {Cases(raekkefejl, f => Fingerprint(f, bestilling))} END) AS fingeraftryk
            FROM afvist a
            JOIN (VALUES {string.Join(
                ", ",
                raekkefejl.Concat(Raekkefejl.Struktur).Select(Raekke)
            )}) f(nr, kode, kolonne, grund) ON f.nr = a.fejl
            LEFT JOIN (SELECT *, file_row_number FROM {LakeSql.Parquet(bestilling.Levering.Raekker)}) r ON r.file_row_number = a.raekke
            LEFT JOIN celle c ON c.raekke = a.raekke
            ORDER BY a.linje
            """,
            fil,
            token: token
        );
        lake.Execute("DROP TABLE afvist; DROP TABLE celle");
        return afviste
            .Select(a => raekkefejl[a.Fejl - 1].Kode)
            .Concat(lines.Where(l => l.Error >= 0).Select(l => Raekkefejl.Struktur[l.Error].Kode))
            .GroupBy(k => k)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.LongCount());
    }

    /// <summary>Makes a delivery's quarantine file what the part says: there with this content, or not there.</summary>
    public static void Udstil(string data, StagedDel del)
    {
        var fil = Fil(data, del.Datasaet, del.Levering);
        if (del.Karantaene is null)
        {
            if (File.Exists(fil))
            {
                File.Delete(fil);
            }
        }
        else if (!File.Exists(fil) || ContentHash.OfFile(fil) != del.Karantaene)
        {
            AtomicFile.Write(fil, File.ReadAllBytes(Path.Combine(StagedSnapshot.Rod(data), del.Mappe, Delfabrik.Afviste)));
        }
    }

    /// <summary>The first row of a quarantine file that was refused for a reason, in words: its line, and its value as far as it may be shown.</summary>
    /// <param name="delivered">The delivery's file; a row of one of several is told with its own.</param>
    public static string First(LakeDatabase database, string fil, string kode, string delivered)
    {
        using var lake = database.Connect();
        using var rows = lake.Query(
            $"SELECT linje, kolonne, vaerdi, grund, fil FROM {LakeSql.Parquet(fil)} WHERE kode = {LakeSql.Tekst(kode)} LIMIT 1"
        );
        return !rows.NextChunk(out var chunk) || chunk.Count == 0
            ? ""
            : $"Første {kode}: linje {chunk.Value(0, 0)}"
                + (chunk.Text(4, 0) is { } own && own != delivered ? $" i '{own}'" : "")
                + (chunk.Text(1, 0) is { } kolonne ? $", {kolonne} '{chunk.Text(2, 0)?.ReplaceLineEndings(" ")}'" : "")
                + $". {chunk.Text(3, 0)}";
    }

    private static void Fyld(
        LakeConnection lake,
        Delbestilling bestilling,
        List<(long Nr, int Fejl)> afviste,
        List<(long Line, int Error)> lines
    )
    {
        lake.Execute("CREATE TEMP TABLE afvist (linje BIGINT, raekke BIGINT, fejl INTEGER)");
        using var appender = lake.Append("afvist");
        var antal = 0;
        void Tilfoej(long linje, long raekke, int fejl)
        {
            appender.Values<long>(0)[antal] = linje;
            appender.Values<long>(1)[antal] = raekke;
            appender.Values<int>(2)[antal] = fejl;
            if (++antal == LakeAppender.Capacity)
            {
                appender.Append(antal);
                antal = 0;
            }
        }

        // Lines that no row begins on are not in the raw file: each moves the rows after it one line down.
        afviste.Sort();
        var foer = 0;
        foreach (var (nr, fejl) in afviste)
        {
            var linje = nr + 1 + bestilling.Levering.Kilde.Hovedlinjer;
            while (foer < lines.Count && lines[foer].Line <= linje + foer)
            {
                foer++;
            }

            Tilfoej(linje + foer, nr, fejl);
        }

        foreach (var (line, error) in lines.Where(l => l.Error >= 0))
        {
            Tilfoej(line, -1, bestilling.Typning.Fejl.Count + 1 + error);
        }

        appender.Append(antal);
        appender.Complete();
    }

    /// <summary>By line; the error is its place in <see cref="Raekkefejl.Struktur"/>, −1 for a line that is only empty or the rest of a row.</summary>
    private static List<(long Line, int Error)> OtherLines(LakeConnection lake, RaaLevering levering)
    {
        var lines = new List<(long, int)>();
        if (levering.Kilde.Strukturfejl + levering.Kilde.OtherLines > 0)
        {
            var codes = Raekkefejl.Struktur.Select(s => s.Kode).ToList();
            using var result = lake.Query($"SELECT linje, kode FROM {LakeSql.Parquet(levering.Strukturfejl)} ORDER BY linje");
            while (result.NextChunk(out var chunk))
            {
                for (var i = 0; i < chunk.Count; i++)
                {
                    lines.Add((chunk.Values<long>(0)[i], codes.IndexOf(chunk.Text(1, i)!)));
                }
            }
        }

        return lines;
    }

    /// <summary>The cells that rows of a wide dataset were refused for: their columns are not in the raw file one by one.</summary>
    private static void Celler(LakeConnection lake, Deludfald udfald)
    {
        lake.Execute("CREATE OR REPLACE TEMP TABLE celle (raekke BIGINT, kolonne VARCHAR, vaerdi VARCHAR, fingeraftryk VARCHAR)");
        foreach (var celler in (udfald.Celler ?? new Dictionary<long, (string, string, string?)>()).Chunk(LakeAppender.Capacity))
        {
            using var appender = lake.Append("celle");
            for (var i = 0; i < celler.Length; i++)
            {
                appender.Values<long>(0)[i] = celler[i].Key;
                appender.SetText(1, i, celler[i].Value.Kolonne);
                appender.SetText(2, i, celler[i].Value.Vaerdi);
                appender.SetText(3, i, celler[i].Value.Fingerprint);
            }

            appender.Append(celler.Length);
            appender.Complete();
        }
    }

    private static string Raekke(Raekkefejl fejl, int nr) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"({nr + 1}, {LakeSql.Tekst(fejl.Kode)}, {(fejl.Kolonne is { } k ? LakeSql.Tekst(k) : "NULL")}, {LakeSql.Tekst(fejl.Grund)})"
        );

    /// <summary>A value as received, cut short; what looks like a CPR number is masked, unless it is a form already.</summary>
    private static string Vist(string tekst, string isForm) =>
        $"left(CASE WHEN {isForm} THEN {tekst} ELSE regexp_replace({tekst}, '[0-9]{{6}}-?[0-9]{{4}}', '***', 'g') END, 40)";

    /// <summary>The branches of a CASE over the numbers of the errors.</summary>
    private static string Cases(IReadOnlyList<Raekkefejl> fejl, Func<Raekkefejl, string> value) =>
        string.Join(' ', fejl.Select((f, nr) => string.Create(CultureInfo.InvariantCulture, $"WHEN {nr + 1} THEN {value(f)}")));

    private static string Vaerdi(Raekkefejl fejl, Delbestilling bestilling)
    {
        var lacks = bestilling.Typning.Kolonner.Any(k => k.Kolonne.Navn == fejl.Kolonne && !k.IsDelivered);
        var kolonne = $"r.{LakeSql.Navn(fejl.Kolonne!)}";
        return lacks ? "NULL"
            : !fejl.Vis ? Maske
            : IsMasked(fejl, bestilling) ? Vist(MaskedCell.FormSql(kolonne), MaskedCell.IsMaskedSql(kolonne))
            : Vist(kolonne, "false");
    }

    private static string Fingerprint(Raekkefejl fejl, Delbestilling bestilling) =>
        IsMasked(fejl, bestilling) ? MaskedCell.FingerprintSql($"r.{LakeSql.Navn(fejl.Kolonne!)}") : "NULL";

    private static bool IsMasked(Raekkefejl fejl, Delbestilling bestilling) => bestilling.Levering.Kilde.Masked.ContainsKey(fejl.Kolonne!);
}
