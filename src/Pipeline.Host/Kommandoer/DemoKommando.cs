using System.CommandLine;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Generate;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Tjeneste;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline demo</c>: a small Denmark through the whole house.</summary>
internal static class DemoKommando
{
    private const int Personer = 10_000;

    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando("demo", "Danner et lille Danmark, måler det og fortæller, hvor resultaterne ligger.")
        {
            Eksempler = ["pipeline demo", "pipeline demo --serve", "pipeline demo --data /tmp/demo"],
        };
        var personer = Tilvalg.Tal("--personer", "Personer i det lille Danmark", 100, 3_000_000, Personer);
        var fra = Tilvalg.Fra(new Maaned(2018, 1));
        var serve = new Option<bool>("--serve") { Description = "Vis driften bagefter, indtil den stoppes; kun for denne maskine" };
        var url = Tilvalg.Url();
        kommando.Add(data);
        kommando.Add(personer);
        kommando.Add(fra);
        kommando.Add(serve);
        kommando.Add(url);
        return kommando.Goer(
            (valg, vaert) =>
            {
                if (valg.GetValue(serve))
                {
                    Adresse.Proev(Adresse.Laes(valg.GetValue(url) ?? Tjenesteindstillinger.Standardadresse));
                }

                Lav(valg.GetRequiredValue(data), (int)valg.GetValue(personer), valg.GetValue(fra)!.Value, vaert);
                if (valg.GetValue(serve))
                {
                    using var set = vaert.Deltag(valg.GetRequiredValue(data));
                    Servering.Koer(vaert, set, landing: null, valg.GetValue(url), demo: true);
                }

                return Afslutning.Udfoert;
            }
        );
    }

    private static void Lav(string data, int personer, Maaned fra, Vaert vaert)
    {
        var produkter = Produktvalg.Alle;
        using var mappe = vaert.Skriv(data);
        Demomappe.Tag(mappe);
        vaert.Fremdrift.Trin(
            "Dan leveringer",
            trin =>
            {
                var dannet = Danmark.Generer(
                    new GenereringsValg
                    {
                        Personer = personer,
                        Fra = fra,
                        Ud = mappe.Landing,
                        Dream = true,
                    },
                    trin,
                    vaert.Afbryd
                );
                trin.Talte(0, dannet.RaekkerIAlt);
            }
        );
        new Produktionskoersel(vaert, mappe, new Koerselsvalg("demo", mappe.Landing) { UdenKilder = true }).Koer(produkter);
        Fortael(vaert, mappe);
    }

    private static void Fortael(Vaert vaert, Datamappe mappe)
    {
        vaert.Ud.WriteLine();
        vaert.Ud.WriteLine("Her er det:");
        vaert.Ud.WriteLine($"  leveringerne, som de kom:    {mappe.Landing}");
        vaert.Ud.WriteLine($"  udgivne tal som Parquet:     {mappe.Published}");
        vaert.Ud.WriteLine($"  varehuset (SQLite):          {mappe.Warehouse}");
        vaert.Ud.WriteLine($"  de plantede tilfælde:        {Path.Combine(mappe.Landing, "planted", "README.md")}");
        vaert.Ud.WriteLine();
        vaert.Ud.WriteLine("Prøv så:");
        vaert.Ud.WriteLine($"  pipeline status --data {mappe.Sti}");
        vaert.Ud.WriteLine($"  pipeline export jobsamtaler --data {mappe.Sti} --out jobsamtaler.csv");
        vaert.Ud.WriteLine("  pipeline rules diff 1.74 1.75");
    }
}
