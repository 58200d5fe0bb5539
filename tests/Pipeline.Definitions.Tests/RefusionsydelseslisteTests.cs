using Pipeline.Definitions.Koder;
using Pipeline.Domain;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Definitions.Tests;

public sealed class RefusionsydelseslisteTests
{
    [Fact]
    public void Shipped_KnowsEveryYdelseAndWhatIsLeftOut()
    {
        var liste = Refusionsydelsesliste.Laes(Produkter.Mappe);
        liste["Sygedagpenge"].ShouldBe((int)Refusionsydelse.Sygedagpenge);
        liste["Fleksbidrag fra staten"].ShouldBe(Refusion.Udelades);
        liste.Values.Distinct().Order().ShouldBe(Enumerable.Range(-1, Enum.GetValues<Refusionsydelse>().Length + 1));
    }

    [Theory]
    [InlineData("navn;ydelse\nA;sygedagpenge\nA;kontanthjaelp\n", "linje 3, navn: 'A' står to gange")]
    [InlineData("navn;ydelse\nA;syge\n", "linje 2, ydelse: 'syge' står ikke på listen")]
    [InlineData("navn\nA\n", "kolonnen 'ydelse' mangler")]
    public void Wrong_NamesLineAndColumn(string indhold, string besked)
    {
        var mappe = Directory.CreateTempSubdirectory("refusion-").FullName;
        File.WriteAllText(Path.Combine(mappe, "refusionsydelser.csv"), indhold);
        Should.Throw<PipelineFejl>(() => Refusionsydelsesliste.Laes(mappe)).Message.ShouldContain(besked);
        Directory.Delete(mappe, recursive: true);
    }
}
