using System.Globalization;
using System.Text;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Lake.Raa;

/// <summary>
/// How a cell stands in a raw file that is not what its column can be: its form (a digit is 9, a letter A), <see cref="Mark"/>, and a keyed fingerprint of
/// what was received. A form breaks the same rule of its column as the text did: no rule tells one digit from another, no list has a word of capital A's.
/// </summary>
public static class MaskedCell
{
    /// <summary>Stands between form and fingerprint; in no other text of a raw file whose description names the column as masked.</summary>
    public const char Mark = '\u001e';

    /// <summary>One more than the longest text that is right, so that one too long stays too long.</summary>
    private const int Longest = CellShape.LongestText + 1;

    /// <summary>SQL of the form: the text before the mark.</summary>
    public static string FormSql(string column) => $"split_part({column}, chr({(int)Mark}), 1)";

    /// <summary>SQL of the fingerprint; null where the cell is not masked.</summary>
    public static string FingerprintSql(string column) => $"nullif(split_part({column}, chr({(int)Mark}), 2), '')";

    /// <summary>SQL of whether the cell is masked.</summary>
    public static string IsMaskedSql(string column) => $"contains({column}, chr({(int)Mark}))";

    /// <summary>Sixteen hex characters.</summary>
    public static string Fingerprint(long fingerprint) => fingerprint.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The form of a text.</summary>
    public static string Form(string text) => Form(Encoding.UTF8.GetBytes(text), int.MaxValue);

    /// <param name="cell">UTF-8.</param>
    public static byte[] Of(ReadOnlySpan<byte> cell, long fingerprint) => Of(Form(cell, Longest), fingerprint);

    /// <summary>The same of the cells of a family, as many as there were and each as long.</summary>
    public static byte[] OfFamily(ReadOnlySpan<byte> cells, long fingerprint) => Of(Form(cells, int.MaxValue), fingerprint);

    /// <summary>The form in a text of a raw file, and the fingerprint; null where it is not masked.</summary>
    public static ReadOnlySpan<byte> Split(ReadOnlySpan<byte> text, out string? fingerprint)
    {
        var mark = text.IndexOf((byte)Mark);
        fingerprint = mark < 0 ? null : Encoding.ASCII.GetString(text[(mark + 1)..]);
        return mark < 0 ? text : text[..mark];
    }

    private static byte[] Of(string form, long fingerprint) => Encoding.UTF8.GetBytes($"{form}{Mark}{Fingerprint(fingerprint)}");

    private static string Form(ReadOnlySpan<byte> cell, int longest)
    {
        var form = new StringBuilder(Math.Min(cell.Length, longest));
        while (!cell.IsEmpty && form.Length < longest)
        {
            Rune.DecodeFromUtf8(cell, out var rune, out var bytes);
            cell = cell[bytes..];
            form.Append(Form(rune));
        }

        return form.ToString();
    }

    /// <summary>No digit but the ten of a number becomes one: a cell that is no number stays none.</summary>
    private static char Form(Rune rune) =>
        rune.IsAscii && Rune.IsDigit(rune) ? '9'
        : Rune.IsLetter(rune) ? 'A'
        : rune.Value == Kolonnefamilie.Skel || (rune.IsAscii && rune.Value is >= ' ' and < '\u007f') ? (char)rune.Value
        : '?';
}
