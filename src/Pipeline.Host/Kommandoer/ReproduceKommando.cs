using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline reproduce</c>: a published version recomputed from its manifest and compared byte for byte.</summary>
internal static class ReproduceKommando
{
    public static Kommando Lav()
    {
        var version = new Argument<string>("version") { Description = "Versionen, for eksempel v0001" };
        var maaling = Tilvalg.Maaling();
        var data = Tilvalg.Data();
        var kommando = new Kommando("reproduce", "Genberegner en udgivet version fra dens manifest og sammenligner byte for byte.")
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
                vaert.Ud.WriteLine(new Genskabelse(vaert, mappe, produkt, valg.GetRequiredValue(version)).Koer());
                return Afslutning.Udfoert;
            }
        );
    }
}
