namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>Printed figures that do not follow from the others, each with the arithmetic that shows it. The data are not bent to them.</summary>
internal static class BdoUndtagelser
{
    private static readonly (string Grund, Func<Efterregning, bool> Gaelder)[] Regler =
    [
        (
            "Tabel 3.1: udgifterne er delt med 79,2 mio. kr., ikke med de 74.803 (1.000 kr.), der står under dem: 13.048 / 74.803 er 17,4 pct., trykt er 16,5, "
                + "og de elleve trykte andele summer til 94,3. Bilag 2 har de rigtige (17,4 …).",
            e => e.Tabel == "3.1" && e.Regel == "udgift / samlet udgift" && !e.Celle.StartsWith("konto", StringComparison.Ordinal)
        ),
        (
            "Tabel 5.7: gennemsnittet er med Fredensborg, hvis kolonne ikke er trykt (71,0 i Tabel 3.2), og uden Furesø (0,0): "
                + "(85,1 + 38,5 + 43,0 + 71,0 + 17,5 + 73,3 + 48,4 + 67,0) / 8 = 55,5. Tabel 3.2 har Furesø med: 49,3, og kun den giver tekstens +79 pct.",
            e =>
                (e.Tabel == "5.7" && e.Celle.EndsWith(" gennemsnit", StringComparison.Ordinal))
                || e.Celle == "revalidering enhedsomkostning gennemsnit (gentaget)"
        ),
        (
            "Tabel 5.8: gennemsnittet er uden Furesø, hvis kolonne er trykt: (21,7 + 19,0 + 23,6 + 16,5 + 18,5 + 21,7 + 29,9 + 23,3) / 8 = 21,8; "
                + "med Furesø 21,9 som i Tabel 3.2.",
            e =>
                (e.Tabel == "5.8" && e.Celle.EndsWith(" gennemsnit", StringComparison.Ordinal))
                || e.Celle == "sygedagpenge enhedsomkostning gennemsnit (gentaget)"
        ),
        (
            "Tabel 5.6, varighed: de otte trykte giver 18,62 / 8 = 2,33, trykt er 2,36.",
            e => e.Navn == "5.6 sh_ydelse varighed_aar gennemsnit"
        ),
        (
            "Tabel 5.12, konto 6: 27,5 − 30,4 = −2,9, trykt er −0,1 (det er tallet i rækken administration og møder).",
            e => e.Navn == "5.12 ressourceforloeb konto6 afvigelse"
        ),
        (
            "Bilag 2, Albertslund og Kalundborg: virksomhedsindsats, administration og ledelse er ikke Tabel 3.3's tal: 3,3 / 31,9 er 10,3 pct., trykt er 7,6.",
            e =>
                e.Tabel == "Bilag 2"
                && e.Regel == "enhedsomkostning / samlet enhedsomkostning (Tabel 3.3)"
                && (e.Celle.EndsWith(" 165", StringComparison.Ordinal) || e.Celle.EndsWith(" 326", StringComparison.Ordinal))
        ),
    ];

    public static IReadOnlyList<string> Grunde { get; } = [.. Regler.Select(r => r.Grund)];

    public static string? Grund(Efterregning e) => Regler.FirstOrDefault(r => r.Gaelder(e)).Grund;
}
