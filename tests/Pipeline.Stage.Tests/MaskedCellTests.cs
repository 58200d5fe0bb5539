using System.Text;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Tests;

/// <summary>What is kept of a cell that its column cannot have is refused for the same reason as the cell was.</summary>
public sealed class MaskedCellTests : StageTest
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> Names = new()
    {
        [Refusion.Ydelse] = new Dictionary<string, int> { ["Dagpenge"] = 1, ["Sygedagpenge § 7"] = 2 },
        [Refusion.Kommunenavn] = new Dictionary<string, int> { ["Aalborg"] = 851, ["Høje-Taastrup"] = 169 },
    };

    public static IEnumerable<object[]> Columns =>
        [
            .. Datasaetliste
                .Alle.SelectMany(d => d.Kolonner.Select(c => (d, c)))
                .Where(c => c.c.Type != Kolonnetype.Person)
                .DistinctBy(c => new CellShape(c.c, Names.GetValueOrDefault(c.c.Navn)?.Keys ?? []).Declaration)
                .Select(c => new object[] { c.d.Navn, c.c.Navn }),
        ];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Mask_OfWhatTheColumnCannotHave_BreaksTheSameRule(string dataset, string name)
    {
        var column = Datasaetliste.Find(dataset).Kolonner.Single(c => c.Navn == name);
        var shape = new CellShape(column, Names.GetValueOrDefault(name)?.Keys ?? []);
        var rule = Kolonneregel.For(column, null, Names);
        var texts = Texts(column, new(name.Length * 7919)).Where(t => t.Length > 0).Distinct().ToList();
        var cannot = texts.Where(t => !shape.Allows(Encoding.UTF8.GetBytes(t))).ToList();

        var reasons = Reasons(rule, texts).Zip(texts).ToDictionary(r => r.Second, r => r.First);

        reasons.Where(r => r.Value == "").ShouldAllBe(r => !cannot.Contains(r.Key));
        reasons.Count(r => r.Value == "").ShouldBeGreaterThan(0);
        cannot.Count.ShouldBeGreaterThan(100);
        var masked = Reasons(rule, [.. cannot.Select(Form)]);
        cannot.Zip(masked).ShouldAllBe(c => reasons[c.First] == c.Second);
    }

    [Fact]
    public void Fingerprint_IsOfTheTextAndTheKey_AndNotThePseudonym()
    {
        using var pseudonym = new Pseudonym(Noegle);
        using var other = new Pseudonym([.. Noegle.Reverse()]);
        var id = "0204901234"u8;
        pseudonym.OfCell(id).ShouldBe(pseudonym.OfCell(id));
        pseudonym.OfCell(id).ShouldNotBe(pseudonym.OfCell("0204901235"u8));
        pseudonym.OfCell(id).ShouldNotBe(other.OfCell(id));
        pseudonym.OfCell(id).ShouldNotBe(pseudonym.Af(id));
    }

    private static string Form(string text)
    {
        var form = MaskedCell.Split(MaskedCell.Of(Encoding.UTF8.GetBytes(text), 0x1f), out var fingerprint);
        fingerprint.ShouldBe("000000000000001f");
        return Encoding.UTF8.GetString(form);
    }

    /// <summary>The code of each text's first error; empty where it has none.</summary>
    private List<string> Reasons(Kolonneregel rule, IReadOnlyList<string> texts)
    {
        var (raw, value) = (LakeSql.Navn($"raa_{rule.Kolonne.Navn}"), LakeSql.Navn(rule.Kolonne.Navn));
        var cases = string.Join(' ', rule.Fejl.Select(f => $"WHEN {f.Betingelse} THEN {LakeSql.Tekst(f.Fejl.Kode)}"));
        using var result = Lake.Query(
            $"SELECT CASE {cases} ELSE '' END FROM (SELECT *, {rule.Vaerdi} AS {value} FROM (SELECT unnest({LakeSql.Liste(texts)}) AS {raw}))"
        );
        var reasons = new List<string>();
        while (result.NextChunk(out var chunk))
        {
            reasons.AddRange(Enumerable.Range(0, chunk.Count).Select(i => chunk.Text(0, i)!));
        }

        return reasons;
    }

    private static IEnumerable<string> Texts(Kolonne column, Random random)
    {
        string[] right =
        [
            "2025-10-01",
            "0",
            "1",
            "101",
            "2019",
            "7,40",
            "-12,5",
            "99999",
            "2147483647",
            "BARSEL",
            "5.57.71",
            "001",
            "2025-10",
            "5b",
            "dagpenge",
            "Høje-Taastrup",
            .. column.Ord ?? [],
            .. Names.GetValueOrDefault(column.Navn)?.Keys ?? [],
        ];
        string[] odd =
        [
            "2025-02-30",
            "0204901234",
            "KARLSEN-ID-77",
            "infinity",
            "1e2",
            "+1",
            "-0,0",
            "𝟘𝟙",
            "a\u001eb",
            new('a', 100),
            new('a', 101),
            new('9', 60),
        ];
        const string Letters = "0123456789abcXYZæØ -,.:/_'\"\t\u001f€";
        foreach (var text in right.Concat(odd))
        {
            yield return text;
            for (var i = 0; i < 20; i++)
            {
                var at = random.Next(text.Length);
                yield return text.Remove(at, 1).Insert(at, $"{Letters[random.Next(Letters.Length)]}");
                yield return text.Insert(at, $"{Letters[random.Next(10)]}");
                yield return text.Remove(at, 1);
            }
        }

        for (var i = 0; i < 500; i++)
        {
            yield return string.Concat(
                Enumerable.Range(0, random.Next(1, 14)).Select(_ => Letters[random.Next(i % 2 == 0 ? 10 : Letters.Length)])
            );
        }
    }
}
