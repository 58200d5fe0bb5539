using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Generate;

namespace Pipeline.EndToEnd.Tests;

/// <summary><c>pipeline explain</c> on staged data.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Explain_APersonOfTheLake_TellsWhatWasCounted_AndNoId()
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 100,
                Fra = new(2025, 8),
                Til = new(2025, 10),
                Ud = _temp["data/landing"],
            }
        );
        Programmet.Koer("run", "--maaling", "jobsamtaler", "--data", _temp["data"]).Slutkode.ShouldBe(0);

        var talt = 0;
        foreach (var person in StagedPersons.Of(_temp["data"], "samtaler").Take(8))
        {
            var svar = Explain(person, "2025-09");
            svar.Slutkode.ShouldBe(0, svar.Fejl);
            svar.Ud.ShouldStartWith("2025-09 under regelsæt 1.75\n\nTidslinje\n");
            svar.Ud.ShouldNotContain("SYN0");
            talt += svar.Ud.Contains("Resultat: ", StringComparison.Ordinal) ? 1 : 0;
        }

        talt.ShouldBeGreaterThan(0);
        var fejl = Explain("0123456789abcdef", "2025-09");
        fejl.Slutkode.ShouldBe(2);
        fejl.Fejl.ShouldContain("Personen er ikke i de klargjorte data");
        Explain("0123456789abcdef", "2026-01").Fejl.ShouldContain("vælg en måned fra 2025-08 til 2025-10");
    }

    /// <summary>What is typed where a pseudonym belongs may be a personnummer: it is not said again.</summary>
    [Theory]
    [InlineData("0101701234")]
    [InlineData("010170-1234")]
    public void Explain_RawId_IsRefusedAndNotRepeated_Exit2(string id)
    {
        var svar = Explain(id, "2025-09");
        svar.Slutkode.ShouldBe(2);
        svar.Fejl.ShouldContain("16 hexcifre");
        (svar.Ud + svar.Fejl).ShouldNotContain(id);
    }

    private Kommandosvar Explain(string person, string maaned) =>
        Programmet.Koer("explain", "--maaling", "jobsamtaler", "--person", person, "--maaned", maaned, "--data", _temp["data"]);
}
