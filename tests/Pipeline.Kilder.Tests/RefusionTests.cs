using Pipeline.Domain.Kilder;
using Pipeline.Extract;

namespace Pipeline.Kilder.Tests;

/// <summary>The Ydelsesrefusion files of a folder, by the names they come with.</summary>
public sealed class RefusionTests : Kildetest
{
    private const string Hoved =
        "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb";

    private static string Fil(string dato, string kommune = "851") => $"yr-ydelsesrefusion-beregning-{kommune}-0050-{dato}.csv";

    [Fact]
    public void Files_AreTheDeliveriesOfTheMonthBeforeTheirDate_AndReadWhereTheyLie()
    {
        Laeg(Fil("2024-03-03"));
        Laeg(Fil("2024-01-07"));
        Laeg("andet.csv");
        var udfald = Hent(Kilde);
        udfald.Filer.Select(f => f.Maaned.ToString()).ShouldBe(["2023-12", "2024-02"]);

        var udtraek = Udtraek.Koer(
            new()
            {
                Landing = Landing,
                KraevLanding = false,
                Hentede = udfald.Filer,
                Data = Data,
                Noegle = Noegle,
            }
        );
        udtraek.Filer.Select(f => f.Levering.Kilde.Fil).ShouldBe([Fil("2024-01-07"), Fil("2024-03-03")], ignoreOrder: true);
        // Neither the file nor its id is copied.
        Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).ShouldAllBe(f => !File.ReadAllText(f).Contains("0101801234"));
        Directory.GetFiles(Mappet).Length.ShouldBe(3);
    }

    [Fact]
    public void Landed_Wins()
    {
        Laeg(Fil("2024-03-03"));
        Directory.CreateDirectory(Path.Combine(Landing, "2024-02"));
        File.WriteAllText(Path.Combine(Landing, "2024-02", "ydelsesrefusion.csv"), Hoved + "\n");
        Hent(Kilde).Filer.ShouldBeEmpty();
    }

    [Fact]
    public void TwoFilesOfOneMonth_AreOneDelivery()
    {
        Laeg(Fil("2024-03-03"));
        Laeg(Fil("2024-03-10"));
        var file = Hent(Kilde).Filer.ShouldHaveSingleItem();
        file.Navn.ShouldBe($"{Fil("2024-03-03")}, {Fil("2024-03-10")}");
    }

    [Fact]
    public void Folder_EmptyOrNotThere_IsSaid()
    {
        Hent(Kilde).Fejl.ShouldNotBeNull().ShouldContain("findes ikke; ret mappe i erklæringen.");
        Laeg("yr-ydelsesrefusion-beregning-2024-13-01.csv");
        Hent(Kilde).Fejl.ShouldNotBeNull().ShouldContain("har ingen filer ved navn yr-ydelsesrefusion-beregning…-ÅÅÅÅ-MM-DD.csv");
    }

    private string Mappet => Path.Combine(Mappe, "sftp");

    private Refusionskilde Kilde => new("ydelsesrefusion", Mappet);

    private void Laeg(string navn)
    {
        Directory.CreateDirectory(Mappet);
        File.WriteAllText(
            Path.Combine(Mappet, navn),
            $"{Hoved}\n2024-02-05;0101801234;Sygedagpenge;Aalborg;4550,50;40,00;1820,20;60,00;2730,30\n"
        );
    }
}
