using System.Collections.Concurrent;
using Pipeline.Domain.Regler;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;

namespace Pipeline.Stage.Referencer;

/// <summary>References as they were when a part was made, from the folders it names; each is read and compared once.</summary>
internal sealed class Tidligere(LakeDatabase database, string data, IReadOnlyList<Dagpengeforlaengelse> forlaengelser)
{
    private readonly ConcurrentDictionary<string, Lazy<bool>> _rummes = new();

    /// <summary>Whether <paramref name="nu"/> accepts all that the reference in these folders did. False when a folder is gone or damaged.</summary>
    public bool Rummes(IReadOnlyList<string> mapper, Reference nu) =>
        _rummes
            .GetOrAdd(
                $"{string.Join('|', mapper)} {string.Join('|', nu.Mapper)}",
                _ => new(() => Laes(mapper) is { } foer && nu.Rummer(foer))
            )
            .Value;

    private Reference? Laes(IReadOnlyList<string> mapper)
    {
        var dele = mapper
            .Select(m => LakeJson.Find<StagedDel>(Path.Combine(StagedSnapshot.Rod(data), m, StagedDel.DescriptionFile)))
            .ToList();
        if (dele.Count == 0 || dele.Any(d => d is null || StagedSnapshot.Damaged(data, d) is not null))
        {
            return null;
        }

        using var lake = database.Connect();
        return new(
            mapper,
            Personregister.Laes(lake, data, dele[0]!),
            dele.Count > 1 ? Dagpengedaekning.Laes(lake, data, dele[1], forlaengelser) : null
        );
    }
}
