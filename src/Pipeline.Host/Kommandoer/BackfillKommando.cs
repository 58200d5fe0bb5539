using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste.Arbejde;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline backfill</c>: months recomputed under a rule set, as a version beside the one in force.</summary>
internal static class BackfillKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var maaling = Tilvalg.Maaling();
        var fra = Tilvalg.Fra(paakraevet: true);
        var til = Tilvalg.Til(paakraevet: true);
        var regler = new Option<string>("--regler")
        {
            Description = "Regelsættet, der måles under",
            HelpName = "version",
            Required = true,
        };
        var proeve = new Option<bool>("--dry-run") { Description = "Fortæl kun, hvad der ville ske" };
        var paaArbejdere = new Option<bool>("--paa-arbejdere")
        {
            Description = "Lad processer startet med 'pipeline worker' dele arbejdet (kræver PostgreSQL)",
        };
        var kommando = new Kommando(
            "backfill",
            "Genberegner måneder under et regelsæt som en version ved siden af den gældende. Afbrudt fortsætter den, når den køres igen."
        )
        {
            Eksempler =
            [
                "pipeline backfill --maaling jobsamtaler --fra 2024-01 --til 2025-10 --regler 1.74 --dry-run",
                "pipeline backfill --maaling jobsamtaler --fra 2024-01 --til 2025-10 --regler 1.74",
                "pipeline backfill --maaling jobsamtaler --fra 2024-01 --til 2025-10 --regler 1.74 --paa-arbejdere",
                "pipeline publish --maaling jobsamtaler --version v0002",
            ],
        };
        kommando.Add(maaling);
        kommando.Add(fra);
        kommando.Add(til);
        kommando.Add(regler);
        kommando.Add(proeve);
        kommando.Add(paaArbejdere);
        kommando.Add(data);
        Tilvalg.Periode(kommando, fra, til);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                var produkt = Produktvalg.Et(valg.GetRequiredValue(maaling));
                var version = valg.GetRequiredValue(regler);
                _ = produkt.Regler.Hash(version);
                var kunSe = valg.GetValue(proeve);
                // A folder that is not there is refused and not made: there is nothing to recompute in it.
                using var set = Datamappe.Laes(valg.GetRequiredValue(data));
                var deles = valg.GetValue(paaArbejdere) && !kunSe;
                using var mappe =
                    kunSe ? set
                    : deles ? vaert.Deltag(set.Sti)
                    : vaert.Skriv(set.Sti);
                var efterberegning = new Efterberegning(
                    vaert,
                    mappe,
                    produkt,
                    valg.GetValue(fra)!.Value,
                    valg.GetValue(til)!.Value,
                    version
                );
                if (deles)
                {
                    var (fraTekst, tilTekst) = (valg.GetValue(fra)!.Value.ToString(), valg.GetValue(til)!.Value.ToString());
                    new Fjernarbejde(vaert, mappe, TimeProvider.System).Koer(
                        efterberegning,
                        new(Bestilling.Efterberegning, [produkt.Definition.Navn], fraTekst, tilTekst, version, Environment.UserName)
                    );
                    return Afslutning.Udfoert;
                }

                if (!kunSe)
                {
                    efterberegning.Koer();
                    return Afslutning.Udfoert;
                }

                foreach (var linje in efterberegning.Plan())
                {
                    vaert.Ud.WriteLine(linje);
                }

                return Afslutning.Udfoert;
            }
        );
    }
}
