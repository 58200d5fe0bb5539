using Pipeline.Domain.Kalender;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;

namespace Pipeline.Publish.Tests;

/// <summary>A difference is told once, at its finest: one person's move is one line, whatever sums it goes into.</summary>
public sealed class MoveTests
{
    private static readonly Raekkenavne Navne = Raekkenavne.Af([new(101, "København", 1084, 101), new(751, "Aarhus", 1082, 751)]);

    private static readonly Person Bo = new("101", "kontanthjaelp", "3", 1);

    [Fact]
    public void OnePersonsSamtale_IsOneLine_WithWhatItTouches()
    {
        var opgoerelse = Sammenlign([Bo, Bo], [Bo, Bo with { Samtaler = 2 }]);

        var move = opgoerelse.Moves.ShouldHaveSingleItem();
        (move.Kind, move.Row.Noegle, move.To).ShouldBe((MoveKind.Changed, "kommune, 101, kontanthjaelp, alle, 3", null));
        Navne.Af(Produktliste.Jobsamtaler, move.Row.Noegle).ShouldBe("København, kontanthjælp, 3 måneder");
        move.Touches.Select(Navne.Af)
            .ShouldBe(["Region Hovedstaden", "hele landet", "alle ydelsesgrupper", "under 12 måneder", "i alt"], ignoreOrder: true);
        // Three areas, the group and everybody, the length and its two sums: samtaler_1 and samtaler_2 of each.
        (opgoerelse.Antal, move.TouchedFigures).ShouldBe((36, 34));
    }

    [Fact]
    public void OnePersonsLength_IsAMoveFromRowToRow()
    {
        var opgoerelse = Sammenlign([Bo, Bo, Bo with { Varighed = "5" }], [Bo, Bo with { Varighed = "5" }, Bo with { Varighed = "5" }]);

        var move = opgoerelse.Moves.ShouldHaveSingleItem();
        (move.Kind, move.Row.Noegle, move.To?.Noegle).ShouldBe(
            (MoveKind.Moved, "kommune, 101, kontanthjaelp, alle, 3", "kommune, 101, kontanthjaelp, alle, 5")
        );
        Navne.Til(Produktliste.Jobsamtaler, move.Row.Noegle, move.To!.Noegle).ShouldBe("5 måneder");
        move.Touches.Select(Navne.Af).ShouldBe(["Region Hovedstaden", "hele landet", "alle ydelsesgrupper"], ignoreOrder: true);
    }

    [Fact]
    public void APersonOfAnotherKommune_IsAMove_AlsoWhereRowsVanishAndAppear()
    {
        var move = Sammenlign([Bo], [Bo with { Kommune = "751" }]).Moves.ShouldHaveSingleItem();

        (move.Kind, move.To?.Noegle).ShouldBe((MoveKind.Moved, "kommune, 751, kontanthjaelp, alle, 3"));
        move.Touches.Select(Navne.Af).ShouldContain("Region Midtjylland");
    }

    /// <summary>Two left and two came: who went where nobody can say of the figures.</summary>
    [Fact]
    public void TwoWhoCouldBeEachOther_AreNoMoves()
    {
        Person[] foer = [Bo, Bo with { Varighed = "0" }, Bo with { Varighed = "11" }, Bo with { Varighed = "5" }];
        Person[] efter = [Bo with { Varighed = "11" }, Bo with { Varighed = "11" }, Bo with { Varighed = "5" }, Bo with { Varighed = "5" }];

        Sammenlign(foer, efter)
            .Moves.Select(m => (m.Kind, m.Row.Noegle[^2..]))
            .ShouldBe([(MoveKind.Changed, "11"), (MoveKind.Changed, " 5"), (MoveKind.Vanished, " 0"), (MoveKind.Vanished, " 3")]);
    }

