namespace Pipeline.Regeltests.Tests;

/// <summary>Every rule test of regler/tests, by the engine and by the plain version.</summary>
public sealed class RegelTests
{
    public static TheoryData<Regeltestnavn> Alle =>
        new(Produkt.Testfiler.SelectMany(sti => Testsamling.I(sti).Select(t => new Regeltestnavn(sti, t))));

    [Theory]
    [MemberData(nameof(Alle))]
    public void Regel(Regeltestnavn navn)
    {
        ArgumentNullException.ThrowIfNull(navn);
        var test = navn.Test;
        foreach (var version in test.Regelsaet)
        {
            test.SkalGive(Produkt.Regler.Find(version), test.Forventet);
        }
    }
}
