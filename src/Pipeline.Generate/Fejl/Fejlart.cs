namespace Pipeline.Generate.Fejl;

/// <summary>The row errors of docs/contracts/deliveries.md that can be planted.</summary>
internal enum Fejlart
{
    ManglendeVaerdi,
    UkendtVaerdi,
    UkendtPerson,
    TilFoerFra,
    UdenforMaaned,
    ManglendeSats,
    SatsUdenforReglen,
    BetalingUdenPeriode,
    ToPerioderSammeDag,
}
