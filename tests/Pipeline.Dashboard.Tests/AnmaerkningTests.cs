using System.Net;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Dashboard.Tests.Opsaetning;
using Pipeline.Definitions.Produkter;
using static Pipeline.Dashboard.Tests.Opsaetning.Klienter;

namespace Pipeline.Dashboard.Tests;

/// <summary>What the source says of the use of the figures stands with them on the result pages; rows it is about are marked.</summary>
[Collection("lager")]
public sealed class AnmaerkningTests(Lager lager)
{
    [Fact]
    public async Task Results_CarryTheNotes_AndMarkTheRowsTheyAreAbout()
    {
        await using var vaert = await Vaert.Start(lager.Data, Med(Roller.Laeser));
        using var klient = await LoggetInd(vaert);

        var seks = WebUtility.HtmlDecode(await klient.GetStringAsync("/resultater?gruppe=a_dagpenge&varighed=6"));
        var tolv = WebUtility.HtmlDecode(await klient.GetStringAsync("/resultater?gruppe=kontanthjaelp&varighed=12%2B"));
        var tabel = WebUtility.HtmlDecode(await klient.GetStringAsync("/resultater/tabel?efter=varighed&gruppe=a_dagpenge"));
        var tilsyn = WebUtility.HtmlDecode(await klient.GetStringAsync("/resultater/tilsyn"));

        seks.ShouldContain("<li id=\"anmaerkning-1\">Til den tidlige indsats for a-dagpengemodtagere fra januar 2023 skal målingen");
        seks.ShouldContain("Gælder fra 2023-01. Kilde: Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”Anm");
        seks.ShouldContain("2025-10<sup><a href=\"#anmaerkning-1\" aria-label=\"Anmærkning 1\">1</a></sup></th>");
        seks.ShouldContain("6 måneder<sup>");
        seks.ShouldNotContain("5 måneder<sup>");
        tabel.ShouldContain("6 måneder<sup>");
        tolv.ShouldNotContain("<sup>");
        new[] { seks, tolv, tabel, tilsyn }.ShouldAllBe(side => side.Contains("Tallene er ikke en rettidighedsmåling"));
    }

    [Fact]
    public void Notes_OfAPage_AreThoseAboutWhatItShows()
    {
        var alle = Produktmappe.Indlaes(Vaert.Pipelines(), "jobsamtaler").Anmaerkninger;
        Maaltal[] viste =
        [
            .. new[] { "2020-06", "2020-07", "2022-02", "2022-03" }.Select(m => new Maaltal
            {
                Maaned = m,
                Ydelsesgruppe = "a_dagpenge",
                Varighed = "6",
            }),
        ];

        var noter = new Fodnoter(alle, viste);

        noter.Alle.Select(a => a.Id).ShouldBe(["tidlig_indsats_dagpenge_2020", "ikke_rettidighed"]);
        viste.Select(v => string.Join(' ', noter.Numre(v))).ShouldBe(["", "1", "1", ""]);
        noter.Numre(viste[1] with { Varighed = "7" }).ShouldBeEmpty();
        noter.Numre(viste[1] with { Ydelsesgruppe = "kontanthjaelp" }).ShouldBeEmpty();
    }
}
