using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline migrate</c>: the warehouse made, or brought up to this program, so that the service never needs its owner's connection.</summary>
internal static class MigrateKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando(
            "migrate",
            "Opretter varehuset eller giver det de migrationer, det mangler. På PostgreSQL som ejeren (PIPELINE_DATABASE_EJER)."
        )
        {
            Eksempler = ["pipeline migrate", "pipeline migrate --data /srv/pipeline/data"],
        };
        var skift = new Option<bool>(WarehouseMemory.Switch)
        {
            Description = "Datamappen skifter til det varehus, indstillingerne nævner; næste kørsel fylder det",
        };
        kommando.Add(data);
        kommando.Add(skift);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Skriv(valg.GetRequiredValue(data));
                var varehus = valg.GetValue(skift) ? vaert.ChosenWarehouse(mappe) : vaert.Varehus(mappe);
                varehus.Migrer();
                vaert.KeepWarehouse(mappe);
                vaert.Ud.WriteLine($"Varehuset {varehus.Sted} er opdateret.");
                PublicUpdate.Run(vaert, mappe, Offentlighedsgrundlag.Laes()).Write(vaert.Ud);
                foreach (var produkt in Produktvalg.Alle)
                {
                    if (Anmaerkningstabel.Opdater(varehus, Produktliste.Find(produkt.Definition.Navn), produkt.Anmaerkninger, vaert.Afbryd))
                    {
                        vaert.Ud.WriteLine(
                            $"{produkt.Definition.Navn}: anmærkningerne til brug af tallene er bragt på højde med pipelines/."
                        );
                    }
                }

                return Afslutning.Udfoert;
            }
        );
    }
}
