using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract.Tests;

/// <summary>Which files are read through and which are believed to be untouched (decision 0033), on a real file system.</summary>
public sealed partial class KvitteringTests : UdtraekTest
{
    private const string Fil = "2025-10/personer.csv";
    private static readonly Maaned Oktober = new(2025, 10);
    private static readonly DateTime Gammel = new(2025, 11, 3, 8, 0, 0, DateTimeKind.Utc);

    public KvitteringTests()
    {
        Person("a");
        Levering("2025-09/personer.csv", "person_id;foedselsdato", "a;1980-01-01");
    }

    [Fact]
    public void Untouched_IsNotReadThrough()
    {
        Gennemlaeste(dage: 1).ShouldBe(2);
        Gennemlaeste(dage: 2).ShouldBe(0);
        Gennemlaeste(dage: 3).ShouldBe(0);
    }

    [Fact]
    public void NewMonth_IsTheOnlyOneReadThrough()
    {
        Gennemlaeste(dage: 1);
        Levering("2025-11/personer.csv", "person_id;foedselsdato", "b;1980-01-01");
        Gennemlaeste(dage: 2).ShouldBe(1);
    }

    [Fact]
    public void SameLengthAndOldDatePutBack_IsNoticed()
    {
        Gennemlaeste(dage: 1);
        Person("b");
        var igen = Igen(dage: 2);
        igen.Gennemlaeste.ShouldBe(1);
        igen.Nye.ShouldBe(1);
        Gaeldende().ShouldBe("b");
    }

    [Fact]
    public void ReplacedByAnotherFileOfSameLengthAndDate_IsNoticed()
    {
        Gennemlaeste(dage: 1);
        var ny = Path.Combine(Landing, "ny");
        File.Copy(Path.Combine(Landing, Fil), ny);
        Person("c", ny);
        File.Move(ny, Path.Combine(Landing, Fil), overwrite: true);
        Igen(dage: 2).Nye.ShouldBe(1);
        Gaeldende().ShouldBe("c");
    }

    [Fact]
    public void FolderCopiedWithItsDates_IsReadThroughAndFoundToBeTheSame()
    {
        Gennemlaeste(dage: 1);
        foreach (var mappe in (string[])["2025-09", "2025-10"])
        {
            var sti = Path.Combine(Landing, mappe);
            Directory.Move(sti, sti + "-gammel");
            Directory.CreateDirectory(sti);
            var (fra, til) = (Path.Combine(sti + "-gammel", "personer.csv"), Path.Combine(sti, "personer.csv"));
            File.Copy(fra, til);
            File.SetLastWriteTimeUtc(til, File.GetLastWriteTimeUtc(fra));
            Directory.Delete(sti + "-gammel", recursive: true);
        }

        var igen = Igen(dage: 2);
        igen.Gennemlaeste.ShouldBe(2);
        igen.Nye.ShouldBe(0);
    }

    [Fact]
    public void LinkTurnedToAnotherFile_IsNoticed()
    {
        var (a, b, fil) = (Path.Combine(Landing, "a"), Path.Combine(Landing, "b"), Path.Combine(Landing, Fil));
        Person("a", a);
        Person("b", b);
        File.Delete(fil);
        File.CreateSymbolicLink(fil, a);
        Gennemlaeste(dage: 1);
        File.Delete(fil);
        File.CreateSymbolicLink(fil, b);
        Igen(dage: 2).Nye.ShouldBe(1);
        Gaeldende().ShouldBe("b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[null]")]
    [InlineData("[{\"datasaet\":\"personer\"}]")]
    [InlineData("[{\"levering\":\"oktober\"}]")]
    [InlineData("{")]
    public void ReceiptsDamaged_AreWrittenAnew(string indhold)
    {
        Gennemlaeste(dage: 1);
        File.WriteAllText(Kvitteringer, indhold);
        Gennemlaeste(dage: 2).ShouldBe(2);
        Gennemlaeste(dage: 3).ShouldBe(0);
    }

    [Fact]
    public void RawFolderGone_IsWrittenFromWhatIsRead()
    {
        var foer = Igen(dage: 1).Filer[0].Levering;
        Directory.Delete(foer.Mappe, recursive: true);
        var fil = Igen(dage: 2).Filer[0];
        (fil.Ny, fil.Gennemlaest).ShouldBe((true, true));
        fil.Levering.Kilde.Sha256.ShouldBe(foer.Kilde.Sha256);
    }

