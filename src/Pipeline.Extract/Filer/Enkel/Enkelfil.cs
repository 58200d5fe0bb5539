using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Celler;
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

    private readonly Raekkelager _lager;
    private readonly List<(long Linje, bool ForMange)> _strukturfejl;
    private int _skrevet;

    private Enkelfil(Raekkelager lager, List<(long Linje, bool ForMange)> strukturfejl, IReadOnlyList<string> masked) =>
        (_lager, _strukturfejl, Masked) = (lager, strukturfejl, masked);

    /// <summary>The columns that have a cell they cannot have.</summary>
    public IReadOnlyList<string> Masked { get; }

    /// <param name="mappe">For rows beyond the <paramref name="portion"/> that is in memory together.</param>
    /// <returns>Null when the file is not so plain.</returns>
    public static Enkelfil? Laes(
        Landingsfil fil,
        Kolonneplan plan,
        Pseudonym pseudonym,
        CellGuard guard,
        string mappe,
        CancellationToken token,
        int portion = Raekkelager.Portion
    )
    {
        if (fil.Datasaet is not { HarPerson: true, Kolonnefamilier.Count: 0 })
        {
            return null;
        }

        var navne = plan.Kolonner.ToList();
        var pladser = new Kodekolonne?[navne.Count];
        var kolonner = plan.Known.Select(k => k.Type == Kolonnetype.Person ? null : new Kodekolonne()).ToArray();
        var id = new Idkolonne(pseudonym, navne.IndexOf(plan.Known.Single(k => k.Type == Kolonnetype.Person).Navn));
        for (var i = 0; i < kolonner.Length; i++)
        {
            pladser[navne.IndexOf(plan.Known[i].Navn)] = kolonner[i];
        }

        var lager = new Raekkelager(kolonner, id, mappe, portion);
        var enkel = false;
        try
        {
            using var linjer = new Linjelaeser(fil);
            enkel = linjer.Laes(pladser, lager, token);
            return enkel ? new(lager, linjer.Strukturfejl, Mask(plan, kolonner, guard)) : null;
        }
        finally
        {
            if (!enkel)
            {
                lager.Dispose();
            }
        }
    }

    /// <summary>Writes the rows, every known column as the text received, masked where the column cannot have it, and the pseudonym for the id.</summary>
    public long Skriv(LakeConnection lake, IReadOnlyList<Kolonne> known, string ud, ParquetOptions parquet, CancellationToken token)
    {
        using var kilde = new LakeSource([.. known.Select((k, i) => Kolonne(k, _lager.Kolonner[i]))], Fyld);
        return lake.WriteParquet(kilde, ud, parquet, token);
    }

    /// <summary>Writes the lines that are no rows, as <see cref="CsvUdtraek.Linjer"/> does, and returns how many.</summary>
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

    public void Dispose() => _lager.Dispose();

    private static List<string> Mask(Kolonneplan plan, Kodekolonne?[] columns, CellGuard guard) =>
        [.. plan.Known.Where((k, i) => columns[i]?.Mask(guard.Shape(k), guard) == true).Select(k => k.Navn)];

    private LakeSourceColumn Kolonne(Kolonne kolonne, Kodekolonne? koder) =>
        koder is null ? new(kolonne.LakeNavn, LakeType.BigInt)
        : koder.Ord.Count <= Math.Min(Ordbog, byte.MaxValue + (_lager.Raekker / 4)) ? LakeSourceColumn.Enum(kolonne.Navn, koder.Ord)
        : new(kolonne.Navn, LakeType.Varchar);

    private int Fyld(LakeSourceChunk chunk)
    {
        if (_skrevet == _lager.IHukommelsen && _lager.Naeste())
        {
            _skrevet = 0;
        }

        var antal = Math.Min(_lager.IHukommelsen - _skrevet, LakeAppender.Capacity);
        for (var i = 0; i < _lager.Kolonner.Count && antal > 0; i++)
        {
            if (_lager.Kolonner[i] is { } koder)
            {
                koder.Skriv(chunk, i, _skrevet, antal);
            }
            else
            {
                _lager.Id.Skriv(chunk, i, _skrevet, antal);
            }
        }

        _skrevet += antal;
        return antal;
    }
}
