namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>Something that goes wrong with a delivery on its way, or that looks like it.</summary>
/// <param name="Name">What was done, without anything of a person.</param>
/// <param name="Apply">Does it to a copy of the delivery.</param>
/// <param name="Expected">
/// Does to another copy what must come out the same when the fault is accepted: nothing for what is no fault, or the damaged rows left out. Null: it must be refused.
/// </param>
/// <param name="MayBeRefused">Whether a refusal is right too.</param>
internal sealed record Fault(string Name, Action<Delivery> Apply, Action<Delivery>? Expected, bool MayBeRefused = true)
{
    public static void Nothing(Delivery _) { }

    /// <summary>A difference of form alone: the figures are those of the delivery as it was.</summary>
    public static Fault Harmless(string name, Action<Delivery> apply) => new(name, apply, Nothing, MayBeRefused: false);

    public static Fault Refused(string name, Action<Delivery> apply) => new(name, apply, null);
}
