namespace Pipeline.Host.Regler;

/// <summary>One thing a rule set decides, and its values in words.</summary>
internal sealed record Regellinje(string Afsnit, string Navn, IReadOnlyList<string> Vaerdier)
{
    public Regellinje(string afsnit, string navn, string vaerdi)
        : this(afsnit, navn, [vaerdi]) { }
}
