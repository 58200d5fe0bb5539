using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Pipeline.Lake;

namespace Pipeline.Extract.Pseudonymer;

/// <summary>
/// Pseudonyms already made of ids of at most <see cref="LakeText.Inline"/> bytes, which a CPR number is, in flat memory: an id has eight places it
/// can stand in, side by side, and one that finds them taken is not remembered. In memory only, and wiped. Threads can share one: a place is taken once
/// and never changes after.
/// </summary>
internal sealed unsafe class Kortidhukommelse : IDisposable
{
    private const int Blokke = 1 << 12;
    private const int Blok = 1 << 10;
    private const int Veje = 8;
    private const long Skrives = 1;
    private const long Klar = 2;

    /// <summary>4 million places in all, made a block at a time: a nation's ids fit, in 134 MB.</summary>
    private readonly nint[] _blokke = new nint[Blokke];

    ~Kortidhukommelse() => Frigiv();

    /// <summary>Where an id can stand, on its way to the processor.</summary>
    public nint Sted(LakeText id)
    {
        var kode = (uint)id.GetHashCode();
        var blok = Volatile.Read(ref _blokke[kode % Blokke]);
        var sted = (blok == 0 ? NyBlok(kode % Blokke) : blok) + (nint)(kode / Blokke % (Blok / Veje) * Veje) * sizeof(Plads);
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((void*)sted);
        }

        return sted;
    }

    public static bool Find(nint sted, LakeText id, out long pseudonym)
    {
        var (lav, hoej) = id.Words;
        var plads = (Plads*)sted;
        for (var i = 0; i < Veje; i++, plads++)
        {
            var stand = Volatile.Read(ref plads->Stand);
            if (stand == Klar && plads->Lav == lav && plads->Hoej == hoej)
            {
                pseudonym = plads->Pseudonym;
                return true;
            }

            if (stand == 0)
            {
                break;
            }
        }

        pseudonym = 0;
        return false;
    }

    public static void Husk(nint sted, LakeText id, long pseudonym)
    {
        var plads = (Plads*)sted;
        for (var i = 0; i < Veje; i++, plads++)
        {
            if (plads->Stand == 0 && Interlocked.CompareExchange(ref plads->Stand, Skrives, 0) == 0)
            {
                (plads->Lav, plads->Hoej) = id.Words;
                plads->Pseudonym = pseudonym;
                Volatile.Write(ref plads->Stand, Klar);
                return;
            }
        }
    }

    public void Dispose()
    {
        Frigiv();
        GC.SuppressFinalize(this);
    }

    private nint NyBlok(uint nr)
    {
        const int Bytes = Blok * 32;
        var ny = (nint)NativeMemory.AlignedAlloc(Bytes, 64);
        new Span<byte>((void*)ny, Bytes).Clear();
        var foer = Interlocked.CompareExchange(ref _blokke[nr], ny, 0);
        if (foer == 0)
        {
            return ny;
        }

        NativeMemory.AlignedFree((void*)ny);
        return foer;
    }

    private void Frigiv()
    {
        for (var i = 0; i < _blokke.Length; i++)
        {
            if (_blokke[i] != 0)
            {
                new Span<byte>((void*)_blokke[i], Blok * sizeof(Plads)).Clear();
                NativeMemory.AlignedFree((void*)_blokke[i]);
                _blokke[i] = 0;
            }
        }
    }

    /// <summary>Half a cache line.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 32)]
    private struct Plads
    {
        public ulong Lav;
        public ulong Hoej;
        public long Pseudonym;
        public long Stand;
    }
}
