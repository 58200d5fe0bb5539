using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Flere;
using Pipeline.Measure.Spande;
using Pipeline.Plain;
using static Pipeline.Plain.PersonBygger;

namespace Pipeline.Measure.Tests;

/// <summary>Whom a difference between two rule sets can touch, at its borders: whoever it cannot is not measured again.</summary>
public sealed partial class RuleDifferenceTests
{
    private static readonly Regelsaet R = Produkt.Regler.Find("1.75");

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(0, false)]
    public void S7_ACodeLeavesItsLists_TouchesWhoHasIt(short code, bool touched)
    {
        var after = Fritagelse(f => f with { Koder = [.. f.Koder.Where(k => k.Kode != 10)] });
        Touched(after, code == 0 ? new() : new PersonBygger().Fritagelse(code, "2024-01-01", "2024-01-31")).ShouldBe(touched);
    }

    [Fact]
    public void S7_ACodeLeavesTheListOfOneKategori_TouchesWhoHasIt()
    {
        foreach (var line in R.Fritagelse.Koder.Where(k => k.Kategori is not null).DistinctBy(k => k.Kategori))
        {
            var after = Fritagelse(f => f with { Koder = [.. f.Koder.Where(k => k != line)] });
            Touched(after, new PersonBygger().Fritagelse(line.Kode, "2024-01-01")).ShouldBeTrue($"{line}");
            Touched(after, new PersonBygger().Fritagelse(999, "2024-01-01")).ShouldBeFalse($"{line}");
        }
    }

    [Fact]
    public void S7_ACodeLeavesTheListOfTwoKategorier_TouchesWhoHasIt()
    {
        var code = R
            .Fritagelse.Koder.Where(k => k.Kategori is not null)
            .GroupBy(k => (k.Kode, k.Liste))
            .First(g => g.Count() == 2)
            .ToList();
        var after = Fritagelse(f => f with { Koder = [.. f.Koder.Except(code)] });
        Touched(after, new PersonBygger().Fritagelse(code[0].Kode, "2024-01-01")).ShouldBeTrue();
    }

    [Fact]
    public void S7_ACodeMovesToAnotherKategori_TouchesWhoHasIt()
    {
        var line = R.Fritagelse.Koder.First(k => k.Kategori == Visitationskategori.Jobparat);
        var moved = line with { Kategori = Visitationskategori.Aktivitetsparat };
        var before = Fritagelse(f => f with { Koder = [.. f.Koder.Where(k => k.Kode != line.Kode), line] });
        var after = Fritagelse(f => f with { Koder = [.. f.Koder.Where(k => k.Kode != line.Kode), moved] });
        var person = SpandAfPersoner.Byg([new PersonBygger().Fritagelse(line.Kode, "2024-01-01").Byg()]);
        Flermaaling.KanRamme(before, after, person, 0).ShouldBeTrue();
    }

    [Fact]
    public void S7_ALineWrittenTwice_TouchesNobody()
    {
        var after = Fritagelse(f => f with { Koder = [.. f.Koder, .. f.Koder] });
        Flermaaling.KanRamme(R, after, SpandAfPersoner.Byg([Everything(1)]), 0).ShouldBeFalse();
    }

    /// <summary>A border of Skema 1 is one of many values in a field that no question is asked about.</summary>
    [Fact]
    public void S4_ABorderOfSkema1Moves_TouchesEverybody()
    {
        var moved = R.Varighed.Baand.Select((b, i) => i == 3 ? b with { Dage = b.Dage + 1 } : b);
        Touched(R with { Varighed = R.Varighed with { Baand = [.. moved] } }, new()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Fritagelseskode.Tilbage13, "2024-12-31", false)]
    [InlineData(Fritagelseskode.Tilbage13, "2025-01-01", true)]
    [InlineData(Fritagelseskode.Tilbage13, "2025-02-28", true)]
    [InlineData(Fritagelseskode.Tilbage13, "2025-03-01", false)]
    [InlineData(Fritagelseskode.Mii, "2025-02-01", false)]
    public void S7_D13_AnotherFirstRegistration_TouchesThoseBetween(short code, string registered, bool touched) =>
        Touched(
                Fritagelse(f => f with { Tilbage13Fra = D("2025-03-01") }),
                new PersonBygger().Fritagelse(code, "2024-01-01", "2024-01-31", registered)
            )
            .ShouldBe(touched);

    [Theory]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-01", true)]
    public void S7_AnotherShareFromAMonth_TouchesWhoIsExemptAndPaidFromThen(string til, bool touched)
    {
        var after = Fritagelse(f => f with { Andele = [.. f.Andele, f.Andele[^1] with { Fra = new(2025, 2), TidligProcent = 40 }] });
        PersonBygger[] paid =
        [
            new PersonBygger().Ydelse(Ydelsesart.Revalidering, "2025-01-15", til),
            new PersonBygger().Dagpenge("2025-01-15", til, "37"),
            new PersonBygger().Syg("2025-01-15", til),
        ];
        foreach (var person in paid)
        {
            Touched(after, person).ShouldBeFalse();
            Touched(after, person.Fritagelse(11, "2020-01-01", "2020-01-31")).ShouldBe(touched);
        }
    }

    [Theory]
    [InlineData(Ydelsesart.Revalidering, "2025-03-31", false)]
    [InlineData(Ydelsesart.Revalidering, "2025-04-01", true)]
    [InlineData(Ydelsesart.Kontanthjaelp, "2025-04-01", false)]
    public void S1_AGroupEnds_TouchesWhoIsPaidAfterIt(Ydelsesart art, string til, bool touched) =>
        Touched(Ends(Ydelsesgruppe.Revalidering), new PersonBygger().Ydelse(art, "2025-03-01", til)).ShouldBe(touched);

    [Fact]
    public void S1_AGroupEnds_TouchesWhoHasASingleRowAfterIt() =>
        Touched(Ends(Ydelsesgruppe.Revalidering), new PersonBygger().Ydelse(Ydelsesart.Revalidering, "2025-04-01", "2025-04-30"))
            .ShouldBeTrue();

    [Theory]
    [InlineData(Ydelsesgruppe.ADagpenge)]
    [InlineData(Ydelsesgruppe.Sygedagpenge)]
    public void S1_AGroupWithoutYdelserEnds_TouchesEverybody(Ydelsesgruppe group) => Touched(Ends(group), new()).ShouldBeTrue();

    [Theory]
    [InlineData("fra")]
    [InlineData("fortsaetter")]
    [InlineData("skift")]
    [InlineData("skift fra")]
    [InlineData("skift til")]
    [InlineData("satsliste")]
    public void S2_TheReformIsAnother_TouchesWhoIsPaidFromItsFirstDay(string what)
    {
        var reform = R.Reform!;
        reform = what switch
        {
            "fra" => reform with { Fra = D("2025-09-01") },
            "fortsaetter" => reform with { Fortsaetter = [] },
            "skift" => reform with { Kontaktgruppeskift = null },
            "skift fra" => reform with { Kontaktgruppeskift = reform.Kontaktgruppeskift! with { Foer = 13 } },
            "skift til" => reform with { Kontaktgruppeskift = reform.Kontaktgruppeskift! with { Efter = 3 } },
            _ => reform with { Satsliste = Enum.GetValues<Sats>().ToDictionary(s => s, _ => Ydelsesgruppe.Kontanthjaelp) },
        };
        var after = R with { Reform = reform };
        Touched(after, new PersonBygger().Kontanthjaelp("2025-06-01", "2025-06-30")).ShouldBeFalse();
        Touched(after, new PersonBygger().Kontanthjaelp("2025-06-01", "2025-07-01")).ShouldBeTrue();
        Touched(after, new PersonBygger().Ydelse(Ydelsesart.Uddannelseshjaelp, "2025-06-01", "2025-07-01")).ShouldBeTrue();
        Touched(after, new PersonBygger().Ydelse(Ydelsesart.Revalidering, "2025-06-01", "2025-07-31")).ShouldBeFalse();
    }

    private static Regelsaet Fritagelse(Func<Fritagelsesregler, Fritagelsesregler> change) => R with { Fritagelse = change(R.Fritagelse) };

    private static Regelsaet Samtaler(Func<Samtaleregler, Samtaleregler> change) => R with { Samtaler = change(R.Samtaler) };

    private static Regelsaet Ends(Ydelsesgruppe group) =>
        R with
        {
            Grupper = [.. R.Grupper.Select(g => g.Gruppe == group ? g with { SidsteBetalteDag = D("2025-03-31") } : g)],
        };

    private static bool Touched(Regelsaet after, PersonBygger person) => Touched(R, after, person);

    /// <summary>Asked in both orders, and between two persons who have rows that anything touches.</summary>
    private static bool Touched(Regelsaet before, Regelsaet after, PersonBygger person)
    {
        var bucket = SpandAfPersoner.Byg([Everything(1), person.Byg() with { Noegle = 2 }, Everything(3)]);
        Flermaaling.KanRamme(before, after, bucket, 0).ShouldBeTrue();
        Flermaaling.KanRamme(before, after, bucket, 2).ShouldBeTrue();
        var touched = Flermaaling.KanRamme(before, after, bucket, 1);
        Flermaaling.KanRamme(after, before, bucket, 1).ShouldBe(touched);
        return touched;
    }

    private static Domain.Personer.Person Everything(int key)
    {
        var person = new PersonBygger()
            .Kontanthjaelp("2025-06-01", "2025-10-31")
            .Ydelse(Ydelsesart.Revalidering, "2025-06-01", "2025-10-31")
            .Dagpenge("2025-10-01", "2025-10-31", "37")
            .Syg("2025-10-01", "2025-10-31")
            .Fritagelse(Fritagelseskode.Tilbage13, "2025-02-01", "2025-02-28", "2025-02-01")
            .Henvendelse("2025-02-01");
        foreach (var code in R.Fritagelse.Koder.Select(k => k.Kode).Append((short)10).Distinct())
        {
            person.Fritagelse(code, "2025-02-01", "2025-02-28", "2025-02-01");
        }

        foreach (var day in new[] { "2021-10-01", "2022-01-11", "2022-02-01", "2023-03-25", "2025-02-01" })
        {
            person.Samtale(day, Kontaktform.Telefon, kommune: 400);
        }

        return person.Byg() with
        {
            Noegle = key,
        };
    }
}
