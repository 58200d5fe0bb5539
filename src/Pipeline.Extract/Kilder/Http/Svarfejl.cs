namespace Pipeline.Extract.Kilder.Http;

/// <summary>An attempt that failed by something that may pass: worth another.</summary>
/// <param name="besked">The end of a sentence that begins with the source's name.</param>
/// <param name="ventetid">What the source asks one to wait (Retry-After); null when it says nothing.</param>
internal sealed class Svarfejl(string besked, TimeSpan? ventetid = null, Exception? aarsag = null) : Exception(besked, aarsag)
{
    public TimeSpan? Ventetid { get; } = ventetid;
}