    [Fact]
    public void RowsThatAppearAndVanish_StandAfterThoseThatChanged_TheLargestFirst()
    {
        var gone = Bo with { Gruppe = "sygedagpenge", Varighed = "12+" };
        var ny = Bo with { Kommune = "751", Gruppe = "revalidering", Samtaler = 5 };

        var moves = Sammenlign(
            [Bo, Bo, Bo, gone, gone, gone, gone, Bo with { Varighed = "5" }, Bo with { Varighed = "5" }],
            [
                Bo,
                Bo with
                {
                    Samtaler = 0,
                },
                Bo with
                {
                    Samtaler = 0,
                },
                ny,
                Bo with
                {
                    Varighed = "5",
                },
                Bo with
                {
                    Varighed = "5",
                    Samtaler = 0,
                },
            ]
        ).Moves;

        moves
            .Select(m => $"{m.Kind} {Navne.Af(Produktliste.Jobsamtaler, m.Row.Noegle)}")
            .ShouldBe([
                "Changed København, kontanthjælp, 3 måneder",
                "Changed København, kontanthjælp, 5 måneder",
                "Appeared Aarhus, revalidering, 3 måneder",
                "Vanished København, sygedagpenge, 12 måneder og derover",
            ]);
    }

    /// <summary>The persons left by one change of the rules and came by another: they are not the same.</summary>
    [Fact]
    public void RowsThatDifferentRulesMoved_AreNoMove_AndTheirPartsAddUp()
    {
        Person[] foer = [Bo, Bo];
        Person[] midt = [Bo];
        Person[] efter = [Bo, Bo with { Varighed = "5" }];
        var opgoerelse = new Forskelsopgoerelse(Produktliste.Jobsamtaler, 2, Kube.RegionAf);
        opgoerelse.Tilfoej(new(2025, 7), Tal(foer), Tal(efter), [Tal(foer), Tal(midt), Tal(efter)]);

        opgoerelse.Moves.Select(m => m.Kind).ShouldBe([MoveKind.Changed, MoveKind.Appeared]);
        opgoerelse.Moves.ShouldAllBe(m => m.Row.Parts.Select((p, f) => p.Sum() == m.Row.Change(f)).All(ens => ens));
        opgoerelse.Land("personer").ShouldBe([-1, 1, 0, 0]);
        opgoerelse.Land("samtaler_1").ShouldBe([-1, 1, 0, 0]);
    }

    private static Forskelsopgoerelse Sammenlign(IReadOnlyList<Person> foer, IReadOnlyList<Person> efter)
    {
        var opgoerelse = new Forskelsopgoerelse(Produktliste.Jobsamtaler, 0, Kube.RegionAf);
        opgoerelse.Tilfoej(new(2025, 7), Tal(foer), Tal(efter), []);
        return opgoerelse;
    }

    private static Maanedstal Tal(IReadOnlyList<Person> personer)
    {
        var kube = new Kube("2025-07");
        kube.Raekker.Clear();
        var celler = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var p in personer)
        {
            foreach (var noegle in Raekker(p))
            {
                if (!celler.TryGetValue(noegle, out var celle))
                {
                    celler.Add(noegle, celle = new long[6]);
                }

                celle[p.Samtaler]++;
            }
        }

        foreach (var (noegle, tal) in celler)
        {
            var (alle, faerre) = (tal.Sum(), tal[..4].Sum());
            kube.Raekker.Add(["2025-07", .. noegle.Split('|'), .. tal.Cast<object?>(), alle, faerre, 100.0 * faerre / alle, 0L]);
        }

        return new(kube.Tabel());
    }

    private static IEnumerable<string> Raekker(Person p) =>
        from omraade in new[] { $"kommune|{p.Kommune}", $"region|{Kube.RegionAf[p.Kommune]}", "land|land" }
        from gruppe in new[] { p.Gruppe, "alle" }
        from varighed in p.Varighed == "12+" ? new[] { "12+", "i alt" } : [p.Varighed, "under 12", "i alt"]
        select $"{omraade}|{gruppe}|alle|{varighed}";

    private sealed record Person(string Kommune, string Gruppe, string Varighed, int Samtaler);
}
