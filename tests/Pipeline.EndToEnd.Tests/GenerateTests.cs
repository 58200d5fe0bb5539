using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

public sealed class GenerateTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Generate_TwoMonths_WritesTheirDeliveriesAndWhatMustComeOut()
    {
        var svar = Programmet.Koer("generate", "--personer", "100", "--fra", "2025-09", "--til", "2025-10", "--out", _temp["landing"]);

        svar.Slutkode.ShouldBe(0);
        svar.Ud.ShouldContain($" filer i '{_temp["landing"]}'.");
        Directory.GetDirectories(_temp["landing"]).Select(Path.GetFileName).ShouldBe(["2025-09", "2025-10", "planted"], ignoreOrder: true);
    }

    [Fact]
    public void Generate_OutUnderAFile_SaysSo_Exit1()
    {
        File.WriteAllText(_temp["fil"], "");

        var svar = Programmet.Koer("generate", "--personer", "100", "--fra", "2025-10", "--til", "2025-10", "--out", _temp["fil/ud"]);

        svar.Slutkode.ShouldBe(1);
        svar.Fejllinjer[^1].ShouldContain(_temp["fil"]);
        svar.Fejllinjer[^1].ShouldNotContain("Uventet fejl");
    }
}
