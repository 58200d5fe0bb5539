using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class DatamappeTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Run_DataUnderAFile_NamesTheFile_Exit1()
    {
        File.WriteAllText(_temp["fil"], "");

        var svar = InProcess.Run("run", "--data", _temp["fil/data"]);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer.ShouldBe([$"'{_temp["fil"]}' er en fil og kan ikke være datamappe. Vælg en mappe med --data."]);
    }

    [Fact]
    public void Run_LandingNotThere_SaysWhere_Exit1()
    {
        var svar = InProcess.Run("run", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer.ShouldHaveSingleItem().ShouldStartWith($"Mappen med leveringer '{_temp["data/landing"]}' findes ikke.");
    }

    [Fact]
    public void Run_LandingEmpty_SaysSo_Exit1()
    {
        Directory.CreateDirectory(_temp["landing"]);

        var svar = InProcess.Run("run", "--data", _temp["data"], "--landing", _temp["landing"]);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer.ShouldHaveSingleItem().ShouldStartWith($"Der er ingen leveringer i '{_temp["landing"]}'.");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("export", "jobsamtaler", "--out", "x.csv")]
    public void Look_NoDataFolder_SaysSoAndMakesNone_Exit1(params string[] kommando)
    {
        var svar = Programmet.Koer([.. kommando, "--data", _temp["ingen"]], null, _temp.Sti);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer.ShouldHaveSingleItem().ShouldStartWith($"Datamappen '{_temp["ingen"]}' findes ikke.");
        Directory.EnumerateFileSystemEntries(_temp.Sti).ShouldBeEmpty();
    }

    [MonteringFact]
    public void Run_ReadOnlyDisk_SaysSo_Exit1_AndWorksWhenItIsWritable()
    {
        var svar = Programmet.KoerMonteret(_temp["data"], "ro", "run", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer.ShouldHaveSingleItem().ShouldContain("skrivebeskyttet");
        Programmet.Koer("run", "--data", _temp["data"]).Fejl.ShouldNotContain("skrivebeskyttet");
    }

    [MonteringFact]
    public void Run_FullDisk_SaysSo_Exit1()
    {
        var svar = Programmet.KoerMonteret(_temp["data"], "size=32k", "run", "--data", _temp["data"]);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer.ShouldHaveSingleItem().ShouldContain("Disken er fuld");
    }

    [Fact]
    public void Run_SecondProcessOnTheFolder_IsRefusedUntilTheFirstEnds()
    {
        using var foerste = Programmet.StartProeve("vent", "--data", _temp["data"]);
        foerste.VentPaa("klar");

        var anden = Programmet.Koer("run", "--data", _temp["data"]);

        anden.Slutkode.ShouldBe(1);
        anden.Fejllinjer.ShouldHaveSingleItem().ShouldContain($"bruges af en anden kørsel (proces {foerste.Id})");
        foerste.Signal(Koerende.Sigkill);
        foerste.Slut();
        Programmet.Koer("run", "--data", _temp["data"]).Fejl.ShouldNotContain("anden kørsel");
    }
}
