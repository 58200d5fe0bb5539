using System.Text;
using Pipeline.Domain;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

public sealed class OffentligeksportTests : IDisposable
{
    private readonly Proevedata _data = new() { OffentligFra = 3 };

    public void Dispose() => _data.Dispose();

    [Fact]
    public void PublicExport_HasTheSameRows_WithoutSmallFigures_AndWithoutSharesOfHiddenFigures()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        var (intern, _) = Linjer(offentlig: false);
        var (offentlig, pris) = Linjer(offentlig: true);

        offentlig.Count.ShouldBe(intern.Count);
        pris!.Primaere.ShouldBeGreaterThan(0);
        var skjulte = 0;
        for (var i = 1; i < intern.Count; i++)
        {
            var (sande, viste) = (intern[i].Split(';'), offentlig[i].Split(';'));
            for (var k = 0; k < sande.Length; k++)
            {
                if (viste[k] == sande[k])
                {
                    (k is >= 6 and < 14 or 15 && sande[k] is "1" or "2").ShouldBeFalse(intern[i]);
                    continue;
                }

                viste[k].ShouldBe("");
                skjulte += k == 14 ? 0 : 1;
            }

            if (viste[12].Length == 0 || viste[13].Length == 0)
            {
                viste[14].ShouldBe("", "måling 4 følger af måling 3 og 2");
            }
        }

        ((long)skjulte).ShouldBe(pris.Primaere + pris.Sekundaere);
    }

    [Fact]
    public void RevisedMonth_IsShownAsItCanBeBesideTheFirst_AndNothingHiddenBecomesVisibleUnchanged()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        var (foer, _) = Linjer(offentlig: true);
        _data.Udgiv("k2", [new("2025-07", frø: 2)]);
        var (sande, _) = Linjer(offentlig: false, "v0001");
        var (sandeNu, _) = Linjer(offentlig: false);
        var (nu, _) = Linjer(offentlig: true);

        Linjer(offentlig: true, "v0001").Linjer.ShouldBe(foer);
        nu.Count.ShouldBe(sandeNu.Count);
        for (var i = 1; i < nu.Count; i++)
        {
            var (a, b, sandA, sandB) = (foer[i].Split(';'), nu[i].Split(';'), sande[i].Split(';'), sandeNu[i].Split(';'));
            for (var k = 6; k < 16; k++)
            {
                (k != 14 && a[k].Length == 0 && b[k].Length > 0 && sandA[k] == sandB[k]).ShouldBeFalse(nu[i]);
            }
        }
    }

    [Theory]
    [InlineData("skaerpet_tilsyn")]
    [InlineData("ops.koersler")]
    [InlineData("jobsamtaler_versioner")]
    public void TableWithoutPublicEdition_IsRefused_AndNothingIsWritten(string tabel)
    {
        _data.Udgiv("k1", [new("2025-07")]);
        var fejl = Should.Throw<PipelineFejl>(() => Offentlig(tabel, null));
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        fejl.Message.ShouldContain("ingen offentlig udgave");
        File.Exists(Fil).ShouldBeFalse();
    }

    /// <summary>Only the rows that 'kun' names are shown, and what is hidden in them is found among them.</summary>
    [Fact]
    public void RowsOfSomeWords_AreShownAlone_WithAllTheirSums()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        var alle = Linjer(offentlig: true);
        _data.Kun = new Dictionary<string, IReadOnlyList<string>> { ["varighed"] = ["i alt", "under 12", "12+"] };
        _data.Vis();
        var (linjer, pris) = Linjer(offentlig: true);
        linjer.Skip(1).Select(l => l.Split(';')[5]).Distinct().Order(StringComparer.Ordinal).ShouldBe(["12+", "i alt", "under 12"]);
        linjer.Count.ShouldBe(alle.Linjer.Count(l => l.Split(';')[5] is "varighed" or "i alt" or "under 12" or "12+"));
        pris!.Primaere.ShouldBeLessThan(alle.Pris!.Primaere);
    }

    /// <summary>Under 12 would follow from i alt and 12+.</summary>
    [Fact]
    public void SumWithSomeOfItsParts_HasNoPublicEdition_AndSaysWhy()
    {
        _data.Udgiv("k1", [new("2025-07")]);
        _data.Kun = new Dictionary<string, IReadOnlyList<string>> { ["varighed"] = ["i alt", "12+"] };
        _data.Vis();
        Offentlig("jobsamtaler", null).LeftOut.ShouldBe(["2025-07"]);
        File.ReadAllLines(Fil).Length.ShouldBe(1, "kun hovedet");
        _data
            .Notices.ShouldHaveSingleItem()
            .ShouldStartWith(
                "jobsamtaler har ingen offentlig udgave for 2025-07: den ville vise 'i alt' og nogle af dens dele, men ikke 'under 12'"
            );
    }

    private string Fil => Path.Combine(_data.Mappe, "ud.csv");

    private (List<string> Linjer, Daekningspris? Pris) Linjer(bool offentlig, string? version = null)
    {
        Daekningspris? pris = null;
        if (offentlig)
        {
            pris = Offentlig("jobsamtaler", version).Cost;
        }
        else
        {
            new Tabeleksport(_data.Mappe, _data.Varehus).Skriv("jobsamtaler", version, Fil);
        }

        return ([.. File.ReadAllText(Fil, Encoding.UTF8).TrimEnd('\n').Split('\n')], pris);
    }

    private PublicExport Offentlig(string tabel, string? version) =>
        new Offentligeksport(_data.Mappe, _data.Varehus, _data.Profil).Skriv(tabel, version, Fil);
}
