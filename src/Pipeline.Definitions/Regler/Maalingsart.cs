namespace Pipeline.Definitions.Regler;

/// <summary>The values of <c>maaling</c> in a <c>pipeline.yaml</c>: which engine measures, and which rules it reads.</summary>
public static class Maalingsart
{
    public const string Jobsamtaler = "jobsamtaler";
    public const string Benchmark = "benchmark";
    public const string Udgifter = "udgifter";
    public const string Dream = "dream";
    public const string Fuldtidspersoner = "fuldtidspersoner";
    public const string Resultatmaal = "resultatmaal";
    public const string Medfinansiering = "medfinansiering";
}
