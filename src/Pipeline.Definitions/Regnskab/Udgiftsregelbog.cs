using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regnskab;

namespace Pipeline.Definitions.Regnskab;

/// <summary>Reads the rules of <c>pipelines/udgifter</c>: years and periods, the chart of accounts with its masks, the groups of job centres.</summary>
public static class Udgiftsregelbog
{
    /// <exception cref="Domain.PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static HelRegelbog<Udgiftsregler> Indlaes(string produktmappe, IReadOnlyList<Kommune> kommuner)
    {
        var koder = Path.Combine(produktmappe, "koder");
        return HelRegelbog<Udgiftsregler>.Indlaes(
            produktmappe,
            (version, felter) =>
            {
                var aar = Periode(felter["kontoplan_aar"]);
                return new(
                    version,
                    felter["prisaar"].Heltal(1970, 2100),
                    Periode(felter["vaekst"]),
                    felter["regressioner"].Alle(Periode),
                    Periode(felter["fordeling"]),
                    new(
                        Konti(
                            Csvfil.Laes(
                                Path.Combine(koder, "kontoplan.csv"),
                                "funktion",
                                "gruppering",
                                "maske",
                                "maalgruppe",
                                "tekst",
                                "kilde"
                            ),
                            aar,
                            true
                        ),
                        Konti(
                            Csvfil.Laes(Path.Combine(koder, "refusion.csv"), "funktion", "gruppering", "maske", "tekst", "kilde"),
                            aar,
                            false
                        ),
                        aar.Fra,
                        aar.Til
                    ),
                    Grupper(Path.Combine(koder, "jobcentergrupper.csv"), kommuner)
                );
            }
        );
    }

    private static Aarsperiode Periode(Knude knude)
    {
        var felter = new Felter(knude);
        var periode = new Aarsperiode(felter["fra"].Heltal(1970, 2100), felter["til"].Heltal(1970, 2100));
        felter.Slut();
        return periode.Fra <= periode.Til ? periode : throw felter["til"].Sted.Fejl($"{periode.Til} ligger før {periode.Fra}.");
    }

    private static List<Konto> Konti(Csvfil fil, Aarsperiode aar, bool maalgrupper)
    {
        var konti = new List<Konto>();
        foreach (var raekke in fil.Raekker)
        {
            var gruppering = raekke["gruppering"].Tekst;
            var konto = new Konto(
                raekke["funktion"].Tekst,
                gruppering == "*" ? null : gruppering,
                Maske(raekke["maske"], aar),
                maalgrupper ? Maalgruppe(raekke["maalgruppe"]) : Udgiftsgrupper.Oevrige,
                raekke["tekst"].Tekst
            );
            if (konti.Any(k => k.Funktion == konto.Funktion && k.Gruppering == konto.Gruppering))
            {
                throw raekke.Sted.Fejl($"kontoen {konto.Funktion}-{gruppering} står to gange; fjern den ene.");
            }

            konti.Add(konto);
        }

        return konti;
    }

    private static HashSet<int> Maske(Vaerdi maske, Aarsperiode aar) =>
        maske.Tekst.Length == aar.Aar.Count() && maske.Tekst.All(c => c is '0' or '1')
            ? [.. aar.Aar.Where((_, i) => maske.Tekst[i] == '1')]
            : throw maske.Sted.Fejl($"'{maske.Tekst}' skal være {aar.Aar.Count()} cifre 0 eller 1, ét for hvert år {aar.Fra}–{aar.Til}.");

    private static string Maalgruppe(Vaerdi ord) =>
        Udgiftsgrupper.Seks.Append(Udgiftsgrupper.Oevrige).Contains(ord.Tekst)
            ? ord.Tekst
            : throw ord.Sted.Fejl(
                $"'{ord.Tekst}' er ikke en målgruppe; kendte: {string.Join(", ", Udgiftsgrupper.Seks)}, {Udgiftsgrupper.Oevrige}."
            );

    private static List<Jobcentergruppe> Grupper(string sti, IReadOnlyList<Kommune> kommuner)
    {
        var jobcentre = kommuner.Select(k => k.Jobcenter).ToHashSet();
        return
        [
            .. Csvfil
                .Laes(sti, "jobcenter", "navn", "rammevilkaar", "stoerrelse")
                .Raekker.Select(r => new Jobcentergruppe(
                    jobcentre.Contains((short)r["jobcenter"].Heltal(1, 999))
                        ? (short)r["jobcenter"].Heltal(1, 999)
                        : throw r.Sted.Fejl("jobcenteret findes ikke i kommuner.csv."),
                    r["navn"].Tekst,
                    r["rammevilkaar"].Heltal(1, 4),
                    r["stoerrelse"].Heltal(1, 5)
                )),
        ];
    }
}
