using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Celler;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Enkel;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract;

/// <summary>One file's way into the raw room.</summary>
/// <param name="enkelt">A database of one thread, for what is read here: the files are side by side already.</param>
internal sealed class Filudtraek(
    LakeDatabase database,
    LakeDatabase enkelt,
    Pseudonym pseudonym,
    CellGuard guard,
    CellFunctions functions,
    RaaLager lager,
    Kvitteringsbog kvitteringer,
    UdtraekInput input
)
{
    /// <summary>The SQL function that makes a pseudonym.</summary>
    public const string Funktion = "pseudonym";

    /// <summary>Raw files are read once or twice: fast to write beats small.</summary>
    private static readonly ParquetOptions Parquet = new(Compression: "zstd", Level: 1);

    public UdtrukketFil Koer(Landingsfil fil, CancellationToken token)
    {
        var (indhold, gennemlaest) = kvitteringer.Indhold(fil, token);
        if (!gennemlaest && Find(fil, indhold) is null)
        {
            // The lake lost it, or a column is known now: what is to be written is read, not believed.
            (indhold, gennemlaest) = (kvitteringer.Gennemlaes(fil, token), true);
        }

        // What is read through costs that already: the lake's own file is held to its hash then, too.
        var damaged = IsDamaged(fil, indhold, gennemlaest || input.Again is not null);
        if (!damaged && Find(fil, indhold) is { } kendt)
        {
            if (lager.Readable(fil.Datasaet.Navn, fil.Maaned)?.Mappe != kendt.Mappe)
            {
                lager.SaetGaeldende(kendt);
            }

            return new(kendt, Ny: false, gennemlaest);
        }

        var midlertidig = Path.Combine(lager.Rod, fil.Datasaet.Navn, fil.Maaned.ToString(), $".{Guid.NewGuid():N}.tmp");
        try
        {
            var kilde = Skriv(fil, indhold, midlertidig, token);
            kvitteringer.KraevUroert(fil, indhold, token);
            var levering = lager.Indsaet(midlertidig, kilde);
            lager.SaetGaeldende(levering);
            return new(levering, Ny: !damaged, gennemlaest) { Mended = damaged };
        }
        catch
        {
            if (Directory.Exists(midlertidig))
            {
                Directory.Delete(midlertidig, recursive: true);
            }

            throw;
        }
    }

    /// <summary>The delivery as the lake has it; null also where it was read before a column of the file, or a word of a column's list, was known: it is read once more.</summary>
    private RaaLevering? Find(Landingsfil fil, Indhold indhold) =>
        lager.Find(fil.Datasaet.Navn, fil.Maaned, indhold.Sha256) is { } kendt
        && !kendt.Kilde.HasNewlyKnown(fil.Datasaet)
        && !guard.IsOutdated(kendt.Kilde, fil.Datasaet)
            ? kendt
            : null;

    /// <summary>The lake has the delivery, but not as it was written. What the files hold is looked at only where <paramref name="content"/> says so.</summary>
    private bool IsDamaged(Landingsfil fil, Indhold indhold, bool content)
    {
        var (datasaet, maaned) = (fil.Datasaet.Navn, fil.Maaned);
        return lager.Find(datasaet, maaned, indhold.Sha256) is { } known
            ? content && known.IsDamaged()
            : Directory.Exists(lager.Mappe(datasaet, maaned, indhold.Sha256));
    }

    private RaaKilde Skriv(Landingsfil fil, Indhold indhold, string mappe, CancellationToken token)
    {
        if (fil.IsJoined)
        {
            return Joined(fil, indhold, mappe, token);
        }

        var lines = fil.Form == Filform.CsvGz ? Indhold.KontrollerGzip(fil, token) : indhold.Lines;
        var csv = fil.Form != Filform.Parquet;
        var plan = csv ? CsvHoved.Laes(fil) : null;
        var raekker = Path.Combine(mappe, RaaLevering.RowsFile);
        var strukturfejl = Path.Combine(mappe, RaaLevering.LinesFile);
        if (csv && Enkelt(fil, plan!, raekker, strukturfejl, token) is var (antal, linjer, forkerte))
        {
            return Kilde(fil, indhold, plan!, antal, linjer, forkerte);
        }

        if (csv)
        {
            CsvShape.Check(fil, token);
        }

        using var lake = database.Connect();
        var kilde = csv ? CsvUdtraek.Kilde(fil, plan!) : "";
        if (!csv)
        {
            (plan, kilde) = ParquetUdtraek.Laes(lake, fil);
        }

        try
        {
            var before = functions.Masked;
            var laest = Raekker(lake, fil, plan!, kilde, raekker, token);
            var masked = functions.Masked == before ? [] : Masked(lake, fil, plan!, raekker);
            var (errors, others) = csv ? CsvUdtraek.Linjer(lake, fil, laest, lines, strukturfejl, token) : (0, 0);
            return Kilde(fil, indhold, plan!, laest, errors, masked) with { OtherLines = others };
        }
        finally
        {
            CsvUdtraek.RydOp(lake);
        }
    }

    /// <summary>Each file as if it were alone, and then their rows in one.</summary>
    private RaaKilde Joined(Landingsfil fil, Indhold indhold, string mappe, CancellationToken token)
    {
        var parts = new List<RaaLevering>();
        foreach (var part in fil.Files())
        {
            var folder = Path.Combine(mappe, $"del-{parts.Count}");
            parts.Add(new(folder, Skriv(part, Indhold.Af(part, token), folder, token)));
        }

        // One thread: rows keep their order.
        using var lake = enkelt.Connect();
        var kilde = new JoinedRows(lake, fil, parts).Write(mappe, Parquet, token) with { Bytes = indhold.Bytes, Sha256 = indhold.Sha256 };
        parts.ForEach(p => Directory.Delete(p.Mappe, recursive: true));
        return kilde;
    }

    private RaaKilde Kilde(
        Landingsfil fil,
        Indhold indhold,
        Kolonneplan plan,
        long raekker,
        long strukturfejl,
        IReadOnlyList<string> masked
    ) =>
        new()
        {
            Datasaet = fil.Datasaet.Navn,
            Levering = fil.Maaned,
            Fil = fil.Navn,
            Bytes = indhold.Bytes,
            Sha256 = indhold.Sha256,
            Raekker = raekker,
            Strukturfejl = strukturfejl,
            Hovedlinjer = fil.Form == Filform.Parquet ? 0 : 1,
            Kolonner = plan.Kolonner,
            UkendteKolonner = plan.Ukendte,
            Hidden = plan.HidesUnknown ? RaaKilde.KnownColumns(fil.Datasaet, fil.Maaned) : null,
            Masked = guard.Declarations(fil.Datasaet, masked),
            Noegle = Pseudonymnoegle.Fingeraftryk(input.Noegle),
            Modtaget = input.Ur.GetUtcNow(),
        };

    /// <summary>The rows of a plain file, and its lines that are none; null when it is another file, and nothing is written.</summary>
    private (long Raekker, long Strukturfejl, IReadOnlyList<string> Masked)? Enkelt(
        Landingsfil fil,
        Kolonneplan plan,
        string raekker,
        string strukturfejl,
        CancellationToken token
    )
    {
        using var enkel = Enkelfil.Laes(fil, plan, pseudonym, guard, Path.GetDirectoryName(raekker)!, token);
        if (enkel is null)
        {
            return null;
        }

        using var lake = enkelt.Connect();
        return (enkel.Skriv(lake, plan.Known, raekker, Parquet, token), enkel.SkrivStrukturfejl(lake, strukturfejl, token), enkel.Masked);
    }

    private long Raekker(LakeConnection lake, Landingsfil fil, Kolonneplan plan, string kilde, string ud, CancellationToken token)
    {
        var valg = plan
            .Known.Select(k =>
                k.Type == Kolonnetype.Person
                    ? $"{Funktion}(CASE WHEN length({LakeSql.Navn(k.Navn)}) BETWEEN 1 AND {Pseudonym.LaengsteId} THEN {LakeSql.Navn(k.Navn)} END) AS {k.LakeNavn}"
                    : functions.Kept(k)
            )
            .Concat(fil.Datasaet.Kolonnefamilier.Select(functions.Kept));
        try
        {
            return lake.WriteParquet(
                $"SELECT {string.Join(", ", valg)} FROM ({kilde})",
                ud,
                Familiefelter.Parquet(Parquet, fil.Datasaet),
                token
            );
        }
        catch (LakeException e) when (e.Art != LakeFejlart.Hukommelse && LakeIo.Oversaet(e, ud) is null)
        {
            throw fil.Afvist(fil.Form == Filform.Parquet ? ParquetUdtraek.Ulaeselig : CsvUdtraek.Ulaeselig);
        }
    }

    /// <summary>The columns that have a masked cell, when some file has.</summary>
    private static IReadOnlyList<string> Masked(LakeConnection lake, Landingsfil fil, Kolonneplan plan, string rows)
    {
        string[] columns = [.. plan.Known.Where(k => k.Type != Kolonnetype.Person).Select(k => k.Navn), .. fil.Datasaet.Kolonnefamilier];
        var any = string.Join(", ", columns.Select(c => $"coalesce(bool_or({MaskedCell.IsMaskedSql(LakeSql.Navn(c))}), false)"));
        using var result = lake.Query($"SELECT {any} FROM {LakeSql.Parquet(rows)}");
        return result.NextChunk(out var chunk) ? [.. columns.Where((_, i) => chunk.Values<bool>(i)[0])] : [];
    }
}
