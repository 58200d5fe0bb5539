using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The ledger through the whole house: a small one by hand, and one with a year nobody knows.</summary>
public sealed class UdgiftTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void SmallLedger_ByHand()
    {
        // Esbjerg and Fanø are one job centre; 5.68.90-109 is of 2019 alone, and 777 is on no list.
        Lever(
            "regnskab",
            "kommunekode;regnskabsaar;dranst;funktion;gruppering;beloeb_1000kr",
            "561;2018;1;5.68.90;001;1000",
            "561;2018;1;5.68.90;109;5000",
            "561;2019;1;5.68.90;001;1000,5",
            "563;2019;1;5.68.90;001;-0,5",
            "561;2019;1;5.68.90;777;200",
            "561;2019;1;6.45.53;001;800",
            "561;2019;2;5.68.90;001;-300",
            "561;2019;1;1.22.05;001;999999"
        );
        Lever("regnskab_korrektioner", "jobcenter;regnskabsaar;post;beloeb_1000kr", "561;2019;husleje;-100");
        Lever("prisudvikling", "aar;indeks;procent", "2019;satsregulering;2,0", "2019;kommunal_pl;1,5");
        Lever(
            "fuldtidspersoner",
            "kommunekode;periode;ydelsesgruppe;fuldtidspersoner",
            "561;2018;dagpenge;40",
            "561;2019;dagpenge;40",
            "563;2019;dagpenge;10",
            "561;2019;sygedagpenge;50"
        );
        // Which years a ledger holds is not known before it is staged; that is no reason to say that there is nothing to do.
        Plan()
            .ShouldBe(
                "udgift under regelsæt 1.0 (intet er udgivet): der er nye leveringer; hvilke måneder de ændrer, ses, når 'pipeline run' har klargjort dem."
            );
        var koersel = InProcess.Run("run", "--maaling", "udgift", "--landing", _temp["landing"], "--data", _temp["data"]);
        koersel.Slutkode.ShouldBe(0, koersel.Fejl);
        Plan().ShouldBe("udgift: intet at gøre; v0001 er i kraft, og leveringer, regler og kode er de samme.");
        (koersel.Ud + koersel.Fejl).ShouldContain("Grupperingen 5.68.90-777 er ukendt og er talt med som 999");
        InProcess.Run("export", "udgift", "--data", _temp["data"], "--out", _temp["udgift.csv"]).Slutkode.ShouldBe(0);
        var raekker = File.ReadAllLines(_temp["udgift.csv"]);
        string[] ventet =
        [
            // 1.000 in the prices of 2019; 109 does not count in 2018.
            "2018-12;jobcenter;561;dagpenge;1000;1020;40;25500;1.0;v0001",
            "2018-12;jobcenter;561;hk5;1000;1020;40;25500;1.0;v0001",
            "2019-12;jobcenter;561;dagpenge;1000;1000;50;20000;1.0;v0001",
            "2019-12;jobcenter;561;hk5;1200;1200;100;12000;1.0;v0001",
            "2019-12;jobcenter;561;hk6;700;700;100;7000;1.0;v0001",
            "2019-12;jobcenter;561;i_alt;1900;1900;100;19000;1.0;v0001",
            "2019-12;jobcenter;561;refusion;300;300;100;3000;1.0;v0001",
            "2019-12;jobcenter;561;netto;900;900;100;9000;1.0;v0001",
            "2019-12;jobcenter;561;oevrige;200;200;100;2000;1.0;v0001",
            "2019-12;land;land;i_alt;1900;1900;100;19000;1.0;v0001",
        ];
        ventet.ShouldBeSubsetOf(raekker);
    }

    [Fact]
    public void LedgerTooSmallForAnalyses_IsPublishedWithoutARow_NotRefused()
    {
        Lever("regnskab", "kommunekode;regnskabsaar;dranst;funktion;gruppering;beloeb_1000kr", "561;2019;1;5.68.90;001;1000");
        Lever("prisudvikling", "aar;indeks;procent", "2019;satsregulering;2,0", "2019;kommunal_pl;1,5");
        Lever("fuldtidspersoner", "kommunekode;periode;ydelsesgruppe;fuldtidspersoner", "561;2019;sygedagpenge;40");
        var koersel = InProcess.Run("run", "--maaling", "udgiftsanalyse", "--landing", _temp["landing"], "--data", _temp["data"]);
        koersel.Slutkode.ShouldBe(0, koersel.Fejl);
        (koersel.Ud + koersel.Fejl).ShouldContain("måneden har ingen rækker");
    }

    [Fact]
    public void UnknownYear_RefusesTheRunAndNamesTheRow()
    {
        Lever("regnskab", "kommunekode;regnskabsaar;dranst;funktion;gruppering;beloeb_1000kr", "561;2091;1;5.68.90;001;1000");
        Lever("prisudvikling", "aar;indeks;procent", "2019;satsregulering;2,0");
        Lever("fuldtidspersoner", "kommunekode;periode;ydelsesgruppe;fuldtidspersoner", "561;2019;dagpenge;40");
        var koersel = InProcess.Run("run", "--maaling", "udgift", "--landing", _temp["landing"], "--data", _temp["data"]);
        koersel.Slutkode.ShouldBe(3);
        koersel.Fejl.ShouldContain("regnskab, kommune 561, 2091, 5.68.90-001: kontoplanen kender ikke regnskabsåret 2091");
    }

    private string Plan() => InProcess.Run("plan", "--maaling", "udgift", "--landing", _temp["landing"], "--data", _temp["data"]).Ud.Trim();

    private void Lever(string datasaet, params string[] linjer)
    {
        Directory.CreateDirectory(_temp["landing/2020-03"]);
        File.WriteAllLines(_temp[$"landing/2020-03/{datasaet}.csv"], linjer);
    }
}
