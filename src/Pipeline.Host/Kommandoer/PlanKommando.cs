using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Host.Produktion.Planer;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline plan</c>: what <c>run</c> or <c>backfill</c> would do, and why. Writes nothing.</summary>
internal static class PlanKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var landing = Tilvalg.Landing();
        var maaling = new Option<string[]>("--maaling")
        {
            Description = "Målinger i planen (standard: alle)",
            HelpName = "navn …",
            AllowMultipleArgumentsPerToken = true,
        };
        var fra = Tilvalg.Fra();
        var til = Tilvalg.Til();
        var regler = new Option<string?>("--regler") { Description = "Regelsættet (standard: målingens eget)", HelpName = "version" };
        var backfill = new Option<bool>("--backfill")
        {
            Description = "Planen for 'backfill' og ikke for 'run'; kræver --maaling, --fra, --til og --regler",
        };
        var efterse = Tilvalg.Efterse();
        var kommando = new Kommando("plan", "Fortæller måned for måned, hvad 'run' eller 'backfill' ville gøre, og hvorfor. Ændrer intet.")
        {
            Eksempler = ["pipeline plan", "pipeline plan --backfill --maaling jobsamtaler --fra 2024-01 --til 2025-10 --regler 1.74"],
        };
        kommando.Add(landing);
        kommando.Add(data);
        kommando.Add(maaling);
        kommando.Add(fra);
        kommando.Add(til);
        kommando.Add(regler);
        kommando.Add(backfill);
        kommando.Add(efterse);
        Tilvalg.Periode(kommando, fra, til);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                var navne = valg.GetValue(maaling) ?? [];
                var (foerste, sidste, version) = (valg.GetValue(fra), valg.GetValue(til), valg.GetValue(regler));
                var linjer = valg.GetValue(backfill)
                    ? Efter(vaert, valg.GetRequiredValue(data), navne, foerste, sidste, version)
                    : Koersel(
                        vaert,
                        valg.GetRequiredValue(data),
                        navne,
                        new("plan", valg.GetValue(landing) ?? "", foerste, sidste, version) { Efterse = valg.GetValue(efterse) }
                    );
                foreach (var linje in linjer)
                {
                    vaert.Ud.WriteLine(linje);
                }

                return Afslutning.Udfoert;
            }
        );
    }

    private static IEnumerable<string> Koersel(Vaert vaert, string data, IReadOnlyList<string> navne, Koerselsvalg valg)
    {
        var produkter = Produktvalg.Flere(navne);
        Produktvalg.KraevRegelsaet(produkter, valg.Regler);
        using var mappe = Datamappe.Se(data);
        var leveringer = Tilvalg.Leveringer(valg.Landing.Length == 0 ? null : valg.Landing, mappe);
        var (waiting, planer) = new Koerselsplan(vaert, mappe, valg with { Landing = leveringer, Navngivne = navne.Count > 0 }).Laeg(
            produkter
        );
        return [.. waiting, .. planer.SelectMany(Planvisning.Linjer)];
    }

    private static IEnumerable<string> Efter(
        Vaert vaert,
        string data,
        IReadOnlyList<string> navne,
        Maaned? fra,
        Maaned? til,
        string? regler
    )
    {
        if (navne is not [var navn] || fra is null || til is null || regler is null)
        {
            throw new PipelineFejl("--backfill kræver --maaling med én måling, --fra, --til og --regler.", Afslutning.ForkertBrug);
        }

        using var mappe = Datamappe.Laes(data);
        return [.. new Efterberegning(vaert, mappe, Produktvalg.Et(navn), fra.Value, til.Value, regler).Plan()];
    }
}
