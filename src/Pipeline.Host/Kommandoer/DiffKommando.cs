using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Forskelle;
using Pipeline.Publish.Produkter;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline diff</c>: which figures differ between two versions or rule sets, and which rule change moved them.</summary>
internal static class DiffKommando
{
    public static Kommando Lav()
    {
        var a = new Argument<string>("a") { Description = "En version, som v0001, eller et regelsæt, som 1.73" };
        var b = new Argument<string>("b") { Description = "Det, der sammenlignes med: en version eller et regelsæt som den første" };
        var data = Tilvalg.Data();
        var maaling = Tilvalg.Maaling();
        var fra = Tilvalg.Fra();
        var til = Tilvalg.Til();
        var efterRegel = new Option<bool>("--efter-regel") { Description = "Fordel forskellene på de enkelte regelændringer" };
        var ud = new Option<string?>("--out")
        {
            Description = "CSV-fil med alle forskelle, en linje for hver række, der er flyttet, ny eller forsvundet",
            HelpName = "fil.csv",
        };
        var kommando = new Kommando(
            "diff",
            "Viser, hvilke tal der er forskellige i to versioner eller under to regelsæt, og hvilken regel der flyttede dem."
        )
        {
            Eksempler =
            [
                "pipeline diff --maaling jobsamtaler v0001 v0002",
                "pipeline diff --maaling jobsamtaler 1.73 1.75 --fra 2025-01 --efter-regel --out forskelle.csv",
            ],
        };
        kommando.Add(a);
        kommando.Add(b);
        kommando.Add(maaling);
        kommando.Add(fra);
        kommando.Add(til);
        kommando.Add(efterRegel);
        kommando.Add(ud);
        kommando.Add(data);
        Tilvalg.Periode(kommando, fra, til);
        return kommando.Goer(
            (valg, vaert) =>
            {
                var produkt = Produktvalg.Et(valg.GetRequiredValue(maaling));
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                var opgave = new Sammenligningsvalg(
                    valg.GetRequiredValue(a),
                    valg.GetRequiredValue(b),
                    valg.GetValue(fra),
                    valg.GetValue(til),
                    valg.GetValue(efterRegel)
                );
                var svar = new Sammenligning(vaert, mappe, produkt, opgave).Koer();
                var tabel = Produktliste.Find(produkt.Definition.Navn);
                new Forskelsvisning(vaert.Ud, tabel, produkt, svar).Vis(opgave);
                if (valg.GetValue(ud) is { } fil)
                {
                    var raekker = Forskelsfil.Skriv(Path.GetFullPath(fil), tabel, produkt.Kommuner, svar);
                    vaert.Ud.WriteLine($"{Tekst.Antal(raekker)} rækker skrevet i '{Path.GetFullPath(fil)}'.");
                }

                return Afslutning.Udfoert;
            }
        );
    }
}
