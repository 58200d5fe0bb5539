using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Lake.Filer;

/// <summary>
/// One process works on a data folder at a time. The operating system holds the lock on <c>.laas</c> and drops it when the process ends,
/// however it ends; <c>.laas-proces</c> beside it only tells others who holds it.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _laas;

    private DataFolderLock(FileStream laas) => _laas = laas;

    /// <exception cref="PipelineFejl">Another process holds the folder, or it cannot be written.</exception>
    public static DataFolderLock Tag(string data) =>
        Proev(data)
        ?? throw new PipelineFejl($"Datamappen '{data}' bruges af en anden kørsel (proces {Holder(data)}); vent eller stop den.");

    /// <summary>As <see cref="Tag"/>, but null when another process holds the folder.</summary>
    /// <exception cref="PipelineFejl">It cannot be written.</exception>
    public static DataFolderLock? Proev(string data)
    {
        var fil = Path.Combine(data, ".laas");
        try
        {
            Directory.CreateDirectory(data);
            var laas = new FileStream(fil, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            AtomicFile.Write(
                ProcesFil(data),
                System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            );
            return new(laas);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LakeIo.Oversaet(e, data) is { } fejl ? throw fejl : null;
        }
    }

    public void Dispose() => _laas.Dispose();

    private static string ProcesFil(string data) => Path.Combine(data, ".laas-proces");

    private static string Holder(string data) => File.Exists(ProcesFil(data)) ? File.ReadAllText(ProcesFil(data)) : "ukendt";
}
