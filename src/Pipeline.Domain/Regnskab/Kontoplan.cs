namespace Pipeline.Domain.Regnskab;

/// <summary>An account of the municipal ledger as the measurement uses it (VIVE Bilag 3).</summary>
/// <param name="Gruppering">Three digits; null = the whole function.</param>
/// <param name="Aar">The years it counts in.</param>
/// <param name="Maalgruppe">See <see cref="Udgiftsgrupper"/>.</param>
public sealed record Konto(string Funktion, string? Gruppering, IReadOnlySet<int> Aar, string Maalgruppe, string Tekst);

/// <summary>The målgrupper of the ledger (VIVE Tabel 5.2): not those of DREAM, and not those of the benchmark.</summary>
public static class Udgiftsgrupper
{
    public const string Oevrige = "oevrige";
    public const string IAlt = "i_alt";
    public const string Foertidspension = "foertidspension";

    /// <summary>The six that have full-time unemployed of their own.</summary>
    public static IReadOnlyList<string> Seks { get; } =
    ["dagpenge", "kontant_uddannelseshjaelp", "revalidering", "ledighedsydelse", "sygedagpenge", "ressourceforloeb"];
}

/// <summary>Which postings count, by (dranst, funktion, gruppering, regnskabsår).</summary>
public sealed class Kontoplan
{
    /// <summary>Sum of what no gruppering authorises; counts every year where it is listed.</summary>
    private const string Uautoriseret = "999";

    private readonly Dictionary<(int Dranst, string Funktion, string? Gruppering), Konto> _konti = [];
    private readonly HashSet<string> _funktioner;

    public Kontoplan(IReadOnlyList<Konto> udgifter, IReadOnlyList<Konto> refusion, int foersteAar, int sidsteAar)
    {
        (Udgifter, Refusion, FoersteAar, SidsteAar) = (udgifter, refusion, foersteAar, sidsteAar);
        foreach (var (dranst, konti) in new[] { (1, udgifter), (2, refusion) })
        {
            foreach (var konto in konti)
            {
                _konti.Add((dranst, konto.Funktion, konto.Gruppering), konto);
            }
        }

        _funktioner = [.. udgifter.Concat(refusion).Select(k => k.Funktion)];
    }

    /// <summary>Dranst 1.</summary>
    public IReadOnlyList<Konto> Udgifter { get; }

    /// <summary>Dranst 2.</summary>
    public IReadOnlyList<Konto> Refusion { get; }

    public int FoersteAar { get; }

    public int SidsteAar { get; }

    public bool KenderFunktion(string funktion) => _funktioner.Contains(funktion);

    /// <summary>The account the posting counts in; null when it does not count. An unknown gruppering of a function that has a 999 counts there.</summary>
    /// <param name="ukendt">The gruppering is on no list, and was counted as 999.</param>
    public Konto? Find(int dranst, string funktion, string gruppering, int aar, out bool ukendt)
    {
        ukendt = false;
        if (!_konti.TryGetValue((dranst, funktion, null), out var konto) && !_konti.TryGetValue((dranst, funktion, gruppering), out konto))
        {
            ukendt = dranst == 1 && _konti.TryGetValue((dranst, funktion, Uautoriseret), out konto);
        }

        return konto is not null && konto.Aar.Contains(aar) ? konto : null;
    }
}
