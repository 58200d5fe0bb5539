namespace Pipeline.Domain.Koder;

/// <summary>The ydelser that Ydelsesrefusion settles between state and kommune; the file's own names stand in <c>pipelines/refusionsydelser.csv</c>.</summary>
public enum Refusionsydelse : byte
{
    ADagpenge,
    Sygedagpenge,
    Jobafklaring,
    Kontanthjaelp,
    Uddannelseshjaelp,
    Overgangsydelse,
    Revalidering,
    Ressourceforloeb,
    Ledighedsydelse,
    Fleksloentilskud,
    Foertidspension,
    Seniorpension,
}
