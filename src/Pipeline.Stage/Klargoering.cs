using Pipeline.Domain;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage;

/// <summary>
/// From the raw room to the staged: every row checked and typed, sorted by person, in buckets. What is staged already and would come out
/// the same is left as it is, so that a new month costs a month.
/// </summary>
public static class Klargoering
{
    /// <exception cref="PipelineFejl">Nothing is delivered, or a delivery has too many refused rows. The quarantine files are written, the
    /// snapshot in force stays.</exception>
    /// <exception cref="OperationCanceledException"/>
    public static StagedSnapshot Koer(StageInput input, IProgress<StageFremdrift>? fremdrift = null, CancellationToken token = default) =>
        LakeIo.Med(
            input.Data,
            () =>
            {
                var leveringer = input.Leveringer ?? new RaaLager(input.Data).Gaeldende();
                using var database = LakeDatabase.Open(input.Lake);
                using var enkelt = LakeDatabase.Open(input.Lake with { Threads = 1 });
                using var reol = new Bogreol();
                return new Koersel(input, database, enkelt, reol, leveringer, fremdrift, token).Udfoer();
            }
        );
}
