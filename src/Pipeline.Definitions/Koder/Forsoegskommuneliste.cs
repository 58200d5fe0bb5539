using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Koder;

/// <summary>Skema 2 in all versions (§6.5).</summary>
internal sealed class Forsoegskommuneliste
{
    private readonly List<(Forsoegskommune Kommune, Gyldighed Gyldighed)> _raekker = [];

    public Forsoegskommuneliste(string sti, IReadOnlySet<Regelnummer> versioner, IReadOnlyList<Kommune> kommuner)
    {
        foreach (
            var raekke in Csvfil.Laes(sti, "fra", "til", "kommunekode", "kommune", "kontaktformer", "fra_version", "til_version").Raekker
        )
        {
            var (fra, til) = (raekke["fra"].Dato(), raekke["til"].Dato());
            if (til < fra)
            {
                throw raekke["til"].Sted.Fejl($"slutter {Dag.Tekst(til)}, før den begynder {Dag.Tekst(fra)}.");
            }

            var (kode, gyldighed) = (Kode(raekke, kommuner), Gyldighed.Laes(raekke, versioner));
            if (
                _raekker.Any(r =>
                    r.Kommune.Kommunekode == kode && r.Gyldighed.Overlapper(gyldighed) && Moedes(r.Kommune.Periode, new(fra, til))
                )
            )
            {
                throw raekke.Sted.Under("kommunekode").Fejl("kommunen har to rækker, der overlapper; saml dem i én.");
            }

            _raekker.Add((new(kode, new(fra, til), Former(raekke["kontaktformer"])), gyldighed));
        }
    }

    public IReadOnlyList<Forsoegskommune> Under(Regelnummer version) =>
        [.. _raekker.Where(r => r.Gyldighed.Rummer(version)).Select(r => r.Kommune).OrderBy(k => k.Kommunekode).ThenBy(k => k.Periode.Fra)];

    private static bool Moedes(Periode a, Periode b) => a.Fra <= b.Til && b.Fra <= a.Til;

    private static short Kode(Csvraekke raekke, IReadOnlyList<Kommune> kommuner)
    {
        var kode = raekke["kommunekode"].Heltal(1, 999);
        var kommune =
            kommuner.FirstOrDefault(k => k.Kode == kode) ?? throw raekke["kommunekode"].Sted.Fejl($"{kode} står ikke i kommuner.csv.");
        return raekke["kommune"].Tekst == kommune.Navn
            ? kommune.Kode
            : throw raekke["kommune"].Sted.Fejl($"kommune {kode} hedder {kommune.Navn} i kommuner.csv, ikke {raekke["kommune"].Tekst}.");
    }

    private static IReadOnlyList<Kontaktform> Former(Vaerdi felt) =>
        new Liste(felt.Sted, [.. felt.Tekst.Split(',').Select(f => felt with { Tekst = f })]).Koder<Kontaktform>();
}
