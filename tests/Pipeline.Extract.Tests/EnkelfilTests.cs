using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Celler;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Enkel;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Tests;

/// <summary>Files that the house reads itself come out as the engine's own reader has them, and every other file is left to it.</summary>
public sealed class EnkelfilTests : UdtraekTest
{
    private static readonly string[] Felter =
    [
        "",
        "0",
        "2025-10-01",
        "a_dagpenge",
        "x",
        " ",
        "7,40",
        "æøå",
        "tolv tegn ok",
        "tretten tegn.",
        "noget længere end seksten bytes",
        "0101701234",
        "\t",
        "NULL",
        "'",
        "#",
        "\\",
    ];

    // What a file seldom has: each of them alone makes a line, a field or a line end that is not plain.
    private static readonly string[] Saert = ["\"", "\"a;b\"", "\r", "\n", "\r\n", ";", "x\"y", ";;"];

    private static readonly Gen<string> Linje = from felter in Gen.Elements(Felter).ArrayOf(6) select string.Join(';', felter);

    private static readonly Gen<(string[] Linjer, int Sted, string Saert, bool Retur, bool Slut)> Filer =
        from linjer in Linje.NonEmptyListOf()
        from sted in Gen.Choose(-200, 400)
        from saert in Gen.Elements(Saert)
        from retur in Gen.Elements(false, true)
        from slut in Gen.Elements(false, true)
        select (linjer.ToArray(), sted, saert, retur, slut);

    [Fact]
    public void Rows_AreThoseOfTheEnginesReader_OrTheFileIsLeftToIt()
    {
        var enkle = 0;
        Prop.ForAll(
                Filer.ToArbitrary(),
                f =>
                {
                    var tekst = string.Join(f.Retur ? "\r\n" : "\n", f.Linjer.Prepend("fra;person_id;til;art;loentilskud;timer"));
                    tekst += f.Slut ? (f.Retur ? "\r\n" : "\n") : "";
                    var saer = f.Sted >= 0;
                    tekst = saer ? tekst.Insert(Math.Min(tekst.IndexOf('\n') + 1 + f.Sted, tekst.Length), f.Saert) : tekst;
                    var enkel = Enkelt(tekst);
                    enkle += enkel is null ? 0 : 1;
                    return (saer || enkel is not null) && (enkel is null || enkel.SequenceEqual(Motorens()));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20251125, 9));
        enkle.ShouldBeInRange(20, 80);
    }

