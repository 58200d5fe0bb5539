using Pipeline.Domain;
using Pipeline.Extract.Pseudonymer;

namespace Pipeline.Extract.Tests;

/// <summary>A folder of part files as Spark writes it is one dataset.</summary>
public sealed class PartFolderTests : UdtraekTest
{
    private const string Folder = "2025-10/bopael.parquet";

    [Fact]
    public void Folder_OfParts_IsOneDatasetInTheOrderOfTheParts()
    {
        Part("part-00001-9a2b.c000.snappy.parquet", "b", "201");
        Part("part-00000-9a2b.c000.snappy.parquet", "a", "101");
        Levering($"{Folder}/_SUCCESS", "");
        Levering($"{Folder}/._SUCCESS.crc", "crc");
        Levering($"{Folder}/.part-00000-9a2b.c000.snappy.parquet.crc", "crc");

        var result = Koer();

        result.Advarsler.ShouldBeEmpty();
        var delivery = result.Filer.ShouldHaveSingleItem().Levering;
        delivery.Kilde.Fil.ShouldBe("bopael.parquet");
        var p = new Pseudonym(Noegle);
        Raekker(delivery.Raekker, "person, kommunekode").ShouldBe([$"{p.Af("a"u8)}|101", $"{p.Af("b"u8)}|201"]);
    }

    [Fact]
    public void Folder_SentAgainUnderOtherPartNames_IsTheSame()
    {
        Part("part-00000-first.parquet", "a", "101");
        var first = Koer().Filer.Single().Levering.Kilde.Sha256;
        File.Move(InLanding("part-00000-first.parquet"), InLanding("part-00000-second.parquet"));
        Koer().ShouldSatisfyAllConditions(r => r.Nye.ShouldBe(0), r => r.Filer.Single().Levering.Kilde.Sha256.ShouldBe(first));
        Part("part-00001-second.parquet", "b", "201");
        Koer().Nye.ShouldBe(1);
    }

    /// <summary>Not the folder's own stamp alone: it is the same when a part is written anew.</summary>
    [Fact]
    public void Receipt_OfAFolder_HoldsUntilAPartIsAnother()
    {
        Part("part-0.parquet", "a", "101");
        Part("part-1.parquet", "b", "201");
        Ur.Forspring = TimeSpan.FromMinutes(10);
        Koer().Gennemlaeste.ShouldBe(1);
        Koer().Gennemlaeste.ShouldBe(0);
        Part("part-1.parquet", "b", "301");
        Koer().ShouldSatisfyAllConditions(r => r.Gennemlaeste.ShouldBe(1), r => r.Nye.ShouldBe(1));
    }

    [Fact]
    public void Folder_WithoutParts_IsRefused()
    {
        Levering($"{Folder}/_SUCCESS", "");
        Afvist()
            .ShouldEndWith(
                "filen 'bopael.parquet' er en mappe uden Parquet-dele; send den igen, eller fjern den, hvis datasættet ikke er leveret."
            );
    }

    [Fact]
    public void Folder_StillWritten_IsRefused()
    {
        Part("part-0.parquet", "a", "101");
        Levering($"{Folder}/_temporary/0/x.parquet", "x");
        Afvist().ShouldEndWith("er ikke skrevet færdig (mappen _temporary ligger der endnu); vent, og kør igen.");
    }

    [Theory]
    [InlineData("læsmig.txt")]
    [InlineData("kommune=101/part-0.parquet")]
    public void Folder_WithSomethingElse_IsRefused(string name)
    {
        Part("part-0.parquet", "a", "101");
        Levering($"{Folder}/{name}", "x");
        Afvist().ShouldContain($"skal rumme Parquet-dele og intet andet, men har '{name.Split('/')[0]}'");
    }

    /// <summary>The engine would make text of the number, and another person of the one whose id begins with a zero.</summary>
    [Fact]
    public void Folder_PartsOfDifferentTypes_IsRefused()
    {
        Part("part-0.parquet", "a", "101");
        Lake.WriteParquet(
            "SELECT 101::BIGINT AS person_id, '101' AS kommunekode, '2020-01-01' AS fra, '' AS til",
            InLanding("part-1.parquet")
        );
        Afvist().ShouldEndWith("har dele med forskellige kolonner eller typer ('part-0.parquet' og 'part-1.parquet'); send dem ens.");
    }

    [Fact]
    public void Folder_DamagedPart_IsNamed()
    {
        Part("part-0.parquet", "a", "101");
        Levering($"{Folder}/part-1.parquet", "PAR1");
        Afvist()
            .ShouldEndWith("har en del, 'part-1.parquet', der er afkortet: den har ikke den slutning, en Parquet-fil har; send den igen.");
    }

    [Theory]
    [InlineData(
        "2025-10/bopael.csv/part-0.csv",
        "er en mappe; læg datasættet i én fil, eller lever det som Parquet-dele i mappen 'bopael.parquet'."
    )]
    [InlineData("2025-10/bopael/part-0.parquet", "eller kald en mappe med Parquet-dele 'bopael.parquet'.")]
    public void Folder_OfAnotherName_IsRefused(string file, string what)
    {
        Levering(file, "x");
        Afvist().ShouldEndWith(what);
    }

    private string InLanding(string name) => Path.Combine(Landing, Folder, name);

    private void Part(string name, string person, string kommune) =>
        Lake.WriteParquet($"SELECT '{person}' AS person_id, '{kommune}' AS kommunekode, '2020-01-01' AS fra, '' AS til", InLanding(name));
}
