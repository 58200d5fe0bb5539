namespace Pipeline.Publish.Kontroller;

/// <summary>Where a key column has the word <c>alle</c>, the counts are the sum of the rows with its other words.</summary>
/// <param name="noegle">The key column.</param>
/// <param name="udenfor">A word that is a sum itself and no part of alle.</param>
public sealed class AlleErSummen(string noegle, string? udenfor = null) : IMaanedskontrol
{
    private const string Alle = "alle";

    public string Navn => $"alle_{noegle}_summer";

    public string Tekst => $"Tal for alle i {noegle} er summen af de enkeltes";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var ord = grundlag.Ny.Tekst(noegle);
        return new Delsummer(grundlag.Ny, noegle).ErSum(
            i => ord[i] == Alle ? Alle : null,
            i => ord[i] != Alle && ord[i] != udenfor ? Alle : null
        );
    }
}
