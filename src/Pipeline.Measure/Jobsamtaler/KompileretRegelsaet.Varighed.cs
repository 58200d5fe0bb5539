using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Jobsamtaler;

// §4, Skema 1: which band a length falls in.
internal sealed partial class KompileretRegelsaet
{
    /// <summary>Band by number of days, up to the start of the last band.</summary>
    private readonly byte[] _baandAfDage;

    /// <summary>By insurance the hours at which each band begins, filled up to whole vectors with what is never reached.</summary>
    private readonly int[][] _timegraenser = new int[2][];

    /// <summary>Skema 1 for days (§4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BaandAfDage(int dage) => _baandAfDage[Math.Min(dage, _baandAfDage.Length - 1)];

    /// <summary>D14: of 12 months or more the sub-interval is found without the leap days; 12 months themselves are 365 days with them.</summary>
    /// <param name="skuddage">How many of the days are a 29 February.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BaandAfDage(int dage, int skuddage) =>
        BaandAfDage(dage) is var baand and < FoerstePlusTolv ? baand : Math.Max(FoerstePlusTolv, BaandAfDage(dage - skuddage));

    /// <summary>
    /// Skema 1 for hours, in hundredths (§4, D7): as many bands as begin by then, less one. Eight borders are compared at a time; to look for the
    /// band one by one costs a wrong guess.
    /// </summary>
    public int BaandAfTimer(int timer, byte forsikring)
    {
        var graenser = _timegraenser[forsikring].AsSpan();
        var naaet = Vector256.Create(timer);
        var antal = 0;
        for (var i = 0; i < graenser.Length; i += Vector256<int>.Count)
        {
            var otte = Vector256.Create<int>(graenser[i..]);
            antal += BitOperations.PopCount(Vector256.LessThanOrEqual(otte, naaet).ExtractMostSignificantBits());
        }

        return antal - 1;
    }

    /// <summary>The hours, in hundredths, at which 12 months begin: 192396 or 156000.</summary>
    public int TolvMaanedersTimer(byte forsikring) => _timegraenser[forsikring][FoerstePlusTolv];

    private static int[] Udfyldt(IEnumerable<int> graenser) =>
        [
            .. graenser
                .Chunk(Vector256<int>.Count)
                .SelectMany(otte => otte.Concat(Enumerable.Repeat(int.MaxValue, Vector256<int>.Count - otte.Length))),
        ];
}
