using Pipeline.Domain.Kalender;

namespace Pipeline.Measure.Dream;

/// <summary>What the delivered columns cover, ends included: a code or a grad outside was not delivered, which is not the same as none.</summary>
public readonly record struct Dreamomfang(Uge FoersteUge, Uge SidsteUge, Maaned FoersteGrad, Maaned SidsteGrad);
