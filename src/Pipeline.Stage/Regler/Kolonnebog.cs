using System.Globalization;
using System.Text;
using Pipeline.Lake;

namespace Pipeline.Stage.Regler;

/// <summary>
/// The different texts of a column with what the column's rule makes of each: a rule is asked once for a text, however many rows have it.
/// Used by one thread at a time.
/// </summary>
internal sealed class Kolonnebog(Kolonneregel regel) : IDisposable
{
    /// <summary>The number of no text.</summary>
    public const int Tom = -1;

    private readonly LakeWords _ord = new();
    private int[] _vaerdier = [];
    private int[] _fejl = [];
    private int _kendte;

    public int Antal => _ord.Count;

    /// <summary>By text number: the value, <see cref="Typning.Mangler"/> where there is none.</summary>
    public ReadOnlySpan<int> Vaerdier => _vaerdier;

    /// <summary>By text number: the broken condition's place among the rule's, plus 1; 0 = the text is right.</summary>
    public ReadOnlySpan<int> Fejl => _fejl;

    /// <summary>What the rule is asked: rules that ask the same can share a book.</summary>
    public static string Sql(Kolonneregel regel, string fra)
    {
        var navn = LakeSql.Navn(regel.Kolonne.Navn);
        var raa = LakeSql.Navn("raa_" + regel.Kolonne.Navn);
        var sag = new StringBuilder();
        for (var i = 0; i < regel.Fejl.Count; i++)
        {
            sag.Append(CultureInfo.InvariantCulture, $" WHEN {regel.Fejl[i].Betingelse} THEN {i + 1}");
        }

        return $"""
            SELECT coalesce({regel.Tal}, {Typning.Mangler}) AS vaerdi, CASE{(
                sag.Length > 0 ? sag : " WHEN false THEN 0"
            )} ELSE 0 END AS fejl
            FROM (SELECT *, {regel.Vaerdi} AS {navn} FROM (SELECT tekst AS {raa} FROM {fra}))
            """;
    }

    public int Nummer(LakeText tekst) => _ord.Number(tekst);

    /// <summary>Asks the rule for the texts that came since it was last asked.</summary>
    public void Spoerg(LakeConnection lake, CancellationToken token)
    {
        if (_kendte == _ord.Count)
        {
            return;
        }

        Array.Resize(ref _vaerdier, _ord.Count);
        Array.Resize(ref _fejl, _ord.Count);
        var sendt = _kendte;
        using var kilde = new LakeSource(
            [new("tekst", LakeType.Varchar)],
            chunk =>
            {
                var antal = Math.Min(_ord.Count - sendt, LakeAppender.Capacity);
                _ord.Texts.Slice(sendt, antal).CopyTo(chunk.Texts(0));
                sendt += antal;
                return antal;
            }
        );
        using var svar = lake.Query(Sql(regel, kilde.Sql), token);
        while (svar.NextChunk(out var chunk))
        {
            chunk.Values<int>(0).CopyTo(_vaerdier.AsSpan(_kendte));
            chunk.Values<int>(1).CopyTo(_fejl.AsSpan(_kendte));
            _kendte += chunk.Count;
        }
    }

    public void Dispose() => _ord.Dispose();
}
