using Pipeline.Domain.Kalender;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Measure.Tests.Ledelse;

/// <summary>The refusionstrappe as the source has it, by hand and not from <c>pipelines/</c>.</summary>
internal static class Proevetrappe
{
    public static readonly Refusionstrappe Trappe = new(
        Dag.Fra(2014, 7, 1),
        52,
        156,
        [4, 26, 52],
        [new(Dag.Fra(2016, 1, 4), [20, 60, 70, 80], "prøven")]
    );
}
