namespace Pipeline.Measure.Dream;

/// <summary>
/// One person's codes, and of each code its weeks numbered from the window's first: from the first up to, not including, <c>Efter</c>, and those so much later that
/// afgang is looked for in. What lies outside the window is cut off: there may be none.
/// </summary>
internal readonly ref struct Ugekoder(
    Dreamintervaller koder,
    ReadOnlySpan<short> foerste,
    ReadOnlySpan<short> efter,
    ReadOnlySpan<short> udfald,
    ReadOnlySpan<short> efterUdfald
)
{
    public readonly Dreamintervaller Koder = koder;
    public readonly ReadOnlySpan<short> Foerste = foerste;
    public readonly ReadOnlySpan<short> Efter = efter;
    public readonly ReadOnlySpan<short> Udfald = udfald;
    public readonly ReadOnlySpan<short> EfterUdfald = efterUdfald;
}
