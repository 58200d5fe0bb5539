using Pipeline.Lake.Filer;

namespace Pipeline.Publish.Eksport;

/// <summary>A CSV file that is there whole or not at all: written beside and renamed.</summary>
public static class Csvfil
{
    /// <returns>What <paramref name="skriv"/> returns: the rows.</returns>
    /// <exception cref="Domain.PipelineFejl">The disk is full or cannot be written.</exception>
    public static long Skriv(string fil, Func<Csvskriver, long> skriv) =>
        LakeIo.Med(
            fil,
            () =>
            {
                var midlertidig = AtomicFile.TemporaryName(fil);
                Directory.CreateDirectory(Path.GetDirectoryName(midlertidig)!);
                try
                {
                    long raekker;
                    using (var ud = new FileStream(midlertidig, FileMode.CreateNew, FileAccess.Write))
                    using (var skriver = new Csvskriver(ud))
                    {
                        raekker = skriv(skriver);
                    }

                    AtomicFile.Publish(midlertidig, fil);
                    return raekker;
                }
                catch
                {
                    File.Delete(midlertidig);
                    throw;
                }
            }
        );
}
