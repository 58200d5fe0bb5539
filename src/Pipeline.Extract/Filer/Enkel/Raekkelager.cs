using System.Runtime.InteropServices;
using Pipeline.Lake;

namespace Pipeline.Extract.Filer.Enkel;

/// <summary>
/// A file's rows as numbers, in the order received. So many of them are in memory, whatever the file's size; of a larger file they go by portions to
/// a temporary file and come back when they are written. Ids are pseudonyms by then, and the texts stay in memory.
/// </summary>
/// <param name="mappe">Where the temporary file is made when it is needed. It has no name there, and is gone with the process, however that ends.</param>
/// <param name="portion">Rows in memory, and somewhat more: what goes to the file is whole chunks, so that it cannot be seen in what is written.</param>
internal sealed class Raekkelager(Kodekolonne?[] kolonner, Idkolonne id, string mappe, int portion = Raekkelager.Portion) : IDisposable
{
    /// <summary>Half a million rows, of some 20 bytes.</summary>
    public const int Portion = 1 << 19;

    private readonly Queue<int> _portioner = new();
    private FileStream? _fil;

    /// <summary>By the dataset's columns; null for the person.</summary>
    public IReadOnlyList<Kodekolonne?> Kolonner => kolonner;

    public Idkolonne Id => id;

    /// <summary>All rows.</summary>
    public int Raekker { get; private set; }

    /// <summary>Rows in memory.</summary>
    public int IHukommelsen => id.Antal;

    /// <summary>Makes room for rows in memory up to a number.</summary>
    public void Plads(int raekker)
    {
        foreach (var kolonne in kolonner)
        {
            kolonne?.Plads(raekker);
        }
    }

    /// <summary>The text block that rows were added from is read.</summary>
    public void Blok()
    {
        var foer = id.Antal;
        id.Blok();
        Raekker = checked(Raekker + id.Antal - foer);
        if (id.Antal >= Math.Max(portion, LakeAppender.Capacity))
        {
            LaegVaek(id.Antal / LakeAppender.Capacity * LakeAppender.Capacity);
        }
    }

    /// <summary>All rows are added; the first of them are in memory again.</summary>
    public void Afslut()
    {
        if (_fil is not null)
        {
            LaegVaek(id.Antal);
            _fil.Position = 0;
            id.Forfra();
            Naeste();
        }
    }

    /// <summary>Has the next rows in memory; false when there are no more.</summary>
    public bool Naeste()
    {
        if (!_portioner.TryDequeue(out var antal))
        {
            return false;
        }

        foreach (var kolonne in kolonner)
        {
            if (kolonne is not null)
            {
                _fil!.ReadExactly(MemoryMarshal.AsBytes(kolonne.Koder(antal)));
            }
        }

        _fil!.ReadExactly(MemoryMarshal.AsBytes(id.Hent(antal)));
        return true;
    }

    public void Dispose()
    {
        _fil?.Dispose();
        foreach (var kolonne in kolonner)
        {
            kolonne?.Dispose();
        }

        id.Dispose();
    }

    /// <summary>The first rows in memory go to the file, those after them to their place.</summary>
    private void LaegVaek(int antal)
    {
        _fil ??= Unavngiven();
        foreach (var kolonne in kolonner)
        {
            if (kolonne is not null)
            {
                _fil.Write(MemoryMarshal.AsBytes(kolonne.Koder(id.Antal)[..antal]));
                kolonne.Ryk(antal, id.Antal);
            }
        }

        _fil.Write(MemoryMarshal.AsBytes(id.Personer[..antal]));
        id.Ryk(antal);
        _portioner.Enqueue(antal);
    }

    private FileStream Unavngiven()
    {
        Directory.CreateDirectory(mappe);
        var sti = Path.Combine(mappe, $".{Guid.NewGuid():N}.tmp");
        var fil = new FileStream(sti, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0);
        File.Delete(sti);
        return fil;
    }
}
