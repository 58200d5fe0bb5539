namespace Pipeline.Domain.Ledelse;

/// <summary>
/// The refusionstrappe: the kommune's share of a week's ydelse grows with the weeks the person has been on any ydelse. The counter begins on a date, and
/// anew after enough whole weeks without a ydelse within the last years.
/// </summary>
/// <param name="TaellesFra">The first day that counts (2014-07-01).</param>
/// <param name="Genstart">So many whole weeks without a ydelse begin the counter anew (52).</param>
/// <param name="Indenfor">Within so many weeks before the week (156: three years).</param>
/// <param name="SidsteUger">The last week of every step but the last: 4, 26, 52.</param>
/// <param name="Satser">The kommune's share by step, oldest first; before the first one there is no trappe.</param>
public sealed record Refusionstrappe(
    int TaellesFra,
    int Genstart,
    int Indenfor,
    IReadOnlyList<int> SidsteUger,
    IReadOnlyList<Trappesats> Satser
)
{
    /// <summary>0–4, 5–26, 27–52, over 52 weeks.</summary>
    public const int Trin = 4;

    /// <summary>The step of a week, 0 to 3.</summary>
    /// <param name="uger">The weeks counted, the week itself included; 1 or more.</param>
    public int TrinAf(int uger)
    {
        var trin = 0;
        while (trin < SidsteUger.Count && uger > SidsteUger[trin])
        {
            trin++;
        }

        return trin;
    }

    /// <summary><c>0-4</c>, <c>5-26</c>, <c>27-52</c>, <c>over 52</c>.</summary>
    public string Navn(int trin) =>
        trin == 0 ? $"0-{SidsteUger[0]}"
        : trin < SidsteUger.Count ? $"{SidsteUger[trin - 1] + 1}-{SidsteUger[trin]}"
        : $"over {SidsteUger[^1]}";

    /// <summary>The kommune's share in percent on a day; null before there was a trappe.</summary>
    public int? Procent(int trin, int dag) => Satser.LastOrDefault(s => s.Fra <= dag)?.Procent[trin];
}

/// <param name="Fra">The first day it holds for.</param>
/// <param name="Procent">The kommune's share by step, in percent.</param>
/// <param name="Kilde">Who says so.</param>
public sealed record Trappesats(int Fra, IReadOnlyList<int> Procent, string Kilde);
