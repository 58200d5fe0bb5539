using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Tests;

public sealed class AfvisningTests : StageTest
{
    private static readonly string[] Rigtige = [.. Enumerable.Range(1, 30).Select(d => $"a;2025-10-{d:D2}")];

    [Fact]
    public void RejectShare_AboveTheLimit_RefusesTheRunAndKeepsTheQuarantine()
    {
        Raekker(Registre.Henvendelser, "2025-10", [.. Rigtige, "a;x", "z;2025-10-01", "a;y"]);
        var fejl = Should.Throw<PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 1 }));
        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        var fil = Path.Combine(Data, "quarantine", "henvendelser", "2025-10.parquet");
        fejl.Message.ShouldBe(
            "Leveringen 2025-10 af henvendelser er afvist: 3 af 33 rækker (9,09 %) har fejl, grænsen er 1 %; mest ikke_dato (2), ukendt_person (1). "
                + "Første ikke_dato: linje 32, dato 'A'. dato er ikke en dato (ÅÅÅÅ-MM-DD). "
                + $"Se '{fil}', ret leveringen, og kør igen."
        );
        Karantaene(Registre.Henvendelser, "2025-10", "linje").ShouldBe(["32", "33", "34"]);
        StagedSnapshot.Find(Data).ShouldBeNull();

        // The same run works when the cause is gone.
        Raekker(Registre.Henvendelser, "2025-10", Rigtige);
        Koer(Input with { Afvisningsgraense = 1 }).DeleAf("henvendelser").Single().RaekkerUd.ShouldBe(30);
        File.Exists(fil).ShouldBeFalse();
    }

    [Fact]
    public void RejectShare_AtTheDatasetsOwnLimit_Passes()
    {
        Raekker(Registre.Henvendelser, "2025-10", [.. Rigtige[..19], "a;x"]);
        var graense = new Dictionary<string, double> { ["henvendelser"] = 5 };
        Koer(Input with { Afvisningsgraense = 1, Afvisningsgraenser = graense }).DeleAf("henvendelser").Single().Afviste.ShouldBe(1);
        graense["henvendelser"] = 4.9;
        Should.Throw<PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 100, Afvisningsgraenser = graense }));
    }

    [Fact]
    public void RejectShare_InSeveralDatasets_TellsThemAll_AndNotWhatOnlyFollows()
    {
        // Nobody is known, so every row of the others is of an unknown person; that says nothing of them.
        Levering("2025-10/personer.csv", "person_id;foedselsdato", "a;x");
        Raekker(Registre.Henvendelser, "2025-10", Rigtige);
        Levering("2025-10/bopael.csv", "person_id;kommunekode;fra;til", "a;101;x;", "a;101;2020-01-01;");
        Raekker(Tabeller.Aarsvaerkspris, "2025-10", "x;550000");
        var fejl = Should.Throw<PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 1 })).Message;
        fejl.ShouldContain("af personer er afvist");
        fejl.ShouldContain("af bopael er afvist");
        fejl.ShouldContain("af aarsvaerkspris er afvist");
        fejl.ShouldNotContain("af henvendelser");
    }

    [Fact]
    public void RejectShare_ThePersonsId_IsNotShown()
    {
        Raekker(Registre.Henvendelser, "2025-10", [.. Rigtige, "1234567890123456789012345678901234;2025-10-01"]);
        Should
            .Throw<PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 1 }))
            .Message.ShouldContain(
                "Første person_id_ugyldig: linje 32, person_id '***'. person_id mangler eller er længere end 32 tegn. Se"
            );
    }

    [Fact]
    public void RejectShare_LinesThatAreNoRows_AreShownByTheirLine()
    {
        Raekker(Registre.Henvendelser, "2025-10", [.. Rigtige, "a"]);
        Should
            .Throw<PipelineFejl>(() => Koer(Input with { Afvisningsgraense = 1 }))
            .Message.ShouldContain("Første for_faa_felter: linje 32. Linjen har færre felter end overskriften. Se");
    }

    [Fact]
    public void NoDeliveryAtAll_SaysSo()
    {
        Directory.Delete(Path.Combine(Landing, "2025-10"), recursive: true);
        Should.Throw<PipelineFejl>(() => Koer()).Message.ShouldContain("Der er ingen leveringer");
    }

    [Fact]
    public void MissingDeliveries_AreNamedByDatasetAndMonth()
    {
        var fejl = Should.Throw<PipelineFejl>(() =>
            ManglendeLeveringer.Kraev(
                [Registre.Personer, Registre.Bopael, Registre.Ydelser, Registre.Samtaler],
                new(2025, 1),
                new(2025, 6),
                [
                    (Registre.Personer.Navn, new(2025, 6)),
                    (Registre.Ydelser.Navn, new(2025, 2)),
                    (Registre.Ydelser.Navn, new(2025, 4)),
                    .. Maaned.Fra(new(2025, 1), new(2025, 6)).Select(m => (Registre.Samtaler.Navn, m)),
                ]
            )
        );
        fejl.Afslutning.ShouldBe(Afslutning.AfvistAfKontrol);
        fejl.Message.ShouldBe(
            "Der mangler leveringer: bopael (ingen levering); ydelser for 2025-01, 2025-03, 2025-05–2025-06. "
                + "Læg dem i landingsmappen, eller vælg andre måneder med --fra og --til."
        );
    }

    [Fact]
    public void MissingDeliveries_None_Passes() =>
        ManglendeLeveringer.Kraev(
            [Registre.Personer, Registre.Ydelser],
            new(2025, 1),
            new(2025, 1),
            [(Registre.Personer.Navn, new(2024, 1)), (Registre.Ydelser.Navn, new(2025, 1))]
        );

    [Fact]
    public void Cancelled_StopsAndLeavesNothingHalf()
    {
        Raekker(Registre.Henvendelser, "2025-10", Rigtige);
        Koer();
        Raekker(Registre.Henvendelser, "2025-10", Rigtige[1..]);
        Extract.Udtraek.Koer(
            new()
            {
                Landing = Landing,
                Data = Data,
                Noegle = Noegle,
            }
        );
        Should.Throw<OperationCanceledException>(() => Klargoering.Koer(Input, token: new(canceled: true)));
        StagedSnapshot.Laes(Data).DeleAf("henvendelser").Single().RaekkerUd.ShouldBe(30);
        Directory.EnumerateDirectories(Path.Combine(Data, "staged"), "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
