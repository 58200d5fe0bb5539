using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline publish</c> and <c>pipeline rollback</c>: another version in force, and back again.</summary>
internal static class VersionsKommandoer
{
    public static Kommando Publish()
    {
        var version = new Option<string>("--version")
        {
            Description = "Versionen, der skal gælde, for eksempel v0002",
            HelpName = "version",
            Required = true,
        };
        var kommando = new Kommando(
            "publish",
            "Sætter en udgivet version i kraft. Er den målt under et andet regelsæt end målingens eget, fastholdes det for dens måneder, til det slippes."
        )
        {
            Eksempler =
            [
                "pipeline publish --maaling jobsamtaler --version v0002",
                "pipeline publish --maaling jobsamtaler --version v0002 --hvorfor \"Aftalt med ministeriet\"",
            ],
        };
        kommando.Add(version);
        return Lav(kommando, (valg, skift, eget, af, afbryd) => skift.Skift(valg.GetRequiredValue(version), eget, af, afbryd));
    }

    public static Kommando Rollback()
    {
        var fra = new Option<string?>("--fra")
        {
            Description = "Versionen, der skal gås tilbage fra (standard: den gældende, når den ikke selv kom i kraft ved at gå tilbage)",
            HelpName = "version",
        };
        var kommando = new Kommando(
            "rollback",
            "Sætter den version i kraft igen, som gjaldt før den gældende, med de fastholdte regelsæt, som gjaldt med den. Den samme kommando en gang til går "
                + "ikke et skridt mere tilbage; det gør den med --fra, som nævner den version, der så er i kraft."
        )
        {
            Eksempler = ["pipeline rollback --maaling jobsamtaler", "pipeline rollback --maaling jobsamtaler --fra v0003"],
        };
        kommando.Add(fra);
        return Lav(kommando, (valg, skift, eget, af, afbryd) => skift.Tilbage(valg.GetValue(fra), eget, af, afbryd));
    }

    private static Kommando Lav(
        Kommando kommando,
        Func<ParseResult, Versionsskift, string, Decision, CancellationToken, Versionsskifte> skift
    )
    {
        var data = Tilvalg.Data();
        var maaling = Tilvalg.Maaling();
        var hvorfor = Tilvalg.Hvorfor();
        kommando.Add(maaling);
        kommando.Add(hvorfor);
        kommando.Add(data);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                var definition = Produktvalg.Et(valg.GetRequiredValue(maaling)).Definition;
                var produkt = Produktliste.Find(definition.Navn);
                using var set = Datamappe.Laes(valg.GetRequiredValue(data));
                using var mappe = vaert.Skriv(set.Sti);
                if (!Directory.Exists(Path.Combine(mappe.Published, produkt.Navn)))
                {
                    throw new PipelineFejl($"Der er intet udgivet af {produkt.Navn}; kør 'pipeline run' først.", Afslutning.ForkertBrug);
                }

                var profil = Offentlighedsgrundlag.Laes();
                var skifte = skift(
                    valg,
                    new Versionsskift(mappe.Sti, produkt, vaert.Varehus(mappe), TimeProvider.System),
                    definition.Regelsaet,
                    new(Environment.UserName, valg.GetValue(hvorfor)),
                    vaert.Afbryd
                );
                vaert.Ud.WriteLine(Saetning(produkt.Navn, skifte) + skifte.Omfang + skifte.Pins.Text);
                PublicUpdate.Run(vaert, mappe, profil).Write(vaert.Ud);
                return Afslutning.Udfoert;
            }
        );
    }

    private static string Saetning(string produkt, Versionsskifte skifte) =>
        skifte.AlreadyBackFrom is { } fra ? $"{produkt} er allerede gået tilbage fra {fra}; {skifte.Til} er i kraft, som den var."
        : skifte.Fra == skifte.Til ? $"{produkt} {skifte.Til} er i kraft, som den var."
        : skifte.AendredeTal == 0 ? $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); intet tal er anderledes."
        : $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); {Tekst.Antal(skifte.AendredeTal)} tal er anderledes i "
            + $"{Tekst.Antal(skifte.Maaneder)} {(skifte.Maaneder == 1 ? "måned" : "måneder")}.";
}
