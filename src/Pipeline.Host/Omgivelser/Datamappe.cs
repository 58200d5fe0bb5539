using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Omgivelser;

/// <summary>The folder under <c>--data</c> and the places in it (docs/contracts/outputs.md).</summary>
internal sealed class Datamappe : IDisposable
{
    private readonly DataFolderLock? _laas;
    private Readers _readers;

    private Datamappe(string sti, DataFolderLock? laas) => (Sti, _laas) = (sti, laas);

    /// <summary>Others could read the folder when it was taken; they cannot any more.</summary>
    public bool WasOpen { get; private set; }

    /// <summary>Full path.</summary>
    public string Sti { get; }

    public string Landing => Under("landing");

    public string Raw => Under("raw");

    public string Staged => Under("staged");

    public string Cubes => Under("cubes");

    public string Published => Under("published");

    public string Quarantine => Under("quarantine");

    public string Warehouse => Under("warehouse");

    public string Logs => Under("logs");

    /// <summary>What the lake puts on disk while it works.</summary>
    public string Temp => Under("temp");

    /// <summary>The pseudonym key, where configuration names no other.</summary>
    public string Noegle => Under("noegle");

    /// <summary>Which warehouse the folder has, see <see cref="WarehouseMemory"/>.</summary>
    public string Warehousefile => Under("varehus.json");

    /// <summary>For commands that only look: the folder must be there.</summary>
    public static Datamappe Laes(string sti)
    {
        var fuld = Path.GetFullPath(sti);
        AfvisFil(fuld);
        return Directory.Exists(fuld)
            ? new(fuld, null)
            : throw new PipelineFejl(
                $"Datamappen '{fuld}' findes ikke. Kør '{Fortolker.Program} run' først, eller angiv en anden med --data."
            );
    }

    /// <summary>For a plan: looks only, and the folder need not be there yet.</summary>
    public static Datamappe Se(string sti)
    {
        var fuld = Path.GetFullPath(sti);
        AfvisFil(fuld);
        return new(fuld, null);
    }

    /// <summary>
    /// For a process that works beside those that publish (the service, a worker): the folder must be there and can be written; it is not held. What
    /// publishes takes it with <see cref="Skriv"/> while it does.
    /// </summary>
    public static Datamappe Deltag(string sti)
    {
        var mappe = Laes(sti);
        FileMask.OwnerAlone();
        LakeIo.Med(
            mappe.Sti,
            () =>
            {
                Directory.CreateDirectory(mappe.Logs);
                Proevskriv(mappe.Sti);
            }
        );
        return mappe;
    }

    /// <summary>For commands that write: creates the folder, makes sure that it can be written, and keeps other processes out until disposed.</summary>
    public static Datamappe Skriv(string sti)
    {
        var fuld = Path.GetFullPath(sti);
        AfvisFil(fuld);
        FileMask.OwnerAlone();
        return Skriv(fuld, DataFolderLock.Tag(fuld));
    }

    /// <summary>As <see cref="Skriv(string)"/>, but null when another process has the folder.</summary>
    public static Datamappe? SkrivHvisLedig(string sti)
    {
        var fuld = Path.GetFullPath(sti);
        AfvisFil(fuld);
        FileMask.OwnerAlone();
        return DataFolderLock.Proev(fuld) is { } laas ? Skriv(fuld, laas) : null;
    }

    private static Datamappe Skriv(string fuld, DataFolderLock laas)
    {
        try
        {
            var mappe = new Datamappe(fuld, laas);
            LakeIo.Med(
                fuld,
                () =>
                {
                    Directory.CreateDirectory(mappe.Logs);
                    Proevskriv(fuld);
                    mappe._readers = Indstillinger.ReadersOf(mappe);
                    mappe.WasOpen = FolderModes.Correct(mappe, mappe._readers);
                }
            );
            return mappe;
        }
        catch
        {
            laas.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_laas is not null)
        {
            FolderModes.Open(this, _readers);
            _laas.Dispose();
        }
    }

    private string Under(string navn) => Path.Combine(Sti, navn);

    private static void AfvisFil(string fuld)
    {
        for (var sti = fuld; sti is not null; sti = Path.GetDirectoryName(sti))
        {
            if (File.Exists(sti))
            {
                throw new PipelineFejl($"'{sti}' er en fil og kan ikke være datamappe. Vælg en mappe med --data.");
            }
        }
    }

    /// <summary>A nearly full disk is found now and not an hour into the run.</summary>
    private static void Proevskriv(string fuld)
    {
        using var proeve = new FileStream(
            Path.Combine(fuld, $"{Leftovers.WriteTest}{Guid.NewGuid():N}"),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0,
            FileOptions.DeleteOnClose
        );
        proeve.Write(new byte[64 * 1024]);
    }
}
