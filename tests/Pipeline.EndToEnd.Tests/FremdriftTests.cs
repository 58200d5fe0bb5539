using System.Text.Json;
using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class FremdriftTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Steps_WithoutATerminal_AreOneLineEachWay_OnTheErrorStream()
    {
        var svar = Programmet.KoerProeve("tael", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(3);
        svar.Ud.ShouldBeEmpty();
        svar.Fejllinjer.Count.ShouldBe(4);
        svar.Fejllinjer[0].ShouldMatch(@"^\d\d:\d\d:\d\d Læs leveringer …$");
        svar.Fejllinjer[1]
            .ShouldMatch(@"^\d\d:\d\d:\d\d Læs leveringer færdig: \d+,\d s, 1\.234\.567 rækker ind, 1\.234\.500 ud, 67 i karantæne$");
        svar.Fejllinjer[3].ShouldMatch(@"^\d\d:\d\d:\d\d Mål færdig: \d+,\d s$");
    }

    [Fact]
    public void Steps_InTheLogFile_AreJsonWithDurationAndRows()
    {
        Programmet.KoerProeve("tael", "--data", _temp["data"]);

        var log = Directory.GetFiles(_temp["data/logs"]).ShouldHaveSingleItem();
        Path.GetFileName(log).ShouldMatch(@"^pipeline-\d{8}\.json$");
        var faerdig = File.ReadLines(log).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("Properties")).ElementAt(1);
        faerdig.GetProperty("Trin").GetString().ShouldBe("Læs leveringer");
        faerdig.GetProperty("Sekunder").GetDouble().ShouldBeInRange(0, 60);
        faerdig.GetProperty("Raekker").GetProperty("Karantaene").GetInt64().ShouldBe(67);
    }

    [TerminalFact]
    public void Steps_OnATerminal_LeaveOneLineEach()
    {
        var svar = Programmet.Skallinje($"TERM=xterm script -qec \"$PROEVE tael --data '{_temp["data"]}'\" /dev/null");

        svar.Slutkode.ShouldBe(3);
        svar.Ud.ShouldContain("Læs leveringer");
        svar.Ud.ShouldContain("1.234.567 rækker ind");
        svar.Ud.ShouldNotContain("færdig:");
    }
}
