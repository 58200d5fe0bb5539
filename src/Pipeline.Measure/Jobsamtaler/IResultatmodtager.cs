using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>Takes the engine's results one by one: a cube that counts them, or a list in a test.</summary>
public interface IResultatmodtager
{
    /// <summary>The person in the population of one group and month.</summary>
    void Modtag(in Resultat resultat);

    /// <summary>The same person once in <c>alle</c>: the group with the latest E (§8).</summary>
    void ModtagAlle(in Resultat resultat);
}
