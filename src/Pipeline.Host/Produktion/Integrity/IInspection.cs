using Pipeline.Domain;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>One kind of thing that <c>pipeline efterse</c> holds to what it should be.</summary>
internal interface IInspection
{
    /// <summary>What is looked at, for the user.</summary>
    string Name { get; }

    /// <summary>Looks at everything of its kind. What is wrong does not stop it.</summary>
    /// <param name="repair">Also makes good what can be made good.</param>
    IEnumerable<DamageFinding> Look(bool repair, CancellationToken token);
}
