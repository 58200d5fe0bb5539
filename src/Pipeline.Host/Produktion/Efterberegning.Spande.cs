using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Produktion;

/// <summary>The backfill as its buckets, for those who share them out. What is measured elsewhere lies where this one looks for it.</summary>
internal sealed partial class Efterberegning
{
    /// <summary>Fingerprint of the staged data and the code: with another one the buckets are of another backfill.</summary>
    public string Data => Maalegrundlag.Data(_stand);

    /// <summary>Buckets that can be shared out; 0: the measurement is done in one piece.</summary>
    public int Spande => _motor.KanDeles ? _stand.Buckets : 0;

    /// <summary>The buckets that are there.</summary>
    public IReadOnlySet<int> Maalte =>
        Enumerable.Range(0, Spande).Where(s => File.Exists(Path.Combine(_dele, Path.ChangeExtension(Spandfil(s), "json")))).ToHashSet();

    /// <summary>A version beside the one in force that is already this; null = none.</summary>
    public string? FaerdigVersion => Findes() is null ? null : VedSiden();

    public bool ErIntetAtGoere => Findes() is not null || Produktplan().Intet;

    /// <summary>Marks that the backfill is begun, so that what is measured of it is looked for.</summary>
    public void Begynd() => LakeIo.Med(_dele, () => Directory.CreateDirectory(_dele));

    /// <summary>Measures one bucket into a folder.</summary>
    /// <returns>SHA-256 of what was measured.</returns>
    public string MaalSpand(int spand, string mappe, CancellationToken token)
    {
        _motor.MaalSpand(Bestilling, spand, mappe, token);
        return ContentHash.OfFile(Path.Combine(mappe, Spandfil(spand)));
    }

    /// <summary>Puts a measured bucket in its place, the file that says that it is whole last. May be done twice.</summary>
    public void Indsaet(int spand, string mappe) =>
        LakeIo.Med(
            _dele,
            () =>
            {
                Directory.CreateDirectory(_dele);
                foreach (var fil in new[] { Spandfil(spand), Path.ChangeExtension(Spandfil(spand), "json") })
                {
                    if (File.Exists(Path.Combine(mappe, fil)))
                    {
                        File.Move(Path.Combine(mappe, fil), Path.Combine(_dele, fil), overwrite: true);
                    }
                }
            }
        );

    private static string Spandfil(int spand) => Lake.Staged.StagedSnapshot.Bucketfil(spand);
}
