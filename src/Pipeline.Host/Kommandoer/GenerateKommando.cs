using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Generate;
using Pipeline.Generate.Dream;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline generate</c>: a synthetic Denmark as deliveries.</summary>
internal static class GenerateKommando
{
    public static Kommando Lav()
    {
        var personer = Tilvalg.Tal("--personer", "Antal personer", 100, 3_000_000, 10_000);
        var fra = Tilvalg.Fra(new Maaned(2018, 1));
        var til = Tilvalg.Til(new Maaned(2025, 10));
        var seed = Tilvalg.Tal("--seed", "Frø: samme frø giver samme data", 0, int.MaxValue, 1);
        var dream = new Option<bool>("--dream") { Description = "Skriv også DREAM, dannet af de samme liv" };
        var margener = new Option<string?>("--dream-margener")
        {
            Description = "CSV med maalgruppe;aar;ledighedsmaaneder: dan netop så mange, som den siger, i stedet for --personer",
            HelpName = "fil",
        };
        var skala = Tilvalg.Tal("--dream-skala", "Ledighedsmåneder i margenerne for hver dannet måned", 1, 1_000_000, 100);
        var ud = Tilvalg.Mappe("--out", "Mappen, som leveringerne skrives i");
        var kommando = new Kommando("generate", "Danner syntetiske leveringer, som ingen virkelige personer indgår i.")
        {
            Eksempler =
            [
                "pipeline generate --out ./data/landing",
                "pipeline generate --personer 100000 --fra 2018-01 --til 2025-10 --seed 7 --out ./data/landing",
            ],
        };
        kommando.Add(personer);
        kommando.Add(fra);
        kommando.Add(til);
        kommando.Add(seed);
        kommando.Add(dream);
        kommando.Add(margener);
        kommando.Add(skala);
        kommando.Add(ud);
        Tilvalg.Periode(kommando, fra, til);
        return kommando.Goer(
            (valg, vaert) =>
            {
                var opgave = new GenereringsValg
                {
                    Personer = (int)valg.GetValue(personer),
                    Fra = valg.GetValue(fra)!.Value,
                    Til = valg.GetValue(til)!.Value,
                    Seed = (int)valg.GetValue(seed),
                    Dream = valg.GetValue(dream),
                    Dreammargener = valg.GetValue(margener) is { } fil ? Dreammargen.Laes(fil) : null,
                    Dreamskala = (int)valg.GetValue(skala),
                    Ud = Path.GetFullPath(valg.GetRequiredValue(ud)),
                };
                var resultat = vaert.Fremdrift.Trin(
                    "Dan leveringer",
                    trin =>
                    {
                        var dannet = Danmark.Generer(opgave, trin, vaert.Afbryd);
                        trin.Talte(0, dannet.RaekkerIAlt);
                        return dannet;
                    }
                );
                vaert.Ud.WriteLine(
                    $"{Tekst.Antal(resultat.RaekkerIAlt)} rækker i {Tekst.Antal(resultat.Filer)} filer i '{opgave.Ud}'. "
                        + $"Det forventede resultat for {resultat.Plantede} plantede personer ligger i 'planted'."
                );
                return Afslutning.Udfoert;
            }
        );
    }
}
