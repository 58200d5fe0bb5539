using System.Globalization;
using System.Text;
using Pipeline.Domain.Leveringer;
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
    private (int Vaerdi, int Fejl)[] _svar = [];
    private int _besvaret;

    public int Antal => _ord.Count;

    /// <summary>What the rule says of a text: its value, <see cref="Typning.Mangler"/> where there is none, and the broken condition's place among the
    /// rule's, plus 1; 0 = the text is right.</summary>
    public (int Vaerdi, int Fejl) Af(int nummer) => _svar[nummer];

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
        if (_besvaret == _ord.Count)
        {
            return;
        }

        Array.Resize(ref _svar, _ord.Count);
        var spoerges = new List<int>();
        for (; _besvaret < _ord.Count; _besvaret++)
        {
            // Each month has dates of its own, and asking costs as much as reading some thousand rows.
            if (
                regel.Kolonne.Type == Kolonnetype.Dato
                && Datotekst.Laes(_ord.Texts[_besvaret].Utf8) is { } dag
                && dag >= regel.Plausible.Least
                && dag <= regel.Plausible.Most
            )
            {
                _svar[_besvaret] = (dag, 0);
            }
            else
            {
                spoerges.Add(_besvaret);
            }
        }

        if (spoerges.Count > 0)
        {
            Spoerg(spoerges, lake, token);
        }
    }

    private void Spoerg(List<int> numre, LakeConnection lake, CancellationToken token)
    {
        var (sendt, svaret) = (0, 0);
        using var kilde = new LakeSource(
            [new("tekst", LakeType.Varchar)],
            chunk =>
            {
                var antal = Math.Min(numre.Count - sendt, LakeAppender.Capacity);
                var tekster = chunk.Texts(0);
                for (var i = 0; i < antal; i++)
                {
                    tekster[i] = _ord.Texts[numre[sendt++]];
                }

                return antal;
            }
        );
        using var svar = lake.Query(Sql(regel, kilde.Sql), token);
        while (svar.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                _svar[numre[svaret++]] = (chunk.Values<int>(0)[i], chunk.Values<int>(1)[i]);
            }
        }
    }

    public void Dispose() => _ord.Dispose();
}
