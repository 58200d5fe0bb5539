using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The figures of a ydelse's page (docs/rules/rapporter.md; Ledelsesinformation, "Forklaring til figurer"), from five persons of one kommune to the report's CSV. Worked out by hand.</summary>
public sealed class YdelsessideTests : IDisposable
{
    private const string Refusionshoved =
        "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb";

    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Medfinansiering_Varighed_SamtalerOgAktivering_StaarPaaYdelsensSide()
    {
        string[] fem = ["a", "b", "c", "d", "e"];
        Fil("2025-02/personer.csv", ["person_id;foedselsdato", .. fem.Select(p => $"{p};1980-01-01")]);
        Fil("2025-02/bopael.csv", ["person_id;kommunekode;fra;til", .. fem.Select(p => $"{p};101;2000-01-01;")]);
        // All from Wednesday 1 January: on 31 January the fifth week, in February the ninth.
        foreach (var (maaned, sidste) in new[] { ("2025-01", 31), ("2025-02", 28) })
        {
            Fil(
                $"{maaned}/ydelser.csv",
                ["person_id;ydelsesart;sats;loentilskud;fra;til", .. fem.Select(p => $"{p};kontanthjaelp;;0;{maaned}-01;{maaned}-{sidste}")]
            );
        }

        Fil(
            "2025-01/samtaler.csv",
            [
                "person_id;dato;samtaletype;kontaktform;afholdt_af;kommunekode",
                .. fem.Select(p => $"{p};2025-01-15;jobsamtale;personligt;jobcenter;101"),
            ]
        );
        Fil(
            "2025-02/aktive_tilbud.csv",
            ["person_id;tilbudstype;fra;til", .. fem[..3].Select(p => $"{p};virksomhedspraktik;2025-02-28;2025-03-31")]
        );
        // 60 pct. of 450 kr. for four persons, 80 pct. of 1.000 kr. for three: 1.080 and 2.400 kr.
        Fil(
            "2025-01/ydelsesrefusion.csv",
            [Refusionshoved, .. fem[..4].Select(p => $"2025-01-13;{p};Kontanthjælp;København;450;40;180;;0")]
        );
        Fil(
            "2025-02/ydelsesrefusion.csv",
            [Refusionshoved, .. fem[..3].Select(p => $"2025-02-03;{p};Kontanthjælp;København;1000;20;200;;0")]
        );

        var koersel = InProcess.Run([
            "run",
            "--landing",
            _temp["landing"],
            "--data",
            _temp["data"],
            "--maaling",
            "fuldtidspersoner",
            "refusionstrappe",
            "ydelsesindsats",
            "medfinansiering",
        ]);
        koersel.Slutkode.ShouldBe(0, koersel.Fejl);

        var intern = Rapport("intern");
        Celle(intern, "Kommunens medfinansiering af Kontanthjælp efter andel, jan-feb", "60 pct.", "2025 jan-feb").ShouldBe("31,034483");
        Celle(intern, "Kommunens medfinansiering af Kontanthjælp efter andel, jan-feb", "80 pct.", "2025 jan-feb").ShouldBe("68,965517");
        Celle(intern, "Forløb på Kontanthjælp efter varighed på alle ydelser, jan-feb", "5–26 uger", "2025 jan-feb").ShouldBe("5");
        Celle(intern, "Afholdte samtaler, Kontanthjælp", "jan", "2025").ShouldBe("5");
        Celle(intern, "Berørt af aktivering, Kontanthjælp", "feb", "2025").ShouldBe("60");

        // Everyone sees what three or more persons are behind; and not the trappe, which has no public edition, nor what would tell how many persons there are.
        var offentlig = Rapport("offentlig");
        Celle(offentlig, "Afholdte samtaler, Kontanthjælp", "jan", "2025").ShouldBe("5");
        Celle(offentlig, "Kommunens medfinansiering af Kontanthjælp efter andel, jan-feb", "80 pct.", "2025 jan-feb").ShouldBe("68,965517");
        foreach (var udeladt in new[] { "varighed", "Berørt af aktivering", "Påbegyndte" })
        {
            offentlig.ShouldNotContain(r => r["tabel"].Contains(udeladt, StringComparison.Ordinal));
        }
    }

    private List<Dictionary<string, string>> Rapport(string profil)
    {
        var svar = InProcess.Run([
            "rapport",
            "ledelsesinformation",
            "--kommune",
            "101",
            "--maaned",
            "2025-02",
            "--profil",
            profil,
            "--out",
            _temp["ud"],
            "--data",
            _temp["data"],
        ]);
        svar.Slutkode.ShouldBe(0, svar.Fejl);
        return [.. Csv.Laes(_temp[$"ud/ledelsesinformation-101-2025-02{(profil == "offentlig" ? "-offentlig" : "")}.csv"])];
    }

    private static string Celle(List<Dictionary<string, string>> csv, string tabel, string raekke, string kolonne) =>
        csv.Single(r => r["tabel"] == tabel && r["raekke"] == raekke && r["kolonne"] == kolonne)["tal"];

    private void Fil(string navn, IEnumerable<string> linjer)
    {
        var sti = _temp[Path.Combine("landing", navn)];
        Directory.CreateDirectory(Path.GetDirectoryName(sti)!);
        File.WriteAllLines(sti, linjer);
    }
}
