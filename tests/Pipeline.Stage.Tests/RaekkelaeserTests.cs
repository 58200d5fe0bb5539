using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;
using Pipeline.Stage.Regler;
using Pipeline.Stage.Sortering;

namespace Pipeline.Stage.Tests;

/// <summary>What the house makes of a delivery's rows is what the rules' SQL says of each of them, whatever stands in the cells.</summary>
public sealed class RaekkelaeserTests : StageTest
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> Navne = new()
    {
        [Refusion.Ydelse] = new Dictionary<string, int> { ["Sygedagpenge"] = 1, ["Fleksbidrag"] = Refusion.Udelades },
        [Refusion.Kommunenavn] = new Dictionary<string, int> { ["Aalborg"] = 851 },
    };

    // Right, nearly right and wrong in every type of column; the same few in all columns, so that a row is right in some and wrong in others.
    private static readonly string[] Celler =
    [
        "",
        "0",
        "1",
        "7",
        "007",
        "0101",
        "851",
        "12345",
        "32768",
        "-1",
        "7,5",
        "37,50",
        "7,123",
        "100,01",
        "0,00",
        "-100",
        "1.000,00",
        "2025-10-01",
        "2025-10-06",
        "2025-10-31",
        "2025-11-01",
        "2025-10-32",
        "2025-10-1",
        "0001-01-01",
        "10000-01-01",
        "infinity",
        " 2025-10-06",
        "BARSEL",
        "barsel",
        "Aalborg",
        "Sygedagpenge",
        "Fleksbidrag",
        "en tekst, der er længere end det, der ligger i motorens egne felter",
        "æ",
    ];

    /// <summary>Each dataset, and once more where a file may lack columns.</summary>
    public static TheoryData<string, bool> Registrene
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var datasaet in Registre.Alle.Append(Refusion.Ydelsesrefusion))
            {
                data.Add(datasaet.Navn, false);
                if (datasaet.Kolonner.Any(k => k.Optional))
                {
                    data.Add(datasaet.Navn, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Registrene))]
    public void ValuesAndErrors_AreThoseOfTheRulesInSql(string navn, bool lacksOptional)
    {
        var datasaet = Registre.Alle.Append(Refusion.Ydelsesrefusion).Single(d => d.Navn == navn);
        Kolonne[] delivered = [.. datasaet.Kolonner.Where(k => !lacksOptional || !k.Optional)];
        var linje =
            from id in Gen.Elements("a", "b", "c", "", "123456789012345678901234567890123")
            from felter in Gen.CollectToArray(delivered.Select(k => Celle(k)))
            select string.Join(';', felter.Select((f, i) => delivered[i].Type == Kolonnetype.Person ? id : f));
        var raekker = linje.ListOf(1500).Sample(1, 1).First();
        Levering($"2025-10/{navn}.csv", [string.Join(';', delivered.Select(k => k.Navn)), .. raekker]);
        Extract.Udtraek.Koer(
            new()
            {
                Landing = Landing,
                Data = Data,
                Noegle = Noegle,
                Opslag = Navne,
            }
        );

        var levering = new RaaLager(Data).Gaeldende(navn, new(2025, 10))!;
        var typning = Typning.For(
            datasaet,
            levering.Kilde,
            Input with
            {
                Fritagelseskoder = [7, 851],
                Opslag = Navne,
                PlausibleRanges =
                [
                    .. datasaet
                        .Kolonner.Where(k => k.Type == Kolonnetype.Dato)
                        .Select(k => new PlausibleRange(navn, k.Navn, null, null, Dag.Fra(1000, 1, 1), null, 0)),
                    new(navn, "timer", null, null, null, 20_00, null),
                ],
            }
        );
        using var reol = new Bogreol();
        for (var gang = 0; gang < 2; gang++)
        {
            // The second time every text is known.
            var (rigtige, afviste, udeladte) = Motorens(typning, levering);
            using var laeser = new Raekkelaeser(new(datasaet, levering, typning, new(1)), reol);
            var laest = new List<string>();
            foreach (var (foerste, sidste) in new[] { (long.MinValue, -1L), (0L, long.MaxValue) })
            {
                var rum = laeser.Laes(Lake, foerste, sidste, default);
                laest.AddRange(
                    Enumerable.Range(0, rum.Antal).Select(r => Tekst(rum.Nummer(r), rum.Personer[r], rum.Vaerdier(r).ToArray()))
                );
            }

            laest.Order().ShouldBe(rigtige.Order());
            laeser.Afviste.Order().ShouldBe(afviste.Order());
            laeser.Udeladte.ShouldBe(udeladte);
            (rigtige.Count > 0 && afviste.Count > 0).ShouldBeTrue();
        }
    }

    [Fact]
    public void Sort_IsByPersonSignedAndStable()
    {
        var personer = Gen.Choose(0, 400)
            .Select(i =>
                i < 200 ? unchecked(i * -7046029254386353131L)
                : i < 300 ? (1L << 40) - i
                : (long.MinValue >> (i & 3)) + (i / 8)
            )
            .ListOf(3000)
            .Sample(1, 1)
            .First()
            .Concat([long.MinValue, long.MaxValue, 0, -1])
            .ToArray();
        Personsortering.Sorter(
            personer,
            orden => orden.ToArray().Select(r => r.Plads).ShouldBe(Enumerable.Range(0, personer.Length).OrderBy(i => personer[i]))
        );
    }

    /// <summary>Half of the cells right, or few rows would be.</summary>
    private static Gen<string> Celle(Kolonne kolonne)
    {
        string[] rigtige = kolonne.Type switch
        {
            Kolonnetype.Dato => ["2025-10-06", "2025-10-06", "2025-10-13"],
            Kolonnetype.Kode => [.. kolonne.Ord!],
            Kolonnetype.Opslag => ["Aalborg", "Sygedagpenge", "Fleksbidrag"],
            Kolonnetype.JaNej => ["0", "1"],
            _ => ["7"],
        };
        return Gen.OneOf(Gen.Elements(rigtige), Gen.Elements(rigtige), Gen.Elements(rigtige), Gen.Elements(Celler));
    }

    private (List<string> Rigtige, List<(long, int)> Afviste, long Udeladte) Motorens(Typning typning, RaaLevering levering)
    {
        var (rigtige, afviste, udeladte) = (new List<string>(), new List<(long, int)>(), 0L);
        var kolonner = typning.Kolonner.Count;
        using var svar = Lake.Query(typning.Select(levering));
        while (svar.NextChunk(out var chunk))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                var nr = chunk.Values<long>(kolonner + 1)[i];
                switch (chunk.Values<int>(kolonner + 2)[i])
                {
                    case Typning.Udeladt:
                        udeladte++;
                        break;
                    case 0:
                        rigtige.Add(
                            Tekst(nr, chunk.Values<long>(0)[i], [.. Enumerable.Range(1, kolonner).Select(k => chunk.Values<int>(k)[i])])
                        );
                        break;
                    case var fejl:
                        afviste.Add((nr, fejl));
                        break;
                }
            }
        }

        return (rigtige, afviste, udeladte);
    }

    private static string Tekst(long nr, long person, int[] vaerdier) =>
        string.Create(CultureInfo.InvariantCulture, $"{nr} {person} {string.Join(' ', vaerdier)}");
}