    [Fact]
    public void ManyRows_OverBlocksRowGroupsAndDictionaries()
    {
        // 1.2 MB of rows: a second block, more texts than a dictionary takes in one column, more than a byte's in another.
        var linjer = Enumerable
            .Range(0, 40_000)
            .Select(i => $"2025-10-{(i % 31) + 1:D2};p{i % 9000};{i};{i % 300};{(i % 7 == 0 ? "" : "1")};");
        var tekst = "fra;person_id;til;art;loentilskud;timer\n" + string.Join('\n', linjer) + "\n";
        Enkelt(tekst).ShouldBe(Motorens());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(20_000)]
    [InlineData(40_000)]
    [InlineData(59_990)]
    public void RowsBeyondMemory_GoByAFileAndAreWrittenTheSame(int portion)
    {
        // 1.9 MB of rows, in portions that end everywhere: ids and texts missing, a line too short, texts for and beyond a dictionary.
        var linjer = Enumerable
            .Range(0, 60_000)
            .Select(i =>
                i % 4099 == 0
                    ? "2025-10-01;kort"
                    : $"2025-10-{(i % 31) + 1:D2};{(i % 2047 == 0 ? "" : $"p{i % 9000}")};{i};{i % 300};{(i % 7 == 0 ? "" : "1")};"
            );
        var fil = Fil("fra;person_id;til;art;loentilskud;timer\n" + string.Join('\n', linjer) + "\n");
        var hele = Skriv(int.MaxValue);
        Skriv(portion).ShouldBe(hele);
        Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();

        string Skriv(int raekker)
        {
            using var pseudonym = new Pseudonym(Noegle);
            using var enkel = Enkelfil.Laes(fil, Plan(fil), pseudonym, Guard(pseudonym), Data, default, raekker)!;
            var ud = Path.Combine(Data, "enkel.parquet");
            enkel.Skriv(Lake, Plan(fil).Known, ud, new(), default).ShouldBe(60_000 - 15);
            return ContentHash.OfFile(ud);
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    public void Dictionary_AroundWhatAByteNumbers(int tekster)
    {
        var linjer = Enumerable.Range(0, 1000).Select(i => $"2025-10-01;p{i};x{i % tekster};y;;{i % tekster}");
        Enkelt("fra;person_id;til;art;loentilskud;timer\n" + string.Join('\n', linjer)).ShouldBe(Motorens());
    }

    [Fact]
    public void Ids_OfEveryLength_HaveThePseudonymsOfTheEnginesPath()
    {
        string[] ider =
        [
            "",
            .. Enumerable.Range(1, 40).Select(n => new string('x', n)),
            .. Enumerable.Range(1, 40).Select(n => new string('æ', n)),
        ];
        Levering("2025-10/personer.csv", ["person_id;foedselsdato", .. ider.Select(i => $"{i};1980-01-01")]);
        Levering("2025-09/personer.csv", ["person_id;foedselsdato", .. ider.Select(i => $"\"{i}\";1980-01-01")]);
        var filer = Koer().Filer;
        var raekker = Raekker(filer[0].Levering.Raekker);
        raekker.Count.ShouldBe(81);
        raekker.Count(r => r.StartsWith("-|", StringComparison.Ordinal)).ShouldBe(17);
        Raekker(filer[1].Levering.Raekker).ShouldBe(raekker);
    }

    /// <summary>The rows as the house reads them; null when the file is not plain.</summary>
    private IReadOnlyList<string>? Enkelt(string tekst)
    {
        var fil = Fil(tekst);
        using var pseudonym = new Pseudonym(Noegle);
        using var enkel = Enkelfil.Laes(fil, Plan(fil), pseudonym, Guard(pseudonym), Data, default);
        var (ud, strukturfejl) = (Path.Combine(Data, "enkel.parquet"), Path.Combine(Data, "fejl.parquet"));
        enkel?.Skriv(Lake, Plan(fil).Known, ud, new(), default);
        var fejl = enkel?.SkrivStrukturfejl(Lake, strukturfejl, default);
        return enkel is null ? null : [.. Raekker(ud), .. fejl > 0 ? Raekker(strukturfejl) : []];
    }

    /// <summary>The same file by the engine's reader, its lines that are no rows refused.</summary>
    private IReadOnlyList<string> Motorens()
    {
        var fil = new Landingsfil(Registre.Dagpengeudbetalinger, new(2025, 10), Sti, Filform.Csv);
        using var pseudonym = new Pseudonym(Noegle);
        var ud = Path.Combine(Data, "motor.parquet");
        var functions = new CellFunctions(Database, Guard(pseudonym));
        var kept = Plan(fil).Known.Select(k => k.Type == Kolonnetype.Person ? k.Navn : functions.Kept(k));
        var rows = Lake.WriteParquet($"SELECT {string.Join(", ", kept)} FROM ({CsvUdtraek.Kilde(fil, Plan(fil))})", ud);
        var strukturfejl = Path.Combine(Data, "fejl.parquet");
        var fejl = CsvUdtraek.Linjer(Lake, fil, rows, Indhold.Af(fil, default).Lines, strukturfejl, default).Errors;
        CsvUdtraek.RydOp(Lake);
        return
        [
            .. Raekker(ud).Select(r => r.Split('|')).Select(r => string.Join('|', [r[0] == "-" ? "-" : Person(r[0]), .. r[1..]])),
            .. fejl > 0 ? Raekker(strukturfejl) : [],
        ];

        string Person(string id) => pseudonym.Af(Encoding.UTF8.GetBytes(id)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Sti => Path.Combine(Landing, "2025-10", "dagpengeudbetalinger.csv");

    private static CellGuard Guard(Pseudonym pseudonym) =>
        new(
            pseudonym,
            new UdtraekInput
            {
                Landing = "",
                Data = "",
                Noegle = Noegle,
            }.Opslag
        );

    private static Kolonneplan Plan(Landingsfil fil) => CsvHoved.Laes(fil);

    private Landingsfil Fil(string tekst)
    {
        Levering("2025-10/dagpengeudbetalinger.csv", Encoding.UTF8.GetBytes(tekst));
        return new(Registre.Dagpengeudbetalinger, new(2025, 10), Sti, Filform.Csv);
    }
}
