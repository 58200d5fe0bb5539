using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Referencer;

/// <summary>The persons of the newest delivery of <c>personer</c>, in key order.</summary>
internal sealed class Personregister(long[] personer)
{
    public ReadOnlySpan<long> Personer => personer;

    public static Personregister Laes(LakeConnection lake, string data, StagedDel del)
    {
        var personer = new long[del.RaekkerUd];
        var antal = 0;
        foreach (var fil in StagedSnapshot.Bucketfiler(data, del))
        {
            using var result = lake.Query($"SELECT person FROM {LakeSql.Parquet(fil)}");
            while (result.NextChunk(out var chunk))
            {
                chunk.Values<long>(0).CopyTo(personer.AsSpan(antal));
                antal += chunk.Count;
            }
        }

        return new(personer);
    }

    public bool Kender(long person) => Array.BinarySearch(personer, person) >= 0;

    public bool Rummer(Personregister andre)
    {
        var sted = 0;
        foreach (var person in andre.Personer)
        {
            while (sted < personer.Length && personer[sted] < person)
            {
                sted++;
            }

            if (sted == personer.Length || personer[sted] != person)
            {
                return false;
            }
        }

        return true;
    }
}
