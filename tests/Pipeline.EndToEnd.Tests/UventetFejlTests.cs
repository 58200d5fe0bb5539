using System.Text.RegularExpressions;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class UventetFejlTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void UnexpectedException_GivesAReference_AndItsStackOnlyInTheLog_Exit1()
    {
        var svar = Programmet.KoerProeve("kast", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(1);
        var linje = svar.Fejllinjer.ShouldHaveSingleItem();
        var reference = Regex.Match(linje, @"^Uventet fejl \(reference ([0-9a-f]{8})\)\.").Groups[1].Value;
        reference.ShouldNotBeEmpty();
        var log = File.ReadAllText(Directory.GetFiles(_temp["data/logs"]).ShouldHaveSingleItem());
        log.ShouldContain(reference);
        log.ShouldContain("System.FormatException");
        log.ShouldContain("Proevekommandoer");
    }

    [Fact]
    public void UnexpectedException_WhoseMessageQuotesAValue_LeavesItNowhere()
    {
        var svar = Programmet.KoerProeve("kast", "--data", _temp["data"]);

        svar.Fejl.ShouldNotContain(Proevekommandoer.Personvaerdi);
        foreach (var fil in Directory.GetFiles(_temp.Sti, "*", SearchOption.AllDirectories))
        {
            File.ReadAllText(fil).ShouldNotContain(Proevekommandoer.Personvaerdi, customMessage: fil);
        }
    }
}
