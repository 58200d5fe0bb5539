using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Reproduktion;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline reproduce</c>: a published version recomputed from its manifest and compared, byte for byte where this program made it.</summary>
internal static class ReproduceKommando
{
    public static Kommando Lav()
    {
        var version = new Argument<string>("version") { Description = "Versionen, for eksempel v0001" };
        var maaling = Tilvalg.Maaling();
        var data = Tilvalg.Data();
        var kommando = new Kommando(
            "reproduce",
            "Genberegner en udgivet version fra dens manifest og sammenligner: byte for byte, når dette program har lavet den, og filerne har samme skriver; ellers rækkerne, og så nævnes, hvad der er flyttet siden. Slutkode 0, når den kommer ud, som den er udgivet, ellers 1."
        )
        {
            Eksempler = ["pipeline reproduce v0001 --maaling jobsamtaler"],
        };
        kommando.Add(version);
        kommando.Add(maaling);
        kommando.Add(data);
        return kommando.Goer(
            (valg, vaert) =>
            {
                var produkt = Produktvalg.Et(valg.GetRequiredValue(maaling));
                using var set = Datamappe.Laes(valg.GetRequiredValue(data));
                using var mappe = vaert.Skriv(set.Sti);
                var found = new Genskabelse(vaert, mappe, produkt, valg.GetRequiredValue(version)).Koer();
                if (found.Failed.Count > 0)
                {
                    throw ReproductionText.Failure(found);
                }

                foreach (var line in ReproductionText.Lines(found))
                {
                    vaert.Ud.WriteLine(line);
                }

                return found.Different.Count == 0 ? Afslutning.Udfoert : Afslutning.Fejlet;
            }
        );
    }
}
