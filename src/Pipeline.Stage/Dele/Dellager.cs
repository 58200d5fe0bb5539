using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;
using Pipeline.Stage.Sortering;

namespace Pipeline.Stage.Dele;

/// <summary>The parts that lie in the staged room, also those that no snapshot names (yet, or any more).</summary>
internal sealed class Dellager(LakeDatabase database, string data)
{
    private readonly string _rod = StagedSnapshot.Rod(data);

    /// <summary>A whole part that would come out the same if it were made now; null when there is none.</summary>
    /// <param name="rummer">Whether the reference accepts all that one with these folders did.</param>
    /// <param name="damaged">A file of one that would be it, and is not what was written.</param>
    public StagedDel? Find(
        Delbestilling bestilling,
        Reference reference,
        Func<IReadOnlyList<string>, bool> rummer,
        out string? damaged,
        CancellationToken token
    )
    {
        var dele = Whole(bestilling, out damaged);
        if (dele.Count == 0)
        {
            return null;
        }

        var uaendret =
            dele.FirstOrDefault(d => d.Reference.Mapper.SequenceEqual(reference.Mapper))
            ?? dele.FirstOrDefault(d => d.Reference.Afviste == 0 && rummer(d.Reference.Mapper));
        if (uaendret is null)
        {
            var aftryk = Genkontrol(bestilling, reference, token);
            uaendret = dele.FirstOrDefault(d => d.Reference.Afviste == aftryk.Antal && d.Reference.Aftryk == aftryk.Sum);
        }

        return uaendret is null ? null : Stemplet(uaendret, reference);
    }

    /// <summary>Deletes the parts that the snapshot does not name, and what stopped runs left.</summary>
    public void RydOp(StagedSnapshot snapshot)
    {
        var brugte = snapshot.Dele.Select(d => d.Mappe).ToHashSet();
        foreach (var over in snapshot.Dele.Select(d => Path.GetDirectoryName(d.Mappe)!.Replace('\\', '/')).Distinct())
        {
            foreach (var mappe in Undermapper(over).Where(m => !brugte.Contains(m)))
            {
                // Its description first: a part that is half gone must not be found again.
                File.Delete(Path.Combine(_rod, mappe, StagedDel.DescriptionFile));
                Directory.Delete(Path.Combine(_rod, mappe), recursive: true);
            }
        }
    }

    /// <summary>The parts of an order whose files are all held to their checksums. Without checksums, of an older program, a part is made again.</summary>
    private List<StagedDel> Whole(Delbestilling bestilling, out string? damaged)
    {
        damaged = null;
        var dele = new List<StagedDel>();
        foreach (var mappe in Undermapper(bestilling.Overmappe))
        {
            var beskrivelse = Path.Combine(_rod, mappe, StagedDel.DescriptionFile);
            if (LakeJson.Find<StagedDel>(beskrivelse) is not { } del)
            {
                damaged = File.Exists(beskrivelse) ? beskrivelse : damaged;
            }
            else if (bestilling.ErAf(del) && del.Checksums is not null)
            {
                var file = Damaged(del);
                damaged = file ?? damaged;
                if (file is null)
                {
                    dele.Add(del);
                }
            }
        }

        return dele;
    }

    private string? Damaged(StagedDel del)
    {
        var afviste = Path.Combine(_rod, del.Mappe, Delfabrik.Afviste);
        return StagedSnapshot.Damaged(data, del)
            ?? (del.Karantaene is null || (File.Exists(afviste) && ContentHash.OfFile(afviste) == del.Karantaene) ? null : afviste);
    }

    private StagedDel Stemplet(StagedDel del, Reference reference)
    {
        if (del.Reference.Mapper.SequenceEqual(reference.Mapper))
        {
            return del;
        }

        var nu = del with { Reference = del.Reference with { Mapper = reference.Mapper } };
        LakeJson.Skriv(Path.Combine(_rod, del.Mappe, StagedDel.DescriptionFile), nu);
        return nu;
    }

    /// <summary>Which rows the reference would refuse now: the rows typed as when staging, but neither sorted nor written.</summary>
    private Aftryk Genkontrol(Delbestilling bestilling, Reference reference, CancellationToken token)
    {
        bestilling.Levering.RequireWhole();
        var aftryk = new Aftryk();
        var plan = Plan.For(bestilling.Typning);
        var ukendt = bestilling.Typning.Nummer(Raekkefejl.UkendtPerson);
        var udenfor = bestilling.Typning.Nummer(Raekkefejl.UdenForDagpengeperiode);
        using var lake = database.Connect();
        using var rows = lake.Query(bestilling.Typning.Select(bestilling.Levering), token);
        while (rows.NextChunk(out var chunk))
        {
            var person = chunk.Values<long>(0);
            var nr = chunk.Values<long>(plan.Kolonner + 1);
            var fejl = chunk.Values<int>(plan.Kolonner + 2);
            for (var i = 0; i < chunk.Count; i++)
            {
                if (fejl[i] != 0)
                {
                    continue;
                }

                if (reference.Personer?.Kender(person[i]) == false)
                {
                    aftryk.Tilfoej(nr[i], ukendt);
                }
                else if (reference.Daekning is { } daekning && plan.Dagpenge is { } k)
                {
                    var (art, fra, til) = (
                        chunk.Values<int>(k.Art + 1)[i],
                        chunk.Values<int>(k.Fra + 1)[i],
                        chunk.Values<int>(k.Til + 1)[i]
                    );
                    if (art != Plan.Undtaget && !daekning.Daekker(daekning.Sted(person[i]), person[i], fra, til))
                    {
                        aftryk.Tilfoej(nr[i], udenfor);
                    }
                }
            }
        }

        return aftryk;
    }

    /// <summary>Part folders of a dataset or month, relative to the room; month folders of the dataset are none.</summary>
    private IEnumerable<string> Undermapper(string over)
    {
        var mappe = Path.Combine(_rod, over);
        return Directory.Exists(mappe)
            ? Directory
                .EnumerateDirectories(mappe)
                .Select(m => Path.GetFileName(m))
                .Where(m => !Domain.Kalender.Maaned.TryParse(m, out _))
                .Order(StringComparer.Ordinal)
                .Select(m => $"{over}/{m}")
            : [];
    }
}
