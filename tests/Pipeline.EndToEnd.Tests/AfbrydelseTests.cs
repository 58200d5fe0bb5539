using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class AfbrydelseTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(Koerende.Sigterm)]
    [InlineData(Koerende.Sigint)]
    public void Signal_FirstTime_StopsTheWork_SaysHowToGoOn_Exit1(int signal)
    {
        using var koerende = Programmet.StartProeve("vent", "--data", _temp["data"]);
        koerende.VentPaa("klar");

        koerende.Signal(signal);

        var svar = koerende.Slut();
        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer[^1].ShouldBe("Afbrudt, før alt var færdigt. Kør samme kommando igen for at fortsætte.");
    }

    [Fact]
    public void BrokenPipe_OnStandardOutput_IsNoError()
    {
        var svar = Programmet.Skallinje("$PROEVE skriv | head -n 1; echo ${PIPESTATUS[0]}");

        svar.Ud.ShouldBe("en linje, som ingen læser\n0\n");
        svar.Fejl.ShouldBeEmpty();
    }
}
