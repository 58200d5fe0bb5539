namespace Pipeline.Domain;

/// <summary>Something stored that is not what was written.</summary>
/// <param name="Text">What, where, and what to do when it is not mended; a Danish sentence without personal data.</param>
/// <param name="Mended">It has been made again, as it was.</param>
public sealed record DamageFinding(string Text, bool Mended);
