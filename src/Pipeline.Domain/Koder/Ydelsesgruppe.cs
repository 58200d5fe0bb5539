namespace Pipeline.Domain.Koder;

/// <summary>The measured groups, in the order of the table in §1; the order decides ties for <c>alle</c> (§8).</summary>
public enum Ydelsesgruppe : byte
{
    ADagpenge,
    Sygedagpenge,
    Kontanthjaelp,
    Uddannelseshjaelp,
    Overgangsydelse,
    Revalidering,
    Ressourceforloeb,
    Jobafklaring,
    Ledighedsydelse,
}
