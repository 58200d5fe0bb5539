using Pipeline.Domain.Leveringer;

namespace Pipeline.Measure.Dream;

/// <summary>One person's staged rows as they lie in the staged columns: kind by kind, in the order of time, ends included.</summary>
internal readonly ref struct Dreamraekker
{
    public Dreamraekker(ReadOnlySpan<byte> slags, ReadOnlySpan<short> fra, ReadOnlySpan<short> til, ReadOnlySpan<int> vaerdi)
    {
        var kode = slags.IndexOf((byte)Dreamslags.Kode);
        kode = kode < 0 ? slags.Length : kode;
        var grad = slags[..kode].IndexOf((byte)Dreamslags.Grad);
        grad = grad < 0 ? kode : grad;
        Kommuner = new(fra[..grad], til[..grad], vaerdi[..grad]);
        Grader = new(fra[grad..kode], til[grad..kode], vaerdi[grad..kode]);
        Koder = new(fra[kode..], til[kode..], vaerdi[kode..]);
    }

    /// <summary>Years, with the kommune.</summary>
    public Dreamintervaller Kommuner { get; }

    /// <summary>Months, with the beskæftigelsesgrad.</summary>
    public Dreamintervaller Grader { get; }

    /// <summary>Weeks, with the code.</summary>
    public Dreamintervaller Koder { get; }
}

/// <summary>Intervals that do not overlap.</summary>
internal readonly ref struct Dreamintervaller(ReadOnlySpan<short> fra, ReadOnlySpan<short> til, ReadOnlySpan<int> vaerdi)
{
    public readonly ReadOnlySpan<short> Fra = fra;
    public readonly ReadOnlySpan<short> Til = til;
    public readonly ReadOnlySpan<int> Vaerdi = vaerdi;

    public int Antal => Fra.Length;
}
