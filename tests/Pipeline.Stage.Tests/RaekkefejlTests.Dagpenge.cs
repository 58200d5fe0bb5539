using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;

namespace Pipeline.Stage.Tests;

// The rows of a-dagpenge: hours, periods, payments outside them.
public sealed partial class RaekkefejlTests
{
    [Theory]
    [InlineData("-1,00", "timer|-9,99|negativ|timer er negativ.")]
    [InlineData("7,555", "timer|9,999|for_mange_decimaler|timer har mere end to decimaler.")]
    [InlineData("7.50", "timer|9.99|ikke_tal|timer er ikke et tal med decimalkomma.")]
    [InlineData("syv", "timer|AAA|ikke_tal|timer er ikke et tal med decimalkomma.")]
    [InlineData("1e2", "timer|9A9|ikke_tal|timer er ikke et tal med decimalkomma.")]
    [InlineData("", "timer|-|mangler|timer mangler.")]
    public void Dagpengeudbetalinger_Timer(string timer, string karantaene)
    {
        Raekker(Registre.Dagpengeperioder, "2025-10", "a;2025-01-01;;fuldtid");
        Raekker(
            Registre.Dagpengeudbetalinger,
            "2025-10",
            "a;a_dagpenge;0;2025-10-01;2025-10-05;37",
            $"a;a_dagpenge;0;2025-10-06;2025-10-12;{timer}",
            "a;a_dagpenge;0;2025-10-13;2025-10-19;7,5",
            "a;a_dagpenge;0;2025-10-20;2025-10-26;0,05"
        );
        var snapshot = Koer();
        Karantaene(Registre.Dagpengeudbetalinger, "2025-10").ShouldBe(["3|" + karantaene]);
        Klargjort(snapshot, Registre.Dagpengeudbetalinger).Select(r => r.Split('|')[^1]).ShouldBe(["3700", "750", "5"]);
    }

    [Fact]
    public void Dagpengeudbetalinger_D16_WithinTheCovidExtension_IsNoRowError()
    {
        Raekker(
            Registre.Dagpengeperioder,
            "2021-01",
            "a;2020-10-01;2020-11-01;fuldtid", // runs to 2021-01-01
            "b;2020-09-01;2020-12-15;fuldtid", // runs to 2021-01-09, the day before the next
            "b;2021-01-10;2021-01-12;fuldtid", // extended itself
            "c;2020-09-01;2020-10-31;fuldtid" // expired the day before the window
        );
        Raekker(
            Registre.Dagpengeudbetalinger,
            "2021-01",
            "a;a_dagpenge;0;2021-01-01;2021-01-01;1",
            "a;a_dagpenge;0;2021-01-01;2021-01-02;2", // a day past the extension
            "b;a_dagpenge;0;2021-01-01;2021-01-12;3", // over the border of two periods that touch
            "b;a_dagpenge;0;2021-01-13;2021-01-14;4", // in the second's extension
            "c;a_dagpenge;0;2021-01-01;2021-01-01;5"
        );
        var forlaengelse = new Dagpengeforlaengelse(new(Dag.Fra(2020, 11, 1), Dag.Fra(2021, 11, 1)), 2);
        Koer(Input with { Dagpengeforlaengelser = [forlaengelse] });
        Karantaene(Registre.Dagpengeudbetalinger, "2021-01").Select(r => r.Split('|')[0]).ShouldBe(["3", "6"]);

        // Other rules for the same deliveries: what was staged under these is made again.
        Koer();
        Karantaene(Registre.Dagpengeudbetalinger, "2021-01").Select(r => r.Split('|')[0]).ShouldBe(["2", "3", "4", "5", "6"]);
    }

    [Fact]
    public void Dagpengeudbetalinger_OutsideThePeriods_IsRefused()
    {
        Raekker(
            Registre.Dagpengeperioder,
            "2025-10",
            "a;2025-09-15;2025-10-10;fuldtid", // followed without a gap
            "a;2025-10-11;2025-10-20;fuldtid", // followed by a gap of two days
            "a;2025-10-23;;deltid", // open
            "b;2025-01-01;2025-12-31;fuldtid", // the next lies in it
            "b;2025-10-05;2025-10-10;fuldtid"
        );
        Raekker(
            Registre.Dagpengeudbetalinger,
            "2025-10",
            "a;a_dagpenge;0;2025-10-06;2025-10-12;1", // two adjacent periods together
            "a;a_dagpenge;0;2025-10-20;2025-10-26;2", // over the gap
            "a;a_dagpenge;0;2025-10-23;2025-10-31;3", // in the open one
            "a;a_dagpenge;0;2025-10-21;2025-10-21;4", // in the gap
            "a;midlertidig_arbejdsfordeling;0;2025-10-21;2025-10-22;5", // needs no period
            "b;a_dagpenge;0;2025-10-04;2025-10-10;6",
            "b;a_dagpenge;0;2025-10-11;2025-10-12;7", // after the second, still in the first as delivered
            "c;a_dagpenge;0;2025-10-11;2025-10-12;8" // no period at all
        );
        const string Grund = "uden_for_dagpengeperiode|Udbetalingen har dage, der ikke ligger i nogen af personens dagpengeperioder.";
        var snapshot = Koer();
        Karantaene(Registre.Dagpengeudbetalinger, "2025-10")
            .ShouldBe([$"3|fra|2025-10-20|{Grund}", $"5|fra|2025-10-21|{Grund}", $"9|fra|2025-10-11|{Grund}"]);
        Klargjort(snapshot, Registre.Dagpengeudbetalinger)
            .Select(r => r[..1] + r.Split('|')[^1])
            .ShouldBe(["a100", "a300", "a500", "b600", "b700"], ignoreOrder: true);
    }

    [Fact]
    public void Dagpengeperioder_SameFirstDay_AllAfterTheFirstAreRefusedDuplicatesFirstDropped()
    {
        Raekker(
            Registre.Dagpengeperioder,
            "2025-10",
            "a;2025-01-01;2025-06-30;fuldtid",
            "a;2025-01-01;2025-05-31;deltid",
            "a;2025-01-01;2025-06-30;fuldtid",
            "a;2025-01-01;;fuldtid",
            "b;2025-01-01;;deltid"
        );
        var snapshot = Koer();
        const string Grund = "samme_foerste_dag|Personen har længere oppe i filen en anden dagpengeperiode med samme første dag.";
        Karantaene(Registre.Dagpengeperioder, "2025-10")
            .ShouldBe([$"3|foerste_dag|2025-01-01|{Grund}", $"5|foerste_dag|2025-01-01|{Grund}"]);
        Klargjort(snapshot, Registre.Dagpengeperioder).ShouldBe(["a|2025-01-01|2025-06-30|0", "b|2025-01-01|-|1"], ignoreOrder: true);
        snapshot.DeleAf("dagpengeperioder").Single().Dubletter.ShouldBe(1);
    }
}
