namespace Pipeline.Generate;

/// <summary>What was written.</summary>
/// <param name="Raekker">Rows per dataset, planted broken rows included.</param>
/// <param name="Fejlraekker">Of these, the broken rows that <see cref="GenereringsValg.Fejlandel"/> asked for, per dataset.</param>
/// <param name="Filer">Number of delivered files.</param>
/// <param name="Bytes">Bytes of rows, before any compression.</param>
/// <param name="Plantede">Planted persons that the months cover.</param>
public sealed record GenereringsResultat(
    IReadOnlyDictionary<string, long> Raekker,
    IReadOnlyDictionary<string, long> Fejlraekker,
    int Filer,
    long Bytes,
    int Plantede
)
{
    public long RaekkerIAlt => Raekker.Values.Sum();
}
