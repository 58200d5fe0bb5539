using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Definitions.Dream;

/// <summary>From the written rules to the domain's; every key is asked for, and none is left over.</summary>
/// <param name="koder">The folder of the code lists.</param>
internal sealed class Dreamregellaeser(string koder)
{
    private const string Ydelse = "ydelse";

    public Dreamregler Laes(string version, Tabel regler)
    {
        var felter = new Felter(regler);
        var uger = Ugekalenderfil.Laes(Fil(felter["uger"]));
        var maalgrupper = Csvfil.Laes(Fil(felter["maalgrupper"]), "analyse", "maalgruppe", "fra", "til", Ydelse);
        var laest = new Dreamregler
        {
            Version = version,
            MaalesFra = felter["maales_fra"].Maaned(),
            Uger = uger,
            MaalgruppeIMaaneder = Maalgrupper(maalgrupper, "maaneder"),
            MaalgruppeIForloeb = Maalgrupper(maalgrupper, "forloeb"),
            MaalgruppeISamtaler = Maalgrupper(maalgrupper, "samtaler"),
            Indsats = Kodeomraader.OrdEfterCiffer<Indsats>(Fil(felter["indsats"]), "indsats"),
            Forloeb = Forloeb(new(felter["forloeb"])),
            Samtaler = Samtaler(new(felter["samtaler"])),
            Kvalitet = new Kvalitetsregellaeser(Fil).Laes(new(felter["kvalitet"])),
        };
        felter.Slut();
        KraevIndsats(laest, felter["indsats"]);
        return laest;
    }

    private string Fil(Knude knude) => Path.Combine(koder, knude.Csvnavn());

    private static Kodetabel Maalgrupper(Csvfil fil, string analyse)
    {
        var raekker = fil.Raekker.Where(r => Analyse(r) == analyse).ToList();
        return raekker.Count > 0
            ? Kodeomraader.Tabel(raekker, r => (int)r["maalgruppe"].Kode<Maalgruppe>())
            : throw fil.Sted.Fejl($"der er ingen rækker til analysen '{analyse}'.");
    }

    private static string Analyse(Csvraekke raekke) =>
        raekke["analyse"].Tekst is "maaneder" or "forloeb" or "samtaler"
            ? raekke["analyse"].Tekst
            : throw raekke.Sted.Under("analyse").Fejl($"'{raekke["analyse"].Tekst}' er ikke maaneder, forloeb eller samtaler.");

    /// <summary>A month of ledighed without an indsats would be missing from the split.</summary>
    private static void KraevIndsats(Dreamregler regler, Knude sted)
    {
        for (var kode = 0; kode < Kodetabel.Koder; kode++)
        {
            if (regler.MaalgruppeIMaaneder[kode] != Kodetabel.Ingen && regler.Indsats[kode] == Kodetabel.Ingen)
            {
                throw sted.Sted.Fejl($"målgruppekoden {Kodeomraader.Tekst(kode)} har ingen indsats; tilføj den til listen.");
            }
        }
    }

    private Forloebsregler Forloeb(Felter felter)
    {
        var regler = new Forloebsregler(
            felter["maaneder_efter"].Heltal(1, 2),
            Kodeomraader.Ord<Afslutningsaarsag>(Fil(felter["aarsager"]), "aarsag"),
            felter["venstreafkortede"].Tekst() switch
            {
                "medtages" => true,
                "udelades" => false,
                var andet => throw felter["venstreafkortede"].Sted.Fejl($"'{andet}' er hverken 'medtages' eller 'udelades'."),
            },
            PrMaalgruppe(felter["loft_maaneder"], k => k.Heltal(1, 1200)),
            felter["laengdeintervaller"].Alle(k => k.Heltal(1, 1200)),
            PrMaalgruppe(felter["laengdeaarsager"], k => k.Koder<Afslutningsaarsag>()),
            Stoerrelser(Fil(felter["stoerrelsesgrupper"]))
        );
        felter.Slut();
        return regler.Laengdeintervaller.Count == 3 && regler.Laengdeintervaller.SequenceEqual(regler.Laengdeintervaller.Order())
            ? regler
            : throw felter["laengdeintervaller"]
                .Sted.Fejl("skal være tre voksende måneder: slutningen af første, andet og tredje interval.");
    }

    private static T[] PrMaalgruppe<T>(Knude knude, Func<Knude, T> laes)
    {
        var felter = new Felter(knude);
        var vaerdier = Enum.GetValues<Maalgruppe>().Select(m => laes(felter[Kodeliste<Maalgruppe>.Tekst(m)])).ToArray();
        felter.Slut();
        return vaerdier;
    }

    private static Dictionary<short, byte> Stoerrelser(string sti)
    {
        var grupper = new Dictionary<short, byte>();
        foreach (var raekke in Csvfil.Laes(sti, "kommunekode", "stoerrelse").Raekker)
        {
            var kommune = (short)raekke["kommunekode"].Heltal(1, 999);
            if (!grupper.TryAdd(kommune, (byte)raekke["stoerrelse"].Heltal(1, Forloebsregler.Stoerrelser)))
            {
                throw raekke.Sted.Under("kommunekode").Fejl($"kommune {kommune} står to gange; fjern den ene række.");
            }
        }

        return grupper;
    }

    private static Dreamsamtaleregler Samtaler(Felter felter)
    {
        var jobsamtaler = felter["jobsamtaler"].Koder<Samtaletype>();
        var oevrige = felter["oevrige"];
        var regler = new Dreamsamtaleregler(jobsamtaler, oevrige.Koder<Samtaletype>(), felter["uden_afholdt_af"].Koder<AfholdtAf>());
        felter.Slut();
        return regler.Oevrige.Intersect(jobsamtaler).Any()
            ? throw oevrige.Sted.Fejl("en samtaletype kan ikke både være jobsamtale og øvrig.")
            : regler;
    }
}
