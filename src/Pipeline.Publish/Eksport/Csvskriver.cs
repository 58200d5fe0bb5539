using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Pipeline.Publish.Eksport;

/// <summary>
/// Rows as CSV: UTF-8 without a byte order mark, <c>;</c>, header row, lines end in <c>\n</c>, empty = null, quoted as RFC 4180 where needed.
/// Safe to open in a spreadsheet: a text that a spreadsheet could take for a formula gets an apostrophe before it. Numbers are written as numbers.
/// </summary>
public sealed class Csvskriver(Stream ud) : IDisposable
{
    private const char Skilletegn = ';';

    /// <summary>A text that begins with one of these may be run as a formula.</summary>
    private const string Formeltegn = "=+-@\t\r\n＝＋－＠";

    private readonly StreamWriter _skriver = new(ud, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true)
    {
        NewLine = "\n",
    };

    public void Hoved(IEnumerable<string> kolonner) => _skriver.WriteLine(string.Join(Skilletegn, kolonner.Select(Felt)));

    /// <summary>A row of texts, numbers and nulls.</summary>
    public void Raekke(IEnumerable<object?> vaerdier) =>
        _skriver.WriteLine(string.Join(Skilletegn, vaerdier.Select(v => Vaerdi(v ?? DBNull.Value))));

    /// <returns>The rows written.</returns>
    public long Raekker(DbDataReader laeser, CancellationToken token)
    {
        var raekker = 0L;
        while (laeser.Read())
        {
            token.ThrowIfCancellationRequested();
            for (var i = 0; i < laeser.FieldCount; i++)
            {
                if (i > 0)
                {
                    _skriver.Write(Skilletegn);
                }

                _skriver.Write(Vaerdi(laeser.GetValue(i)));
            }

            _skriver.Write('\n');
            raekker++;
        }

        return raekker;
    }

    public void Dispose() => _skriver.Dispose();

    internal static string Vaerdi(object vaerdi) =>
        vaerdi switch
        {
            DBNull => "",
            string tekst => Felt(tekst),
            double tal => Csvtal.Tekst(tal),
            decimal tal => Csvtal.Tekst(tal),
            DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable tal => tal.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"En kolonne af typen {vaerdi.GetType().Name} kan ikke skrives som CSV."),
        };

    private static string Felt(string tekst)
    {
        // Also the full-width forms, which spreadsheets read as the plain ones.
        var sikker = tekst.Length > 0 && Formeltegn.Contains(tekst[0]) ? $"'{tekst}" : tekst;
        return sikker.AsSpan().IndexOfAny("\";\r\n") < 0 ? sikker : $"\"{sikker.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
