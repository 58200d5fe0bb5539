using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Integrity;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline efterse</c>: a whole data folder and its warehouse held to their hashes, and mended.</summary>
internal static class EfterseKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var landing = Tilvalg.Landing();
        var reparer = new Option<bool>("--reparer") { Description = "Gør det helt igen, som kan gøres helt" };
        var kommando = new Kommando(
            "efterse",
            "Efterser datamappe og varehus: hvert aftryk af rådata, klargjorte data og udgivne filer, og varehusets rækker mod de udgivne. "
                + "Slutkode 0, når alt er helt eller gjort helt igen, ellers 1."
        )
        {
            Eksempler = ["pipeline efterse", "pipeline efterse --reparer --data /srv/pipeline --landing /leveringer"],
        };
        kommando.Add(reparer);
        kommando.Add(data);
        kommando.Add(landing);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var set = Datamappe.Laes(valg.GetRequiredValue(data));
                // Also for looking alone: nobody publishes meanwhile.
                using var mappe = vaert.Skriv(set.Sti);
                return Efterse(vaert, mappe, Path.GetFullPath(valg.GetValue(landing) ?? mappe.Landing), valg.GetValue(reparer));
            }
        );
    }

    private static Afslutning Efterse(Vaert vaert, Datamappe mappe, string landing, bool repair)
    {
        var settings = vaert.Indstillinger(mappe);
        IInspection[] inspections =
        [
            new LeftoverInspection(mappe),
            new RawInspection(mappe, settings, landing),
            new PersonInspection(mappe, settings),
            new StagedInspection(mappe, settings),
            new PublicationInspection(mappe, vaert.Varehus(mappe)),
        ];
        var (damaged, mended) = (0, 0);
        foreach (var inspection in inspections)
        {
            var found = vaert.Fremdrift.Trin(inspection.Name, _ => inspection.Look(repair, vaert.Afbryd).ToList());
            vaert.Ud.WriteLine($"{inspection.Name}: {(found.Count == 0 ? "helt" : $"{Tekst.Antal(found.Count)} fund")}");
            foreach (var finding in found)
            {
                vaert.Ud.WriteLine($"  {(finding.Mended ? "" : "IKKE HELT: ")}{finding.Text}");
            }

            damaged += found.Count(f => !f.Mended);
            mended += found.Count(f => f.Mended);
        }

        if (repair && mended > 0)
        {
            foreach (var line in PublicUpdate.Run(vaert, mappe, Offentlighedsgrundlag.Laes()))
            {
                vaert.Ud.WriteLine(line);
            }
        }

        vaert.Ud.WriteLine(
            damaged == 0
                ? "Alt er helt."
                : $"{Tekst.Antal(damaged)} fund er ikke {(repair ? "gjort " : "")}hele; hver linje siger, hvad der skal til{(repair ? "" : ", og --reparer gør det, den kan")}."
        );
        return damaged == 0 ? Afslutning.Udfoert : Afslutning.Fejlet;
    }
}
