using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer.Enkel;

/// <summary>
/// A CSV file of plain lines, as nearly all are: no quotes, one kind of line end, UTF-8. It is read here, each column's different texts once;
/// whatever else a file may be is left to the engine, which reads these files the same.
/// </summary>
internal sealed class Enkelfil : IDisposable
{
    /// <summary>Different texts of a column that are worth a dictionary; each row group has the whole of it.</summary>
    private const int Ordbog = 60_000;

    private readonly Kodekolonne?[] _kolonner;
    private readonly Idkolonne _id;
    private readonly int _raekker;
    private readonly List<(long Linje, bool ForMange)> _strukturfejl;
    private int _skrevet;

    private Enkelfil(Kodekolonne?[] kolonner, Idkolonne id, List<(long Linje, bool ForMange)> strukturfejl)
    {
        _kolonner = kolonner;
        _id = id;
        _raekker = id.Antal;
        _strukturfejl = strukturfejl;
    }

    /// <returns>Null when the file is not so plain.</returns>
    public static Enkelfil? Laes(Landingsfil fil, Kolonneplan plan, Pseudonym pseudonym, CancellationToken token)
    {
        if (fil.Datasaet is not { HarPerson: true, Kolonnefamilier.Count: 0 })
        {
            return null;
        }

        var navne = plan.Kolonner.ToList();
        var pladser = new Kodekolonne?[navne.Count];
        var kolonner = fil.Datasaet.Kolonner.Select(k => k.Type == Kolonnetype.Person ? null : new Kodekolonne()).ToArray();
        var id = new Idkolonne(pseudonym, navne.IndexOf(fil.Datasaet.Kolonner.Single(k => k.Type == Kolonnetype.Person).Navn));
        for (var i = 0; i < kolonner.Length; i++)
        {
            pladser[navne.IndexOf(fil.Datasaet.Kolonner[i].Navn)] = kolonner[i];
        }

        var enkel = false;
        try
        {
            using var linjer = new Linjelaeser(fil);
            enkel = linjer.Laes(pladser, id, token);
            return enkel ? new(kolonner, id, linjer.Strukturfejl) : null;
        }
        finally
        {
            if (!enkel)
            {
                Frigiv(kolonner, id);
            }
        }
    }

    /// <summary>Writes the rows, every known column as the text received and the pseudonym for the id.</summary>
    public long Skriv(LakeConnection lake, Datasaet datasaet, string ud, ParquetOptions parquet, CancellationToken token)
    {
        using var kilde = new LakeSource([.. datasaet.Kolonner.Select((k, i) => Kolonne(k, _kolonner[i]))], Fyld);
        return lake.WriteParquet(kilde, ud, parquet, token);
    }

    /// <summary>Writes the lines that are no rows, as <see cref="CsvUdtraek.Strukturfejl"/> does, and returns how many.</summary>
    public long SkrivStrukturfejl(LakeConnection lake, string ud, CancellationToken token)
    {
        if (_strukturfejl.Count == 0)
        {
            return 0;
        }

        var skrevet = 0;
        using var kilde = new LakeSource(
            [new("linje", LakeType.BigInt), new("for_mange", LakeType.Boolean)],
            chunk =>
            {
                var antal = Math.Min(_strukturfejl.Count - skrevet, LakeAppender.Capacity);
                for (var i = 0; i < antal; i++)
                {
                    (chunk.Values<long>(0)[i], chunk.Values<bool>(1)[i]) = _strukturfejl[skrevet++];
                }

                return antal;
            }
        );
        return lake.WriteParquet(
            $"SELECT linje, CASE WHEN for_mange THEN 'for_mange_felter' ELSE 'for_faa_felter' END AS kode FROM {kilde.Sql}",
            ud,
            token: token
        );
    }

    public void Dispose() => Frigiv(_kolonner, _id);

    private static void Frigiv(Kodekolonne?[] kolonner, Idkolonne id)
    {
        foreach (var kolonne in kolonner)
        {
            kolonne?.Dispose();
        }

        id.Dispose();
    }

    private LakeSourceColumn Kolonne(Kolonne kolonne, Kodekolonne? koder) =>
        koder is null ? new(kolonne.LakeNavn, LakeType.BigInt)
        : koder.Ord.Count <= Math.Min(Ordbog, byte.MaxValue + (_raekker / 4)) ? LakeSourceColumn.Enum(kolonne.Navn, koder.Ord)
        : new(kolonne.Navn, LakeType.Varchar);

    private int Fyld(LakeSourceChunk chunk)
    {
        var antal = Math.Min(_raekker - _skrevet, LakeAppender.Capacity);
        for (var i = 0; i < _kolonner.Length && antal > 0; i++)
        {
            if (_kolonner[i] is { } koder)
            {
                koder.Skriv(chunk, i, _skrevet, antal);
            }
            else
            {
                _id.Skriv(chunk, i, _skrevet, antal);
            }
        }

        _skrevet += antal;
        return antal;
    }
}
