using Pipeline.Domain;

namespace Pipeline.Measure.Udgifter;

/// <summary>From the prices of a year to those of another: amount × Π (1 + rate) over the years between (VIVE section 5.1.1.3, docs/rules/udgifter.md, Prices).</summary>
public sealed class Prisregning(IReadOnlyDictionary<(string Indeks, int Aar), decimal> udvikling, int prisaar)
{
    /// <summary>Hovedkonto 5.</summary>
    public const string Satsregulering = "satsregulering";

    /// <summary>Hovedkonto 6.</summary>
    public const string KommunalPl = "kommunal_pl";

    private readonly Dictionary<(string, int), decimal> _faktorer = [];

    /// <exception cref="PipelineFejl">A year between has no rate.</exception>
    public decimal Faktor(string indeks, int aar)
    {
        if (_faktorer.TryGetValue((indeks, aar), out var kendt))
        {
            return kendt;
        }

        var faktor = 1m;
        for (var t = Math.Min(aar, prisaar) + 1; t <= Math.Max(aar, prisaar); t++)
        {
            faktor *= udvikling.TryGetValue((indeks, t), out var procent)
                ? 1 + (procent / 100)
                : throw new PipelineFejl(
                    $"prisudvikling mangler {indeks} for {t}, som skal til for at regne {aar} om til {prisaar}-priser; send rækken, og kør igen.",
                    Afslutning.AfvistAfKontrol
                );
        }

        return _faktorer[(indeks, aar)] = aar <= prisaar ? faktor : 1 / faktor;
    }
}
