using Pipeline.Definitions.Dream;
using Pipeline.Domain;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;

namespace Pipeline.Definitions.Tests;

/// <summary>The rules of the DREAM measurements as they are, and what is refused.</summary>
public sealed class DreamregelTests : IDisposable
{
    private static readonly string Mappe = Path.Combine(Path.GetDirectoryName(Produkter.Jobsamtaler)!, "dream");

    private readonly string _kopi = Directory.CreateTempSubdirectory("dream-").FullName;

    public void Dispose() => Directory.Delete(_kopi, recursive: true);

    /// <summary>VIVE section 3.1.2, with 2011 as a year that has all three; and the years with 53 weeks.</summary>
    [Theory]
    [InlineData(2011, 1, 4)]
    [InlineData(2011, 2, 8)]
    [InlineData(2011, 3, 13)]
    [InlineData(2012, 2, 8)]
    [InlineData(2018, 2, 8)]
    [InlineData(2015, 12, 53)]
    [InlineData(2020, 12, 53)]
    [InlineData(2019, 12, 52)]
    public void Ugekalenderen_KildensEksemplerOgUge53(int aar, int maaned, int uge) =>
        Dreamregelbog.Indlaes(Mappe).Find("1.0").Uger.SidsteUge(new(aar, maaned)).ShouldBe(new Uge(aar, uge));

    /// <summary>A week belongs to the month that holds its Thursday.</summary>
    [Fact]
    public void Ugekalenderen_ErTorsdagsreglen()
    {
        var uger = Dreamregelbog.Indlaes(Mappe).Find("1.0").Uger;
        for (var maaned = uger.Foerste; maaned <= uger.Sidste; maaned = maaned.Plus(1))
        {
            Maaned.Af(uger.FoersteUgeI(maaned).Torsdag).ShouldBe(maaned);
            Maaned.Af(uger.SidsteUge(maaned).Torsdag).ShouldBe(maaned);
        }
    }

    /// <summary>VIVE Tabel 3.1 against Tabel 4.5 (section 4.6): membership is per analysis.</summary>
    [Fact]
    public void Maalgrupperne_ErHverAnalysesEgne()
    {
        var regler = Dreamregelbog.Indlaes(Mappe).Find("1.0");
        regler.MaalgruppeIMaaneder[152].ShouldBe((sbyte)Maalgruppe.Dagpenge);
        regler.MaalgruppeIForloeb[152].ShouldBe(Kodetabel.Ingen);
        (regler.MaalgruppeIMaaneder[725], regler.MaalgruppeISamtaler[725]).ShouldBe(
            ((sbyte)Maalgruppe.Aktivitetsparat, (sbyte)Maalgruppe.Jobparat)
        );
    }

    [Fact]
    public void EnSenereVersion_AendrerKunDetDenSkriver()
    {
        var bog = Dreamregelbog.Indlaes(Mappe);
        bog.Versioner.ShouldBe(["1.0", "1.1"]);
        (bog.Find("1.0").Forloeb.MaanederEfter, bog.Find("1.1").Forloeb.MaanederEfter).ShouldBe((1, 2));
        bog.Find("1.1").Forloeb.LoftMaaneder.ShouldBe(bog.Find("1.0").Forloeb.LoftMaaneder);
        bog.Hash("1.1").ShouldNotBe(bog.Hash("1.0"));
    }

    /// <summary>A code list is part of the rules: another list is another rule set.</summary>
    [Fact]
    public void Hash_FoelgerKodelisten()
    {
        var foer = Dreamregelbog.Indlaes(Mappe).Hash("1.0");
        Ret("koder/maalgrupper.csv", "forloeb;dagpenge;115;115", "forloeb;dagpenge;115;116");
        Dreamregelbog.Indlaes(_kopi).Hash("1.0").ShouldNotBe(foer);
    }

