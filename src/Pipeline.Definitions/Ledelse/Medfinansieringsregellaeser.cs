using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Definitions.Ledelse;

/// <summary>Reads the rules of medfinansiering.</summary>
public static class Medfinansieringsregellaeser
{
    /// <exception cref="Domain.PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static Heleregelsaet<Medfinansieringsregler> Indlaes(string produktmappe) =>
        Heleregelsaet<Medfinansieringsregler>.Indlaes(
            produktmappe,
            (version, felter) =>
            {
                var procenter = felter["procenter"].Alle(k => k.Procent());
                return procenter.Count > 0
                    ? new(version, procenter)
                    : throw felter["procenter"].Sted.Fejl("listen er tom; nævn de procenter, kommunens andel deles efter.");
            }
        );
}
