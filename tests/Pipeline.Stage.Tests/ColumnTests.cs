using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Tests;

/// <summary>Registers change their columns: a data folder from before the program knew of one goes on, and old files are still taken.</summary>
public sealed class ColumnTests : StageTest
{
    private const string Old = "person_id;dato;samtaletype;kontaktform;afholdt_af;kommunekode";

    // As samtaler would be with one column more: one that a file may lack, and one that is demanded from October on.
    private static readonly Datasaet WithOptional = WithColumn(new("sted", Kolonnetype.Heltal, Paakraevet: false) { Optional = true });
    private static readonly Datasaet FromOctober = WithColumn(new("sted", Kolonnetype.Heltal) { FraLevering = new(2025, 10) });

    [Fact]
    public void NewColumn_InADataFolderFromBefore_IsNullInWhatWasReadBefore()
    {
        Levering("2025-09/samtaler.csv", Old, "a;2025-09-01;jobsamtale;;;101");
        Run(Registre.Samtaler);
        var raw = Raw();

        Levering("2025-10/samtaler.csv", Old + ";sted", "a;2025-10-01;jobsamtale;;;101;7");
        Klargjort(Run(FromOctober), FromOctober).ShouldBe(["a|2025-09-01|0|-|-|101|-", "a|2025-10-01|0|-|-|101|7"]);
        raw.ShouldBeSubsetOf(Raw());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("quoted")]
    [InlineData("parquet")]
    public void NewColumn_InAnEmptyDataFolder_OldFilesAreTaken(string form)
    {
        var header = form == "quoted" ? Old.Replace("dato", "\"dato\"", StringComparison.Ordinal) : Old;
        Levering("2025-09/samtaler.csv", header, "a;2025-09-01;jobsamtale;;;101", "b;2025-09-02;jobsamtale;;;101");
        Levering("2025-10/samtaler.csv", $"sted;{header}", "7;a;2025-10-01;jobsamtale;;;101");
        if (form == "parquet")
        {
            ToParquet("2025-09");
            ToParquet("2025-10");
        }

        foreach (var samtaler in new[] { FromOctober, WithOptional })
        {
            Klargjort(Run(samtaler), samtaler)
                .ShouldBe(["a|2025-09-01|0|-|-|101|-", "b|2025-09-02|0|-|-|101|-", "a|2025-10-01|0|-|-|101|7"], ignoreOrder: true);
        }
    }

    [Fact]
    public void NewColumn_LackingInAFileThatMustHaveIt_RefusesTheFile()
    {
        Levering("2025-10/samtaler.csv", Old, "a;2025-10-01;jobsamtale;;;101");
        Should
            .Throw<PipelineFejl>(() => Run(FromOctober))
            .Message.ShouldBe(
                "Leveringen 2025-10 af samtaler er afvist: filen 'samtaler.csv' mangler kolonnen 'sted'; send den med alle datasættets kolonner."
            );
    }

    /// <summary>What stood in a column of that name before it was agreed on may be anything.</summary>
    [Fact]
    public void NewColumn_InAFileFromBeforeItsFirstDelivery_IsToldAndNotKept()
    {
        Levering("2025-09/samtaler.csv", Old + ";sted", "a;2025-09-01;jobsamtale;;;101;hemmeligt");
        var (snapshot, warnings) = RunAndWarn(FromOctober);
        warnings.ShouldBe(["'2025-09/samtaler.csv' har ukendte kolonner, som ikke er læst: sted."]);
        Klargjort(snapshot, FromOctober).ShouldBe(["a|2025-09-01|0|-|-|101|-"]);
    }

    /// <summary>A required column is required of those who were asked for it; other errors are found all the same.</summary>
    [Fact]
    public void NewColumn_RowsFromBefore_AreNotRefusedForIt()
    {
        Levering("2025-09/samtaler.csv", Old, "a;2025-09-01;jobsamtale;;;101", "b;2025-09-01;ukendt;;;101");
        Levering("2025-10/samtaler.csv", Old + ";sted", "a;2025-10-01;jobsamtale;;;101;", "b;2025-10-01;jobsamtale;;;101;x");
        Run(FromOctober);
        Karantaene(FromOctober, "2025-09", "linje, kolonne, vaerdi, kode").ShouldBe(["3|samtaletype|AAAAAA|ukendt_vaerdi"]);
        Karantaene(FromOctober, "2025-10", "linje, kolonne, vaerdi, kode").ShouldBe(["2|sted|-|mangler", "3|sted|A|ikke_tal"]);
    }