    [Theory]
    [InlineData("koder/maalgrupper.csv", "maaneder;dagpenge;213;219", "maaneder;dagpenge;213;231", "koden 231 står på listen i forvejen")]
    [InlineData("koder/maalgrupper.csv", "maaneder;dagpenge;213;219", "maaneder;dagpenge;219;213", "slutter med 213")]
    [InlineData("koder/maalgrupper.csv", "maaneder;dagpenge;213;219", "maaneder;dagpenge;213;220", "målgruppekoden 220 har ingen indsats")]
    [InlineData(
        "koder/maalgrupper.csv",
        "maaneder;dagpenge;213",
        "maanede;dagpenge;213",
        "'maanede' er ikke maaneder, forloeb eller samtaler"
    )]
    [InlineData("koder/maalgrupper.csv", "maaneder;dagpenge;213", "maaneder;dagpenga;213", "'dagpenga' står ikke på listen Maalgruppe")]
    [InlineData("koder/maalgrupper.csv", ";111;111;", ";1111;111;", "'1111' er ikke et helt tal fra 1 til 999")]
    [InlineData("koder/uge_maaned.csv", "2015;12;49;53", "2015;12;49;52", "dække uge 1 til 53")]
    [InlineData("koder/uge_maaned.csv", "2011;2;5;8", "2011;2;6;8", "ugen efter den forrige")]
    [InlineData("koder/uge_maaned.csv", "2011;2;5;8\n", "", "i rækkefølge")]
    [InlineData("koder/uge_maaned.csv", "2011;12;48;52", "2011;12;48;53", "'53' er ikke et helt tal fra 1 til 52")]
    [InlineData("koder/stoerrelsesgrupper.csv", "101;5", "101;6", "fra 1 til 5")]
    [InlineData("koder/afslutningsaarsager.csv", "783;783", "781;783", "koden 781 står på listen i forvejen")]
    [InlineData("koder/kvalitetsgrupper.csv", "ledighedsydelse;740;748", "ledighedsydelse;651;652", "ikke offentlig forsørgelse")]
    [InlineData(
        "regler/1.0.yaml",
        "hoejst_uger_uden: 5",
        "hoejst_uger_udn: 5",
        "nøglen 'hoejst_uger_udn' er ukendt, og 'hoejst_uger_uden' mangler; mente du 'hoejst_uger_uden'?"
    )]
    [InlineData("regler/1.0.yaml", "hoejst_uger_uden: 5", "hoejst_uger_uden: 5\n    flere: 1", "nøglen 'flere' er ukendt")]
    [InlineData("regler/1.0.yaml", "maaneder_efter: 1", "maaneder_efter: 0", "fra 1 til 2")]
    [InlineData("regler/1.0.yaml", "[1, 6, 12]", "[1, 12, 6]", "tre voksende måneder")]
    [InlineData("regler/1.0.yaml", "oevrige: [informationsmoede, anden]", "oevrige: [jobsamtale]", "både være jobsamtale og øvrig")]
    [InlineData("regler/1.1.yaml", "maaneder_efter: 2", "maaneder_efter: 1", "ændrer ikke noget")]
    [InlineData("regler/1.1.yaml", "bygger_paa: \"1.0\"", "bygger_paa: \"1.2\"", "'1.2' er ikke en ældre version")]
    [InlineData("regler/1.1.yaml", "version: \"1.1\"", "version: \"1.2\"", "passer ikke med filens navn")]
    public void ForkertFil_AfvisesMedStedOgGrund(string fil, string fra, string til, string besked)
    {
        Ret(fil, fra, til);
        Should.Throw<PipelineFejl>(() => Dreamregelbog.Indlaes(_kopi)).Message.ShouldContain(besked);
    }

    private void Ret(string fil, string fra, string til)
    {
        foreach (var kilde in Directory.EnumerateFiles(Mappe, "*", SearchOption.AllDirectories))
        {
            var maal = Path.Combine(_kopi, Path.GetRelativePath(Mappe, kilde));
            Directory.CreateDirectory(Path.GetDirectoryName(maal)!);
            File.Copy(kilde, maal, overwrite: true);
        }

        var sti = Path.Combine(_kopi, fil);
        var tekst = File.ReadAllText(sti);
        tekst.ShouldContain(fra);
        File.WriteAllText(sti, tekst.Replace(fra, til, StringComparison.Ordinal));
    }
}
