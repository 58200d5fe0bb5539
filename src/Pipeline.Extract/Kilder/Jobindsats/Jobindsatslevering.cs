using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Kilder.Jobindsats;

/// <summary>From a table of jobindsats to rows of <c>fuldtidspersoner</c> or <c>maaltal</c>.</summary>
/// <param name="Raekker">In the order of the dataset's columns.</param>
/// <param name="Advarsler">The ends of sentences that begin with the source's name.</param>
internal sealed record Jobindsatslevering(IReadOnlyList<string[]> Raekker, IReadOnlyList<string> Advarsler)
{
    private const string Land = "land";
    private static readonly string[] Landet = ["Hele landet", "Landet", "Danmark"];
    private static readonly string[] Omraadetyper = ["Region ", "RAR ", "RAR-", "Klynge", "Landsdel "];

    /// <exception cref="Skemafejl">Columns, groups or areas are not those declared, or a figure stands twice with different values.</exception>
    public static Jobindsatslevering Lav(Jobindsatssvar svar, Jobindsatstabel tabel, Kommunenavne kommuner)
    {
        if (Skemafejl.Mellem("kolonner", tabel.Kolonner, svar.Kolonner) is { } fejl)
        {
            throw fejl;
        }

        var nr = svar.Kolonner.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i, StringComparer.Ordinal);
        if (tabel.Gruppe is { } kolonne)
        {
            KontrollerGrupper(svar.Raekker.Select(r => r[nr[kolonne]] ?? ""), tabel);
        }

        var tal = new Dictionary<(string Omraade, string Periode, string Gruppe), decimal?>();
        long gentaget = 0;
        foreach (var raekke in svar.Raekker)
        {
            var gruppe = tabel.Gruppe is null ? "" : tabel.Grupper[raekke[nr[tabel.Gruppe]] ?? ""];
            var periode = Jobindsatsperiode.Laes(raekke[nr[tabel.Periode]], tabel.Perioder);
            var omraade = Omraade(raekke[nr[tabel.Omraade]] ?? "", kommuner);
            if (gruppe is null || periode is null || omraade is null)
            {
                continue;
            }

            var vaerdi = Kildetal.Laes(raekke[nr[tabel.Vaerdi]]);
            if (tal.TryAdd((omraade, periode, gruppe), vaerdi))
            {
                continue;
            }

            gentaget++;
            if (tal[(omraade, periode, gruppe)] != vaerdi)
            {
                throw new Skemafejl(
                    $"har to forskellige tal for {omraade}, {periode}{(gruppe.Length > 0 ? $", {gruppe}" : "")}; se, om parametrene i erklæringen blander opgørelser."
                );
            }
        }

        return new([.. Raekkerne(tal, tabel)], [.. Advarslerne(svar, gentaget, tal)]);
    }

    private static IEnumerable<string[]> Raekkerne(
        Dictionary<(string Omraade, string Periode, string Gruppe), decimal?> tal,
        Jobindsatstabel tabel
    )
    {
        foreach (var ((omraade, periode, gruppe), fundet) in tal)
        {
            if (omraade == Land || fundet is not { } vaerdi)
            {
                continue;
            }

            var land = tal.GetValueOrDefault((Land, periode, gruppe)) is { } landet ? Kildetal.Skriv(landet) : "";
            yield return tabel.MaalNr is { } maal
                ? [omraade, maal, periode, Kildetal.Skriv(vaerdi), land]
                : [omraade, periode, gruppe, Kildetal.Skriv(vaerdi)];
        }
    }

    private static IEnumerable<string> Advarslerne(Jobindsatssvar svar, long gentaget, Dictionary<(string, string, string), decimal?> tal)
    {
        if (svar.Fejltekster.Count > 0)
        {
            yield return $"har {svar.Fejltekster.Count} linje(r) med fejlteksten '{svar.Fejltekster[0]}'; de er ikke tal og er ikke læst.";
        }

        if (gentaget > 0)
        {
            yield return $"har {gentaget} tal, der står der to gange ens; hvert er læst én gang.";
        }

        if (tal.Values.Count(v => v is null) is > 0 and var mangler)
        {
            yield return $"mangler {mangler} tal (tomme, '-', '..' eller '#I/T'); de er ikke leveret.";
        }
    }

    /// <summary>A new group would be lost from a sum in silence, and one gone would be missed by nobody.</summary>
    private static void KontrollerGrupper(IEnumerable<string> grupper, Jobindsatstabel tabel)
    {
        var svar = grupper.Distinct(StringComparer.Ordinal).ToList();
        var ventede = tabel.Grupper.Where(g => g.Value is not null || svar.Contains(g.Key)).Select(g => g.Key).ToList();
        if (Skemafejl.Mellem($"koder i '{tabel.Gruppe}'", ventede, svar) is { } fejl)
        {
            throw fejl;
        }
    }

    /// <summary>A kommune's code, <see cref="Land"/>, or null for an area that is neither.</summary>
    private static string? Omraade(string navn, Kommunenavne kommuner) =>
        Landet.Contains(navn, StringComparer.OrdinalIgnoreCase) ? Land
        : kommuner.Find(navn) is { } kode ? Kommune.Tekst(kode)
        : Omraadetyper.Any(t => navn.StartsWith(t, StringComparison.OrdinalIgnoreCase)) ? null
        : throw new Skemafejl(
            $"har området '{Http.Svarindhold.Uddrag(navn)}', der hverken er en kommune på listen, en region eller landet."
        );
}
