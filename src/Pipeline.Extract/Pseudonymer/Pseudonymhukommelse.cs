namespace Pipeline.Extract.Pseudonymer;

/// <summary>
/// Pseudonyms already made of long ids, in bounded memory: an id has four places it can stand in, and a new one takes the place of another when all are taken.
/// In memory only. Threads can share one: a place is one reference, to something that never changes.
/// </summary>
/// <param name="blokke">Blocks of 1024 places, made as they are needed.</param>
internal sealed class Pseudonymhukommelse(int blokke = Pseudonymhukommelse.Nation)
{
    /// <summary>4 million places in all: a nation's ids fit, in some 300 MB.</summary>
    public const int Nation = 1 << 12;

    private const int Blok = 1 << 10;
    private const int Veje = 4;

    private readonly Kendt?[]?[] _blokke = new Kendt?[blokke][];

    public bool Find(ReadOnlySpan<byte> id, out long pseudonym)
    {
        var kode = Kode(id);
        if (Volatile.Read(ref _blokke[(int)(kode % (uint)blokke)]) is { } blok)
        {
            var foerste = Foerste(kode);
            for (var i = 0; i < Veje; i++)
            {
                if (Volatile.Read(ref blok[foerste + i]) is { } kendt && id.SequenceEqual(kendt.Id))
                {
                    pseudonym = kendt.Pseudonym;
                    return true;
                }
            }
        }

        pseudonym = 0;
        return false;
    }

    public void Husk(ReadOnlySpan<byte> id, long pseudonym)
    {
        var kode = Kode(id);
        var blok = LazyInitializer.EnsureInitialized(ref _blokke[(int)(kode % (uint)blokke)], () => new Kendt?[Blok])!;
        var foerste = Foerste(kode);
        var plads = foerste + (int)((ulong)pseudonym % Veje);
        for (var i = 0; i < Veje; i++)
        {
            if (Volatile.Read(ref blok[foerste + i]) is null)
            {
                plads = foerste + i;
                break;
            }
        }

        Volatile.Write(ref blok[plads], new(id.ToArray(), pseudonym));
    }

    private static uint Kode(ReadOnlySpan<byte> id)
    {
        HashCode kode = default;
        kode.AddBytes(id);
        return (uint)kode.ToHashCode();
    }

    private int Foerste(uint kode) => (int)(kode / (uint)blokke % (Blok / Veje)) * Veje;

    private sealed record Kendt(byte[] Id, long Pseudonym);
}