    /// <summary>The file lies there with its column: when the program learns it, it is read once more, whatever a receipt says.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LearnedColumn_OfAFileStillInTheLanding_IsRead(bool withReceipt)
    {
        Levering("2025-10/samtaler.csv", Old + ";sted;andet", "a;2025-10-01;jobsamtale;;;101;7;x");
        Klargjort(Run(Registre.Samtaler), Registre.Samtaler).ShouldBe(["a|2025-10-01|0|-|-|101"]);

        var trust = withReceipt ? TimeSpan.FromDays(90) : TimeSpan.Zero;
        Klargjort(Run(WithOptional, trust), WithOptional).ShouldBe(["a|2025-10-01|0|-|-|101|7"]);
        var raw = Raw();
        Klargjort(Run(WithOptional, trust), WithOptional).ShouldBe(["a|2025-10-01|0|-|-|101|7"]);
        Raw().ShouldBe(raw);
    }

    [Fact]
    public void LearnedColumn_OfAFileThatIsGone_IsNull()
    {
        Levering("2025-10/samtaler.csv", Old + ";sted", "a;2025-10-01;jobsamtale;;;101;7");
        Run(Registre.Samtaler);
        var raw = Raw();
        File.Delete(Path.Combine(Landing, "2025-10/samtaler.csv"));
        Klargjort(Run(WithOptional), WithOptional).ShouldBe(["a|2025-10-01|0|-|-|101|-"]);
        Raw().ShouldBe(raw);
    }

    [Fact]
    public void NewColumn_OfATableWithoutPersons_IsNullBefore()
    {
        var budget = Tabeller.Budget with
        {
            Kolonner = [.. Tabeller.Budget.Kolonner, new("note", Kolonnetype.Antal) { FraLevering = new(2025, 10) }],
        };
        Raekker(Tabeller.Budget, "2025-09", "101;2025;1;kontanthjaelp;10;");
        var staged = Run(budget);
        Laes(staged.Filer(Data, "budget", 0).Single(), "maaned, note").ShouldBe(["1|-"]);
    }

    /// <summary>Nothing is staged anew for what other datasets got.</summary>
    [Fact]
    public void NewColumn_CostsItsOwnDatasetAlone()
    {
        Levering("2025-10/samtaler.csv", Old, "a;2025-10-01;jobsamtale;;;101");
        Raekker(Registre.Henvendelser, "2025-10", "a;2025-10-01");
        var before = Run(Registre.Samtaler);
        var after = Run(WithOptional);
        after.Dele.Select(d => d.Mappe).Except(before.Dele.Select(d => d.Mappe)).ShouldHaveSingleItem().ShouldStartWith("samtaler/");
    }

    private static Datasaet WithColumn(Kolonne column) => Registre.Samtaler with { Kolonner = [.. Registre.Samtaler.Kolonner, column] };

    private StagedSnapshot Run(Datasaet changed, TimeSpan? trust = null) => RunAndWarn(changed, trust).Snapshot;

    /// <summary>Extracts and stages as a program that knows this version of a dataset.</summary>
    private (StagedSnapshot Snapshot, IReadOnlyList<string> Warnings) RunAndWarn(Datasaet changed, TimeSpan? trust = null)
    {
        Datasaet[] all = [.. Datasaetliste.Alle.Select(d => d.Navn == changed.Navn ? changed : d)];
        var read = Udtraek.Koer(
            new()
            {
                Landing = Landing,
                Data = Data,
                Noegle = Noegle,
                Datasaet = all,
                Lake = new() { Threads = 2, MemoryLimitMb = 200 },
                Tillid = trust ?? TimeSpan.FromDays(90),
                Ur = new Later(),
            }
        );
        return (Klargoering.Koer(Input with { Datasaet = all }), read.Advarsler);
    }

    private List<string> Raw() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Data, "raw"), "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != "_kvitteringer.json")
                .Order()
                .Select(f => $"{Path.GetRelativePath(Data, f)} {ContentHash.OfFile(f)}"),
        ];

    private void ToParquet(string month)
    {
        var csv = Path.Combine(Landing, month, "samtaler.csv");
        Lake.WriteParquet(
            $"SELECT * FROM read_csv({LakeSql.Tekst(csv)}, all_varchar = true, delim = ';', header = true)",
            Path.ChangeExtension(csv, "parquet")
        );
        File.Delete(csv);
    }

    /// <summary>A receipt counts only of a file that had been at rest when it was read.</summary>
    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromHours(1);
    }
}
