namespace Pipeline.Domain.Regnskab;

/// <summary>The rules of the jobcenter benchmark that are not the same for every year and kommune.</summary>
public sealed record Benchmarkregler(string Version, IReadOnlyList<Noeglekorrektion> Noeglekorrektioner);

/// <summary>Full-time persons that are shared out again, as in another year (BDO Bilag 1).</summary>
/// <param name="Maalgrupper">Whose persons together are shared out again.</param>
/// <param name="Kommuner">Where it is done.</param>
/// <param name="Aar">The year that is corrected.</param>
/// <param name="Noegleaar">The year whose shares are used.</param>
public sealed record Noeglekorrektion(IReadOnlyList<string> Maalgrupper, IReadOnlyList<short> Kommuner, int Aar, int Noegleaar);
