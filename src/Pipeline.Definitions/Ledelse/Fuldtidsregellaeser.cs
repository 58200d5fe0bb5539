using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Definitions.Ledelse;

/// <summary>Reads the rules of fuldtidspersoner and ledelsesinformation.</summary>
public static class Fuldtidsregellaeser
{
    /// <exception cref="Domain.PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static Heleregelsaet<Fuldtidsregler> Indlaes(string produktmappe) =>
        Heleregelsaet<Fuldtidsregler>.Indlaes(
            produktmappe,
            (version, felter) =>
                new(
                    version,
                    felter["timer_pr_maaned_hundrededele"].Heltal(1, 100_000),
                    felter["forloebsbrud_dage"].Heltal(1, 366),
                    felter["fremskrivning"].Kode<Fremskrivning>()
                )
        );
}
