using System.Text.RegularExpressions;

namespace Pipeline.Arkitektur.Tests;

/// <summary>What CONTRIBUTING.md says about words, kept by reading the sources.</summary>
public sealed partial class OrdTests
{
    /// <summary>Lines a file may have. About a hundred is the aim; past this it has more than one reason to change.</summary>
    private const int Filgraense = 250;

    [Fact]
    public void Sources_OutsideLake_DoNotKnowTheEngine() =>
        Fund(Kildekode.Produktkilder.Where(k => !k.Sti.StartsWith("src/Pipeline.Lake/", StringComparison.Ordinal)), Motor())
            .ShouldBeEmpty();

    /// <summary>To the engine a name is a pattern, and a folder <c>a=b</c> a column: <c>LakeSql.Parquet</c> and <c>LakeSql.Csv</c> name files to it.</summary>
    [Fact]
    public void Sources_OutsideLake_LeaveFileNamesToIt() =>
        Fund(Kildekode.Produktkilder.Where(k => !k.Sti.StartsWith("src/Pipeline.Lake/", StringComparison.Ordinal)), NamedFile())
            .ShouldBeEmpty();

    [Fact]
    public void Types_AreNotNamedForWhatTheyAreNot() => Fund(Kildekode.Kilder, Tomtnavn()).ShouldBeEmpty();

    [Fact]
    public void Time_ComesFromATimeProvider() => Fund(Kildekode.Kilder, Ur()).ShouldBeEmpty();

    [Fact]
    public void Sources_AreNoLongerThanTheyCanBeRead() =>
        Kildekode.Kilder.Where(k => k.Linjer.Count > Filgraense).Select(k => $"{k.Sti}: {k.Linjer.Count} linjer").ShouldBeEmpty();

    /// <summary>The patterns above would pass over an empty list as well.</summary>
    [Fact]
    public void Sources_AreFound() => Kildekode.Produktkilder.Count().ShouldBeGreaterThan(20);

    private static IEnumerable<string> Fund(IEnumerable<Kildefil> kilder, Regex moenster) =>
        from kilde in kilder
        where kilde.Sti != "tests/Pipeline.Arkitektur.Tests/OrdTests.cs"
        from linje in kilde.Linjer.Select((tekst, nr) => (tekst, nr))
        where moenster.IsMatch(linje.tekst)
        select $"{kilde.Sti}:{linje.nr + 1}: {linje.tekst.Trim()}";

    [GeneratedRegex("duckdb|parquetsharp", RegexOptions.IgnoreCase)]
    private static partial Regex Motor();

    [GeneratedRegex(
        @"\b(read_parquet|parquet_scan|parquet_\w*metadata|read_csv|read_text|read_blob|glob)\s*\(\s*[\[{']",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Manager|Helper|Util|Utils|Utility|Service)\b")]
    private static partial Regex Tomtnavn();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex Ur();
}
