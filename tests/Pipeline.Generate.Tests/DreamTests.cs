using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Generate.Dream;

namespace Pipeline.Generate.Tests;

/// <summary>The generated DREAM: as it is delivered, of the same lives as the registers, and with the margins asked for.</summary>
public sealed class DreamTests : IDisposable
{
    private readonly MidlertidigMappe _mappe = new();

    public void Dispose() => _mappe.Dispose();

    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(3, 7)]
    public void Dream_AndreTraadeOgBlokke_GiverSammeBytes(int traade, int blok)
    {
        var valg = Valg("a");
        Danmark.Generer(valg);
        Danmark.Generer(valg with { Ud = _mappe.Under("b"), Traade = traade, Blokstoerrelse = blok });
        Landingslaeser.Aftryk(_mappe.Under("a")).ShouldBe(Landingslaeser.Aftryk(_mappe.Under("b")));
    }

    /// <summary>Without --dream the deliveries are what they were.</summary>
    [Fact]
    public void UdenDream_ErDeAndreFilerDeSamme()
    {
        Danmark.Generer(Valg("a"));
        Danmark.Generer(Valg("b") with { Dream = false });
        File.Delete(Fil("a"));
        Landingslaeser.Aftryk(_mappe.Under("a")).ShouldBe(Landingslaeser.Aftryk(_mappe.Under("b")));
    }

    [Fact]
    public void Kolonnerne_ErHverUgeMaanedOgAar()
    {
        Danmark.Generer(Valg("a"));
        var hoved = File.ReadLines(Fil("a")).First().Split(';');
        var uger = Kolonnefamilie.Laes(Dreamregister.Uger, hoved, out var fejl);
        fejl.ShouldBeNull();
        (new Uge(uger[0].Tid), new Uge(uger[^1].Tid)).ShouldBe((new Uge(2019, 1), new Uge(2020, 53)));
        Kolonnefamilie.Laes(Dreamregister.Grader, hoved, out _).Count.ShouldBe(24);
        Kolonnefamilie.Laes(Dreamregister.Kommuner, hoved, out _).Select(k => k.Tid).ShouldBe([2019, 2020]);
    }

    /// <summary>A week has a code of illness exactly where the register has a day of it, but where a pension stands.</summary>
    [Fact]
    public void Ugerne_SvarerTilRegistrenesSygdom()
    {
        Danmark.Generer(Valg("a"));
        var uger = Kolonnefamilie.Laes(Dreamregister.Uger, File.ReadLines(Fil("a")).First().Split(';'), out _);
        var syge = File.ReadLines(Fil("a", "sygefravaer"))
            .Skip(1)
            .Select(l => l.Split(';'))
            .ToLookup(f => f[0], f => (Dagen(f[1]), f[2] == "" ? Dag.Aaben : Dagen(f[2])));
        var sete = 0;
        foreach (var felter in File.ReadLines(Fil("a")).Skip(1).Select(l => l.Split(';')))
        {
            foreach (var uge in uger)
            {
                var mandag = new Uge(uge.Tid).Mandag;
                var syg = syge[felter[0]].Any(s => s.Item1 <= mandag + 6 && s.Item2 >= mandag);
                var kode = felter[uge.Plads];
                (kode is ['8', '9', _] || kode is "783" or "784").ShouldBe(syg || kode is "783" or "784", $"{felter[0]} {uge.Navn}");
                sete += syg ? 1 : 0;
            }
        }

        sete.ShouldBeGreaterThan(100);
    }

    /// <summary>The ledighedsmåneder of the delivered rows, counted by the last week of each month, are those of the list over the scale.</summary>
    [Fact]
    public void Margenerne_RammesPraecist()
    {
        Dreammargen[] margener =
        [
            .. from gruppe in Enum.GetValues<Maalgruppe>()
            from aar in (int[])[2019, 2020]
            select new Dreammargen(gruppe, aar, 10_000 + (1_111 * (int)gruppe) + aar),
        ];
        var dannet = Danmark.Generer(Valg("a") with { Dreammargener = margener, Dreamskala = 10 });
        dannet.Raekker["dream"].ShouldBe(dannet.Raekker["personer"]);
        var uger = Kolonnefamilie.Laes(Dreamregister.Uger, File.ReadLines(Fil("a")).First().Split(';'), out _);
        var statusuger = uger.Where(u => Maaned.Af(new Uge(u.Tid).Torsdag) != Maaned.Af(new Uge(u.Tid + 1).Torsdag)).ToList();
        statusuger.Count.ShouldBe(24);
        var talte =
            from felter in File.ReadLines(Fil("a")).Skip(1).Select(l => l.Split(';'))
            from uge in statusuger
            let gruppe = Gruppe(felter[uge.Plads])
            where gruppe is not null
            group gruppe by (gruppe.Value, new Uge(uge.Tid).Aar) into g
            select (g.Key.Value, g.Key.Aar, g.LongCount());
        talte
            .Order()
            .ShouldBe(
                margener
                    .Select(m => (m.Maalgruppe, m.Aar, (long)Math.Round(m.Ledighedsmaaneder / 10m, MidpointRounding.AwayFromZero)))
                    .Order()
            );
    }

    [Theory]
    [InlineData("maalgruppe;aar;maaneder\ndagpenge;2019;1", "linje 1: første linje skal være")]
    [InlineData("maalgruppe;aar;ledighedsmaaneder\ndagpenge;2019", "linje 2: linjen skal have tre felter")]
    [InlineData("maalgruppe;aar;ledighedsmaaneder\nledige;2019;1", "linje 2: skriv en af dagpenge")]
    [InlineData("maalgruppe;aar;ledighedsmaaneder\ndagpenge;2019;-1", "linje 2: skriv en af dagpenge")]
    [InlineData("maalgruppe;aar;ledighedsmaaneder\ndagpenge;2019;1\ndagpenge;2019;2", "linje 3: målgruppen og året står")]
    public void ForkertMargenfil_AfvisesMedLinje(string tekst, string besked)
    {
        Directory.CreateDirectory(_mappe.Under("m"));
        var fil = Path.Combine(_mappe.Under("m"), "margener.csv");
        File.WriteAllText(fil, tekst + "\n");
        Should.Throw<PipelineFejl>(() => Dreammargen.Laes(fil)).Message.ShouldContain(besked);
    }

    [Fact]
    public void MargenUdenForPerioden_Afvises() =>
        Should
            .Throw<PipelineFejl>(() => Danmark.Generer(Valg("a") with { Dreammargener = [new(Maalgruppe.Dagpenge, 2018, 1)] }))
            .Message.ShouldContain("Margenernes år skal ligge inden for 2019-01 til 2020-12");

    private static Maalgruppe? Gruppe(string kode) =>
        kode switch
        {
            ['8', '9', not '9'] => Maalgruppe.Sygedagpenge,
            ['7', '3', _] => Maalgruppe.Aktivitetsparat,
            ['1', '3', _] => Maalgruppe.Jobparat,
            "111" or ['2', '1', _] => Maalgruppe.Dagpenge,
            _ => null,
        };

    private static int Dagen(string tekst) =>
        Dag.Fra(
            int.Parse(tekst[..4], CultureInfo.InvariantCulture),
            int.Parse(tekst[5..7], CultureInfo.InvariantCulture),
            int.Parse(tekst[8..], CultureInfo.InvariantCulture)
        );

    private string Fil(string mappe, string datasaet = "dream") => Path.Combine(_mappe.Under(mappe), "2020-12", $"{datasaet}.csv");

    private GenereringsValg Valg(string mappe) =>
        new()
        {
            Personer = 400,
            Fra = new(2019, 1),
            Til = new(2020, 12),
            Seed = 5,
            Traade = 2,
            Dream = true,
            Ud = _mappe.Under(mappe),
        };
}
