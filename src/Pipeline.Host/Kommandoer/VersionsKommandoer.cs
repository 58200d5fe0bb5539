using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
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
        var kommando = new Kommando("publish", "Sætter en udgivet version i kraft.")
        {
            Eksempler = ["pipeline publish --maaling jobsamtaler --version v0002"],
        };
        kommando.Add(version);
        return Lav(kommando, (valg, skift, afbryd) => skift.Skift(valg.GetRequiredValue(version), afbryd));
    }

    public static Kommando Rollback() =>
        Lav(
            new Kommando("rollback", "Sætter den version i kraft igen, som gjaldt før den gældende.")
            {
                Eksempler = ["pipeline rollback --maaling jobsamtaler"],
            },
            (_, skift, afbryd) => skift.Tilbage(afbryd)
        );

    private static Kommando Lav(Kommando kommando, Func<ParseResult, Versionsskift, CancellationToken, Versionsskifte> skift)
    {
        var data = Tilvalg.Data();
        var maaling = Tilvalg.Maaling();
        kommando.Add(maaling);
        kommando.Add(data);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                var produkt = Produktliste.Find(valg.GetRequiredValue(maaling));
                using var set = Datamappe.Laes(valg.GetRequiredValue(data));
                using var mappe = vaert.Skriv(set.Sti);
                if (!Directory.Exists(Path.Combine(mappe.Published, produkt.Navn)))
                {
                    throw new PipelineFejl($"Der er intet udgivet af {produkt.Navn}; kør 'pipeline run' først.", Afslutning.ForkertBrug);
                }

                var profil = Offentlighedsgrundlag.Laes();
                var skifte = skift(valg, new Versionsskift(mappe.Sti, produkt, vaert.Varehus(mappe), TimeProvider.System), vaert.Afbryd);
                vaert.Ud.WriteLine(Saetning(produkt.Navn, skifte) + skifte.Omfang);
                PublicUpdate.Run(vaert, mappe, profil).Write(vaert.Ud);
                return Afslutning.Udfoert;
            }
        );
    }

    private static string Saetning(string produkt, Versionsskifte skifte) =>
        skifte.Fra == skifte.Til ? $"{produkt} {skifte.Til} er i kraft, som den var."
        : skifte.AendredeTal == 0 ? $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); intet tal er anderledes."
        : $"{produkt} {skifte.Til} er i kraft (før: {skifte.Fra}); {Tekst.Antal(skifte.AendredeTal)} tal er anderledes i "
            + $"{Tekst.Antal(skifte.Maaneder)} {(skifte.Maaneder == 1 ? "måned" : "måneder")}.";
}
