namespace Pipeline.Publish.Pins;

/// <summary>What a switch, a run or a lift did to a product's pinned rule sets.</summary>
public sealed record PinChange(RegelsaetPins Before, RegelsaetPins After)
{
    public static PinChange None { get; } = new(RegelsaetPins.None, RegelsaetPins.None);

    public RegelsaetPins Pinned => After.Except(Before);

    /// <summary>Pins that are no more. One that another rule set has taken the place of is told by <see cref="Pinned"/> alone.</summary>
    public RegelsaetPins Lifted => Before.Except(After).Within(Before.Maaneder.Keys.Except(After.Maaneder.Keys, StringComparer.Ordinal));

    /// <summary>A sentence for each of the two, after a space; empty when nothing was changed.</summary>
    public string Text =>
        (Pinned.IsEmpty ? "" : $" Regelsæt {Pinned} er nu fastholdt, til det slippes med 'pipeline regelsaet'.")
        + (Lifted.IsEmpty ? "" : $" Regelsæt {Lifted} er ikke længere fastholdt.");
}
