using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Flere;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Tests;

/// <summary>Several rule sets in one pass give what each gives alone: whoever is not measured again would have come out the same.</summary>
public sealed class FlermaalingTests
{
    [Fact]
    public void AlleRegelsaet_IEnGennemgang_GiverHverDetSammeSomAlene() =>
        Ens(0, 300, [.. Produkt.Regler.Versioner.Select(Produkt.Regler.Find)]);

    /// <summary>Every single change is a rule set of its own, used to split a difference over the changes.</summary>
    [Fact]
    public void HvertTrinMellemVersionerne_IEnGennemgang_GiverDetSammeSomAlene() =>
        Ens(300, 150, [.. Produkt.Regler.Trin(Produkt.Regler.Versioner[0], Produkt.Regler.Versioner[^1]).Select(t => t.Regelsaet)]);

    [Theory]
    [InlineData("1.75", "1.1")]
    [InlineData("1.75", "1.6", "1.75", "1.2")]
    [InlineData("1.5", "1.5")]
    public void IVilkaarligOrden_GiverDetSammeSomAlene(params string[] versioner) =>
        Ens(500, 100, [.. versioner.Select(Produkt.Regler.Find)]);

    /// <summary>D13: who has a registration between two borders is measured again, whatever days it covers.</summary>
    [Fact]
    public void PersonsWithRegistrations_UnderSeveralBorders_GiveWhatEachGivesAlone()
    {
        var rules = Produkt.Regler.Find("1.75");
        Regelsaet From(int? day) => rules with { Fritagelse = rules.Fritagelse with { Tilbage13Fra = day } };
        Ens(
            SpandAfPersoner.Byg(
                Enumerable.Range(900, 150).Select(i => Pipeline.Plain.TilfaeldigPerson.WithRegistrations(i) with { Noegle = i })
            ),
            [From(null), From(Dag.Fra(2024, 12, 31)), rules, From(Dag.Fra(2025, 1, 2)), From(Dag.Fra(2024, 6, 1))]
        );
    }

    /// <summary>Fields that no question is asked about: everybody is measured.</summary>
    [Fact]
    public void EnForskelIngenKender_MaalerAlle()
    {
        var regler = Produkt.Regler.Find("1.75");
        Ens(
            700,
            60,
            [
                regler,
                regler with
                {
                    Alder = regler.Alder with { MindsteAar = 30 },
                },
                regler with
                {
                    DoedeDage = regler.DoedeDage with { Koder = [] },
                },
                regler with
                {
                    Fritagelse = regler.Fritagelse with { TidligeMaaneder = 9 },
                },
                regler with
                {
                    Samtaler = regler.Samtaler with { Typer = [] },
                },
                regler with
                {
                    Hovedydelse = regler.Hovedydelse with { Supplerende = [] },
                },
                regler with
                {
                    Varighed = regler.Varighed with { Baand = [.. regler.Varighed.Baand.SkipLast(1)] },
                },
            ]
        );
    }

    /// <summary>The saving is real: most persons have nothing that a new version touches.</summary>
    [Fact]
    public void EnPersonUdenBeroerteRaekker_MaalesIkkeIgen()
    {
        var spand = SpandAfPersoner.Byg([Pipeline.Plain.TilfaeldigPerson.Lav(1) with { Fritagelser = [], Ydelser = [], Samtaler = [] }]);

        // Those there are: a later version may well touch somebody without any rows.
        var versioner = Produkt.Regler.Versioner.TakeWhile(v => RuleVersionOrder.Instance.Compare(v, "1.75") <= 0).ToList();
        foreach (var (foer, efter) in versioner.Zip(versioner.Skip(1)))
        {
            Flermaaling.KanRamme(Produkt.Regler.Find(foer), Produkt.Regler.Find(efter), spand, 0).ShouldBeFalse($"{foer} → {efter}");
        }
    }

    private static void Ens(int fra, int antal, Regelsaet[] regler) => Ens(Kuben.Persongruppe(fra, antal), regler);

    private static void Ens(Spand spand, Regelsaet[] regler)
    {
        var kuber = regler.Select(Kuben.Tom).ToArray();
        new Flermaaling(regler, kuber[0].Fra, kuber[0].Til, Pipeline.Plain.TilfaeldigPerson.SlutDag).Maal(spand, kuber);
        Flermaaling.Saml(regler, kuber);
        for (var r = 0; r < regler.Length; r++)
        {
            Kuben
                .Celler(kuber[r], regler[r])
                .ShouldBe(Kuben.Celler(Kuben.Maal(spand, regler[r]), regler[r]), $"nr. {r}, {regler[r].Version}");
        }
    }
}
