namespace Pipeline.Measure.Tests.Benchmark;

/// <summary>A printed figure computed again from other printed figures.</summary>
/// <param name="Celle">Table, row and column; unique.</param>
/// <param name="Mindst">The least the figure behind the print can be, when every printed figure it is made of lies within half its last digit.</param>
/// <param name="Trykt">As printed.</param>
/// <param name="Halv">Half of its last printed digit.</param>
internal sealed record Efterregning(string Tabel, string Celle, string Regel, decimal Mindst, decimal Hoejst, decimal Trykt, decimal Halv)
{
    public bool Holder => Trykt + Halv >= Mindst && Trykt - Halv <= Hoejst;

    public string Navn => $"{Tabel} {Celle}";

    public override string ToString() => $"{Navn}: {Regel} giver {decimal.Round(Mindst, 3)}–{decimal.Round(Hoejst, 3)}, trykt er {Trykt}";
}

/// <summary>A number known to lie between two others: what a rounded print says.</summary>
internal readonly record struct Interval(decimal Fra, decimal Til)
{
    public static Interval operator +(Interval a, Interval b) => new(a.Fra + b.Fra, a.Til + b.Til);

    public static Interval operator -(Interval a, Interval b) => new(a.Fra - b.Til, a.Til - b.Fra);

    public static Interval operator /(Interval a, decimal b) => new(a.Fra / b, a.Til / b);

    /// <summary>For positive numbers.</summary>
    public static Interval operator /(Interval a, Interval b) =>
        new(a.Fra / (a.Fra < 0 ? b.Fra : b.Til), a.Til / (a.Til < 0 ? b.Til : b.Fra));

    public static Interval operator *(Interval a, decimal b) => new(a.Fra * b, a.Til * b);

    public static Interval Sum(IEnumerable<Interval> alle) => alle.Aggregate(new Interval(), (a, b) => a + b);
}
