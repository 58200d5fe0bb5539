namespace Pipeline.Plain.Dream;

/// <summary>Aalen–Johansen as a textbook writes it, one forløb at a time: who is at risk, who leaves, and what is left.</summary>
public static class PlainIncidens
{
    /// <param name="forloeb">Length in months, and the number of the cause; null is censored.</param>
    /// <returns>The share that has ended of the cause after at most <paramref name="maaneder"/>, and the share still running.</returns>
    public static (double Incidens, double Overlevelse) Regn(IReadOnlyList<(int Laengde, int? Aarsag)> forloeb, int aarsag, int maaneder)
    {
        var (incidens, overlevelse) = (0.0, 1.0);
        for (var t = 1; t <= maaneder; t++)
        {
            var iRisiko = forloeb.Count(f => f.Laengde >= t);
            if (iRisiko == 0)
            {
                break;
            }

            incidens += overlevelse * forloeb.Count(f => f.Laengde == t && f.Aarsag == aarsag) / iRisiko;
            overlevelse *= 1.0 - ((double)forloeb.Count(f => f.Laengde == t && f.Aarsag is not null) / iRisiko);
        }

        return (incidens, overlevelse);
    }
}
