using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>What a second look shows again of what the search has hidden. That nothing follows from it is for <see cref="AngrebTests"/>.</summary>
public sealed class SecondLookTests
{
    [Fact]
    public void SecondLook_HidesNothingThatCostsMore_AndLessInMostTables()
    {
        var less = 0;
        for (var nr = 0; nr < 20; nr++)
        {
            var table = Proevetabel.Tilfaeldig(
                [Proevetabel.Omraader(12), Proevetabel.Grupper(3), Proevetabel.Varigheder(1)],
                Proevetabel.Produkter(2),
                new Random(nr),
                0.7,
                4
            );
            var rule = Daekningsregel.Fra(3, table);
            var work = new Afdaekning(table, rule, []);
            work.Beskyt(i => Daekning.ErSmaa(table, rule, i));
            var before = Cost(work.Faerdig());
            work.SecondLook();
            var after = work.Faerdig();

            Cost(after).ShouldBeLessThanOrEqualTo(before);
            less += Cost(after) < before ? 1 : 0;
            after.Ubeskyttede.ShouldBeEmpty();
            Differenser.Huller(table, after.Skjult, 3).ShouldBeEmpty();
        }

        less.ShouldBeGreaterThan(10);
    }

    private static long Cost(Daekning cover)
    {
        var prices = Daekning.Priser(cover.Tabel, _ => false);
        return cover.Skjult.Select((hidden, i) => hidden ? (long)prices[i] : 0).Sum();
    }
}
