using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Koder;

/// <summary>Folkepensionsalderen by birth day (§1): no holes, no overlaps, open at both ends.</summary>
internal static class Folkepensionsaldre
{
    private static readonly int Foerst = Dag.Fra(1, 1, 1);

    public static IReadOnlyList<Pensionsalder> Laes(string sti)
    {
        var fil = Csvfil.Laes(sti, "foedt_fra", "foedt_til", "alder_aar", "alder_maaneder");
        var raekker = new List<Pensionsalder>();
        foreach (var raekke in fil.Raekker)
        {
            var fra = raekke.Valgfri("foedt_fra")?.Dato() ?? Foerst;
            var til = raekke.Valgfri("foedt_til")?.Dato() ?? Dag.Aaben;
            var ventet = raekker.Count == 0 ? Foerst : raekker[^1].Foedt.Til;
            if (raekker.Count > 0)
            {
                ventet =
                    ventet == Dag.Aaben
                        ? throw raekke.Sted.Under("foedt_fra").Fejl("rækken før er åben opad og skal være den sidste.")
                        : ventet + 1;
            }

            if (fra != ventet)
            {
                throw raekke
                    .Sted.Under("foedt_fra")
                    .Fejl(
                        raekker.Count == 0
                            ? "den første række skal være åben nedad (tomt felt)."
                            : $"skal være {Dag.Tekst(ventet)}, dagen efter rækken før."
                    );
            }

            if (til < fra)
            {
                throw raekke.Sted.Under("foedt_til").Fejl($"slutter {Dag.Tekst(til)}, før den begynder {Dag.Tekst(fra)}.");
            }

            raekker.Add(new(new(fra, til), (raekke["alder_aar"].Heltal(50, 100) * 12) + raekke["alder_maaneder"].Heltal(0, 11)));
        }

        return raekker[^1].Foedt.Til == Dag.Aaben
            ? raekker
            : throw fil.Raekker[^1].Sted.Under("foedt_til").Fejl("den sidste række skal være åben opad (tomt felt).");
    }
}
