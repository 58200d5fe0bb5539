using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Tests.Postgres;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;
using Pipeline.Publish.Varehuse.Postgres;
using Pipeline.Testserver;

namespace Pipeline.Publish.Tests;

/// <summary>The notes of use in the warehouse: each row of a view with names has those that are about it.</summary>
public sealed class AnmaerkningTests
{
    private static readonly Kildehenvisning Kilde = new("Prøven", "1", "Brug");

    private static readonly IReadOnlyList<Anmaerkning> Noter =
    [
        new("raekker", "Ikke disse.", Kilde, ["jobsamtaler"], new(2025, 7), new(2025, 8), ["a_dagpenge", "alle"], ["3", "11"]),
        new("senere", "Fra august.", Kilde, ["jobsamtaler"], new(2025, 8), null, ["a_dagpenge"], []),
        new("alt", "Altid.", Kilde, ["jobsamtaler"], null, null, [], []),
    ];

    [Fact]
    public void View_Embedded_HasTheNotesOfEachRow()
    {
        using var data = new Proevedata();
        HarAnmaerkninger(data);
    }

    [PgFact]
    public void View_Postgres_HasTheNotesOfEachRow()
    {
        using var pg = new Pgdata();
        HarAnmaerkninger(pg.Data);
    }

    private static void HarAnmaerkninger(Proevedata data)
    {
        data.Anmaerkninger = Noter;
        data.Udgiv("k1", [new("2025-07"), new("2025-08"), new("2025-09")]);
        using var f = data.Varehus.Aabn();
        f.Query<string>(
                "select distinct maaned || ' ' || ydelsesgruppe || ' ' || varighed || ': ' || anmaerkning from mart.jobsamtaler_bi where varighed in ('0', '3') order by 1"
            )
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "2025-07 a_dagpenge 0: Altid.",
                "2025-07 a_dagpenge 3: Ikke disse. Altid.",
                "2025-07 alle 0: Altid.",
                "2025-07 alle 3: Ikke disse. Altid.",
                "2025-07 kontanthjaelp 0: Altid.",
                "2025-07 kontanthjaelp 3: Altid.",
                "2025-08 a_dagpenge 0: Fra august. Altid.",
                "2025-08 a_dagpenge 3: Ikke disse. Fra august. Altid.",
                "2025-08 alle 0: Altid.",
                "2025-08 alle 3: Ikke disse. Altid.",
                "2025-08 kontanthjaelp 0: Altid.",
                "2025-08 kontanthjaelp 3: Altid.",
                "2025-09 a_dagpenge 0: Fra august. Altid.",
                "2025-09 a_dagpenge 3: Fra august. Altid.",
                "2025-09 alle 0: Altid.",
                "2025-09 alle 3: Altid.",
                "2025-09 kontanthjaelp 0: Altid.",
                "2025-09 kontanthjaelp 3: Altid.",
            ]);
        f.ExecuteScalar<long>("select count(*) from mart.anmaerkninger").ShouldBe(6);
    }

    [Fact]
    public void Table_FollowsTheDefinitions_AndIsLeftAloneWhenNothingDiffers()
    {
        using var data = new Proevedata();
        data.Varehus.Migrer();
        var (jobsamtaler, tilbud) = (Produktliste.Jobsamtaler, Produktliste.AktiveTilbud);

        Anmaerkningstabel.Opdater(data.Varehus, jobsamtaler, Noter).ShouldBeTrue();
        Anmaerkningstabel.Opdater(data.Varehus, tilbud, [Noter[2]]).ShouldBeTrue();
        Anmaerkningstabel.Opdater(data.Varehus, jobsamtaler, Noter).ShouldBeFalse();
        Anmaerkningstabel.Opdater(data.Varehus, jobsamtaler, [Noter[2] with { Tekst = "Nu og da." }]).ShouldBeTrue();

        using var f = data.Varehus.Aabn();
        f.Query<(string, string, string)>("select produkt, tekst, kilde from mart.anmaerkninger order by produkt")
            .ShouldBe([
                ("aktive_tilbud", "Altid.", "Prøven, version 1, afsnit ”Brug”"),
                ("jobsamtaler", "Nu og da.", "Prøven, version 1, afsnit ”Brug”"),
            ]);
    }

    /// <summary>What others have built on a view with names is not in the way of its new column.</summary>
    [PgFact]
    public void Migration_WithSomebodysViewOnTopOfOurs_LetsItStand()
    {
        using var database = new Testdatabase();
        using (var f = database.Aabn())
        {
            Opbygning.Koer(f, [.. Migrationer.For(Opbygning.Lager).TakeWhile(m => string.CompareOrdinal(m.Navn, "0085") < 0)]);
            f.Execute("reset role; create view public.deres as select omraadenavn, personer from mart.jobsamtaler_bi");
        }

        var adgang = Pgdata.Adgang(database.Forbindelse);
        new PostgresVarehus(adgang, adgang, Pgdata.Straks).Migrer();

        using var efter = database.Aabn();
        efter.Query<string>("select omraadenavn from public.deres").ShouldBeEmpty();
        efter
            .ExecuteScalar<string>(
                """
                select col_description(attrelid, attnum) from pg_attribute
                where attrelid = 'mart.jobsamtaler_bi'::regclass and attname = 'anmaerkning'
                """
            )
            .ShouldBe("Hvad kilden siger om brugen af rækkens tal; flere anmærkninger efter hinanden");
    }
}
