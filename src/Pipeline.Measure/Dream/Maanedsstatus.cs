using System.Numerics;
using System.Runtime.Intrinsics;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Dream;

/// <summary>
/// The status of each of a person's months, a byte a month: the code of its last week (VIVE section 3.1.2), as far as forløb care. Reused from person to person.
/// </summary>
internal sealed class Maanedsstatus
{
    /// <summary>A month without a code.</summary>
    public const byte Ingen = 0x7F;

    /// <summary>The months of ledighed have the highest bit, and the målgruppe in the others.</summary>
    private const byte Ledig = 0x80;

    private const int Ordbredde = 64;

    private readonly byte[] _maaneder;
    private readonly int[] _skift;

    public Maanedsstatus(int antal)
    {
        // There is always a month after the last, without a code: there what runs on ends. A vector may be written from any of them.
        var ord = (antal / Ordbredde) + 1;
        _maaneder = new byte[(ord * Ordbredde) + Vector256<byte>.Count];
        _skift = new int[ord * Ordbredde];
    }

    /// <summary>By month, from the window's first.</summary>
    public byte this[int maaned] => _maaneder[maaned];

    /// <summary>The status of a code of a målgruppe.</summary>
    public static byte Af(Maalgruppe gruppe) => (byte)(Ledig | (int)gruppe);

    /// <summary>The status of another code: what a forløb ends with when it comes after.</summary>
    public static byte Af(Afslutningsaarsag aarsag) => (byte)aarsag;

    public static bool ErLedig(byte status) => status >= Ledig;

    public static Maalgruppe Gruppe(byte status) => (Maalgruppe)(status & ~Ledig);

    public void Laes(ReadOnlySpan<Ugekode> koder, Kodeklasse[] klasser)
    {
        var maaneder = _maaneder.AsSpan();
        var ingen = Vector256.Create(Ingen);
        maaneder.Fill(Ingen);
        foreach (ref readonly var kode in koder)
        {
            // As many as a vector has, few or none of them its own: those after are made empty, until the next writes its own.
            var status = Vector256.Create(klasser[kode.Kode].Status);
            status.CopyTo(maaneder[kode.Maaned..]);
            for (var m = kode.Maaned + Vector256<byte>.Count; m < kode.EfterMaaned; m += Vector256<byte>.Count)
            {
                status.CopyTo(maaneder[m..]);
            }

            ingen.CopyTo(maaneder[kode.EfterMaaned..]);
        }
    }

    /// <summary>
    /// The months that a forløb begins with or ends before, by turns. It is a row of months with a målgruppe code: it starts after a month without and ends before the next
    /// without (VIVE section 4.1.1); no gap is bridged, and a shift of målgruppe does not end it.
    /// </summary>
    public ReadOnlySpan<int> Forloeb()
    {
        var (antal, foer) = (0, 0UL);
        for (var i = 0; i < _skift.Length; i += Ordbredde)
        {
            var (lave, hoeje) = (Ledige(i), Ledige(i + Vector256<byte>.Count));
            var ledige = lave | ((ulong)hoeje << Vector256<byte>.Count);
            for (var skift = ledige ^ ((ledige << 1) | foer); skift != 0; skift &= skift - 1)
            {
                _skift[antal++] = i + BitOperations.TrailingZeroCount(skift);
            }

            foer = ledige >> (Ordbredde - 1);
        }

        return _skift.AsSpan(0, antal);
    }

    private uint Ledige(int fra) => Vector256.Create<byte>(_maaneder.AsSpan(fra)).ExtractMostSignificantBits();
}
