using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract;

/// <summary>A delivered file as the landing folder has it.</summary>
/// <param name="Sha256">Of the file; names its content as <see cref="Lake.Raa.RaaKilde.Sha256"/> does.</param>
public sealed record LandetFil(string Datasaet, Maaned Maaned, string Sha256);

/// <summary>Looks at a landing folder as an extraction would, and writes nothing.</summary>
public static class Leveringssyn
{
    /// <summary>Every delivered file with its content's hash, by dataset and month. A file that has no receipt that holds is read through.</summary>
    /// <exception cref="Domain.PipelineFejl">A delivery has a dataset in two forms.</exception>
    /// <exception cref="OperationCanceledException"/>
    public static IReadOnlyList<LandetFil> Se(
        string landing,
        Kvitteringsbog kvitteringer,
        int traade,
        IProgress<double>? fremdrift = null,
        CancellationToken token = default
    ) =>
        LakeIo.Med(
            landing,
            () =>
            {
                var filer = Directory.Exists(landing) ? Landing.Laes(landing, Datasaetliste.Alle).Filer : [];
                var sete = new LandetFil[filer.Count];
                var faerdige = 0;
                Sideloebende.Koer(
                    filer.Count,
                    traade,
                    i =>
                    {
                        sete[i] = new(filer[i].Datasaet.Navn, filer[i].Maaned, kvitteringer.Indhold(filer[i], token).Indhold.Sha256);
                        fremdrift?.Report(Interlocked.Increment(ref faerdige) / (double)filer.Count);
                    },
                    token
                );
                return (IReadOnlyList<LandetFil>)sete;
            }
        );
}
