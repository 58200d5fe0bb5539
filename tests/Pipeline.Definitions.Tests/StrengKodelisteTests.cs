namespace Pipeline.Definitions.Tests;

/// <summary>Code lists are read as strictly as rule files: file, line, column.</summary>
public sealed class StrengKodelisteTests : IDisposable
{
    private readonly Proevemappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    [Theory]
    [InlineData("a_dagpenge;;2;Midl", "dagpenge;;2;Midl", "linje 2, gruppe: 'dagpenge' står ikke på listen Ydelsesgruppe")]
    [InlineData(
        "a_dagpenge;;2;Midl",
        "a_dagpenge;klar;2;Midl",
        "linje 2, visitationskategori: 'klar' står ikke på listen Visitationskategori"
    )]
    [InlineData("a_dagpenge;;2;Midl", "a_dagpenge;;0;Midl", "linje 2, kode: '0' er ikke et helt tal fra 1 til 999.")]
    [InlineData("a_dagpenge;;2;Midl", "a_dagpenge;;;Midl", "linje 2, kode: feltet er tomt.")]
    [InlineData("a_dagpenge;;2;Midl", "a_dagpenge;2;Midl", "linje 2: linjen har 6 felter, men skal have 7.")]
    [InlineData("a_dagpenge;;2;Midl", "a_dagpenge;;2;\"Midl", "linje 2: anførselstegn bruges ikke")]
    [InlineData("a_dagpenge;;3;", "a_dagpenge;;2;", "linje 3, kode: kode 2 står to gange for samme gruppe og kategori")]
    [InlineData("ejde;0;;", "ejde;ja;;", "linje 2, historisk: 'ja' er ikke et helt tal fra 0 til 1.")]
    [InlineData("ejde;0;;", "ejde;0;1.27;", "linje 2, fra_version: der er intet regelsæt '1.27' i regler/")]
    [InlineData("ejde;0;;", "ejde;0;x;", "linje 2, fra_version: 'x' er ikke et versionsnummer")]
    [InlineData("ejde;0;;", "ejde;0;1.3;1.2", "linje 2, til_version: rækken slutter i en ældre version, end den begynder.")]
    [InlineData("gruppe;", "grupper;", "linje 1: kolonnen 'gruppe' mangler")]
    [InlineData("til_version", "til_version;note", "linje 1: kolonnen 'note' er ukendt eller står to gange")]
    [InlineData("til_version", "til_version;kode", "linje 1: kolonnen 'kode' er ukendt eller står to gange")]
    public void Fritagelseskoder_Forkerte_Afvises(string fra, string til, string fejl) => Afvises("fritagelseskoder.csv", fra, til, fejl);

    [Theory]
    [InlineData("2017-07-01;2022-12-31;851", "2017-06-31;2022-12-31;851", "linje 2, fra: '2017-06-31' er ikke en dato, der findes")]
    [InlineData("2017-07-01;2022-12-31;851", "2017-07-01;2016-12-31;851", "linje 2, til: slutter 2016-12-31, før den begynder 2017-07-01.")]
    [InlineData(";851;", ";850;", "linje 2, kommunekode: 850 står ikke i kommuner.csv.")]
    [InlineData("Aalborg", "Ålborg", "linje 2, kommune: kommune 851 hedder Aalborg i kommuner.csv, ikke Ålborg.")]
    [InlineData("digitalt,video", "digitalt,fax", "linje 2, kontaktformer: 'fax' står ikke på listen Kontaktform")]
    [InlineData("digitalt,video;;1.4", "digitalt,video;;1.5", "kommunekode: kommunen har to rækker, der overlapper")]
    public void Forsoegskommuner_Forkerte_Afvises(string fra, string til, string fejl) =>
        Afvises("skema2_forsoegskommuner.csv", fra, til, fejl);

    [Theory]
    [InlineData("\n1954-01-01", "\n1954-01-02", "linje 3, foedt_fra: skal være 1954-01-01, dagen efter rækken før.")]
    [InlineData("\n;1953", "\n1900-01-01;1953", "linje 2, foedt_fra: den første række skal være åben nedad (tomt felt).")]
    [InlineData("1971-01-01;;", "1971-01-01;2000-01-01;", "linje 9, foedt_til: den sidste række skal være åben opad (tomt felt).")]
    [InlineData("1954-01-01;1954-06-30", "1954-01-01;", "linje 4, foedt_fra: rækken før er åben opad")]
    [InlineData("1954-01-01;1954-06-30", "1954-01-01;1953-06-30", "linje 3, foedt_til: slutter 1953-06-30, før den begynder 1954-01-01.")]
    [InlineData("65;6", "65;12", "linje 3, alder_maaneder: '12' er ikke et helt tal fra 0 til 11.")]
    [InlineData("65;6", "165;6", "linje 3, alder_aar: '165' er ikke et helt tal fra 50 til 100.")]
    public void Folkepensionsalder_Forkert_Afvises(string fra, string til, string fejl) =>
        Afvises("folkepensionsalder.csv", fra, til, fejl);