    [Fact]
    public void Refused_IsReadThroughEachTime()
    {
        Levering(Fil, "person_id", "a");
        Ur.Forspring = TimeSpan.FromDays(1);
        Should.Throw<PipelineFejl>(() => Koer()).Message.ShouldContain("foedselsdato");
        Should.Throw<PipelineFejl>(() => Koer()).Message.ShouldContain("foedselsdato");
        Person("a");
        Gennemlaeste(dage: 2).ShouldBe(1);
    }

    [Fact]
    public void SameNameInAnotherLandingFolder_IsNotTheSameFile()
    {
        Gennemlaeste(dage: 1);
        Directory.Move(Landing, Landing + "-2");
        Levering(Fil, "person_id;foedselsdato", "b;1980-01-01");
        Igen(dage: 2).Nye.ShouldBe(1);
        Directory.Delete(Landing + "-2", recursive: true);
    }

    [Fact]
    public void ChangedWhileItIsRead_IsRefused()
    {
        var fil = new Landingsfil(Datasaetliste.Alle.Single(d => d.Navn == "personer"), Oktober, Path.Combine(Landing, Fil), Filform.Csv);
        var bog = Kvitteringsbog.Laes(Data, TimeSpan.FromDays(90));
        var indhold = bog.Gennemlaes(fil, default);
        bog.KraevUroert(fil, indhold, default);
        File.SetLastWriteTimeUtc(fil.Sti, Gammel.AddDays(1));
        bog.KraevUroert(fil, indhold, default);
        Person("b");
        Should.Throw<PipelineFejl>(() => bog.KraevUroert(fil, indhold, default)).Message.ShouldContain("blev ændret, mens den blev læst");
    }

    [Fact]
    public void Kvitteringer_HoldNoIds()
    {
        Person("x");
        Gennemlaeste(dage: 1);
        File.ReadAllText(Kvitteringer).ShouldNotContain("1980-01-01");
        File.ReadAllText(Kvitteringer).ShouldNotContain(Landing);
    }

    [Fact]
    public void Look_BelievesTheSameReceipts_AndWritesNothing()
    {
        Gennemlaeste(dage: 1);
        Person("b");
        Stempl();
        var foer = File.ReadAllBytes(Kvitteringer);
        Ur.Forspring = TimeSpan.FromDays(2);
        var troet = Se(TimeSpan.FromDays(90));
        Se(TimeSpan.Zero)[1].ShouldNotBe(troet[1]);
        Se(TimeSpan.Zero)[0].ShouldBe(troet[0]);
        File.ReadAllBytes(Kvitteringer).ShouldBe(foer);

        IReadOnlyList<LandetFil> Se(TimeSpan tillid) => Leveringssyn.Se(Landing, Kvitteringsbog.Laes(Data, tillid, Ur), 1);
    }

    private string Kvitteringer => Path.Combine(Data, "raw", "_kvitteringer.json");

    private void Person(string id, string? sti = null)
    {
        sti ??= Path.Combine(Landing, Fil);
        Directory.CreateDirectory(Path.GetDirectoryName(sti)!);
        File.WriteAllText(sti, $"person_id;foedselsdato\n{id};1980-01-01\n");
        File.SetLastWriteTimeUtc(sti, Gammel);
    }

    /// <summary>Makes the receipt of the file what it would be, had nothing told that the file was changed.</summary>
    private void Stempl()
    {
        var nu = Filstempel.Af(Path.Combine(Landing, Fil))!.Value;
        var kvitteringer = LakeJson.Laes<Kvittering[]>(Kvitteringer)!;
        LakeJson.Skriv(Kvitteringer, kvitteringer.Select(k => k.Levering == Oktober ? k with { Stempel = nu } : k).ToArray());
    }

    private UdtraekResultat Igen(int dage)
    {
        Ur.Forspring = TimeSpan.FromDays(dage);
        return Koer();
    }

    private int Gennemlaeste(int dage) => Igen(dage).Gennemlaeste;

    /// <summary>The id whose pseudonym is in force for October.</summary>
    private string Gaeldende()
    {
        var person = Raekker(new RaaLager(Data).Gaeldende("personer", Oktober)!.Raekker, "person").ShouldHaveSingleItem();
        using var pseudonym = new Pseudonym(Noegle);
        return ((string[])["a", "b", "c"]).Single(id => $"{pseudonym.Af(System.Text.Encoding.UTF8.GetBytes(id))}" == person);
    }
}
