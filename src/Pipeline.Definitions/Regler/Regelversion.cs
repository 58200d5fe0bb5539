using NodaTime;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>A version of the rules with what its file says about it.</summary>
/// <param name="Maalingsnavn">What the measurement is called under this version.</param>
/// <param name="ByggerPaa">The version it changes; null for one that states everything.</param>
/// <param name="Aendringer">In the order they are laid on top of each other.</param>
public sealed record Regelversion(
    string Version,
    LocalDate Dato,
    string Maalingsnavn,
    string? ByggerPaa,
    IReadOnlyList<Regelaendring> Aendringer,
    Regelsaet Regelsaet
);

/// <summary>The rules after one change, on top of all before it.</summary>
/// <param name="Regelsaet">Its <see cref="Regelsaet.Version"/> is the change's name, for example <c>1.73+mii</c>.</param>
public sealed record Regeltrin(Regelaendring Aendring, Regelsaet Regelsaet);
