using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Generate;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;

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
            Eksempler = ["pipeline demo", "pipeline demo --data /tmp/demo"],
        };
        kommando.Add(data);
        return kommando.Goer(
            (valg, vaert) =>
            {
                var produkter = Produktvalg.Alle;
                using var mappe = vaert.Skriv(valg.GetRequiredValue(data));
                Demomappe.Tag(mappe);
                vaert.Fremdrift.Trin(
                    "Dan leveringer",
                    trin =>
                    {
                        var dannet = Danmark.Generer(
                            new GenereringsValg
                            {
                                Personer = Personer,
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
                return Afslutning.Udfoert;
            }
        );
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