    [Theory]
    [InlineData("1;31;61", "1;32;61", "linje 3, dage_fra: intervallet skal begynde, hvor det forrige slutter")]
    [InlineData("0;0;30", "0;1;30", "linje 2, dage_fra: intervallet skal begynde, hvor det forrige slutter")]
    [InlineData("1;31;61", "1;31;30", "linje 3, dage_til: intervallet slutter, før det begynder.")]
    [InlineData("160,33;320,65", "160,34;320,65", "linje 3, timer_fuldtid_fra: intervallet skal begynde")]
    [InlineData("160,33;320,65", "160.33;320,65", "linje 3, timer_fuldtid_fra: '160.33' er ikke timer med to decimaler")]
    [InlineData("10+ aar;3650;;", "10+ aar;3650;9999;", "linje 19, dage_til: det sidste interval skal være åbent (tomt felt).")]
    [InlineData("12+;365;", "12+;366;", "linje 15, dage_fra: passer ikke med intervallet 1-2 aar.")]
    [InlineData("under 12;0;364", "under 12;0;365", "linje 14, dage_til: passer ikke med intervallet 11.")]
    [InlineData("under 12;", "under 13;", "linje 1: rækken 'under 12' skal være der én gang.")]
    [InlineData("\n3;92", "\n4;92", "linje 5, varighed: de første intervaller skal hedde 0 til 11; her mangler 3.")]
    public void Skema1_Forkert_Afvises(string fra, string til, string fejl) => Afvises("skema1_varighed.csv", fra, til, fejl);

    [Theory]
    [InlineData("147;Frederiksberg", "101;Frederiksberg", "linje 3, kommunekode: kommune 101 står to gange")]
    [InlineData("København;1084", "København;1080", "linje 2, region: '1080' er ikke et helt tal fra 1081 til 1085.")]
    public void Kommuner_Forkerte_Afvises(string fra, string til, string fejl) =>
        Afvises("../kommuner.csv", "pipelines/kommuner.csv", fra, til, fejl);

    [Fact]
    public void Kodeliste_TomEllerVaek_Afvises()
    {
        _mappe
            .Skriv("../kommuner.csv", "kommunekode;navn;region;jobcenter\n")
            .Regelfejl()
            .ShouldBe("pipelines/kommuner.csv, linje 1: listen er tom.");
        _mappe.Skriv("../kommuner.csv", "").Regelfejl().ShouldContain("kolonnen 'kommunekode' mangler");
        File.Delete(_mappe.Kommunefil);
        _mappe.Regelfejl().ShouldBe("pipelines/kommuner.csv findes ikke; læg filen, hvor den skal være.");
    }

    [Fact]
    public void Kodeliste_RaekkefoelgeBomOgLinjeskift_ErUdenBetydning()
    {
        var foer = Regler.Regeltekst.Hash(_mappe.Bog().Find("1.75"));
        foreach (var fil in new[] { "fritagelseskoder.csv", "skema2_forsoegskommuner.csv" })
        {
            var linjer = File.ReadAllLines(_mappe.Sti($"koder/{fil}"));
            _mappe.Skriv($"koder/{fil}", "\uFEFF" + string.Join("\r\n", [linjer[0], .. linjer.Skip(1).Reverse()]) + "\r\n");
        }

        Regler.Regeltekst.Hash(_mappe.Bog().Find("1.75")).ShouldBe(foer);
    }

    private void Afvises(string fil, string fra, string til, string fejl) => Afvises($"koder/{fil}", $"koder/{fil}", fra, til, fejl);

    private void Afvises(string fil, string navn, string fra, string til, string fejl)
    {
        var besked = _mappe.Ret(fil, fra, til).Regelfejl();
        besked.ShouldStartWith($"{navn}, linje ");
        besked.ShouldContain(fejl);
    }
}
