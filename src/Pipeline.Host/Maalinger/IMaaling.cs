using System.Collections.Frozen;
using Pipeline.Domain.Kalender;

namespace Pipeline.Host.Maalinger;

/// <summary>
/// A measurement as the rest of the host sees it: from staged data to the month files of the products it gives. It decides nothing about deliveries,
/// versions or publication.
/// </summary>
internal interface IMaaling
{
    /// <summary>How many measured months before its own a month of the product rests on.</summary>
    int MaanederFoer(string produkt) => 0;

    /// <summary>Whether <see cref="Maaneder"/> needs no staged data; without, only the staged rows tell which months there are.</summary>
    bool KenderMaanederUklargjort => true;

    /// <summary>The months the product has figures for, in order; empty when the data do not reach to one. Yearly figures stand in December.</summary>
    /// <param name="fra">First month asked for; null = the first there is.</param>
    /// <param name="til">Last month asked for, included; null = the last there is.</param>
    IReadOnlyList<Maaned> Maaneder(string produkt, Datagrundlag data, Maaned? fra, Maaned? til);

    /// <summary>Writes a Parquet file a month into each product's folder, and tells what it saw in the data.</summary>
    /// <param name="fremdrift">Told the share done, 0 to 1.</param>
    Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token);

    /// <summary>
    /// The same for months under several rule sets, an order for each: one after the other, where the engine has no way to read the data once for all.
    /// </summary>
    Maalt Koer(IReadOnlyList<Maalebestilling> bestillinger, IProgress<double> fremdrift, CancellationToken token) =>
        Maalt.Samlet([.. bestillinger.Select((b, i) => Koer(b, new Delfremdrift(fremdrift, i, bestillinger.Count), token))]);

    /// <summary>The buckets that a measurement that was stopped has kept in the folder.</summary>
    IReadOnlySet<int> SpandeIForvejen(Maalebestilling bestilling) => FrozenSet<int>.Empty;

    /// <summary>Whether buckets can be measured one by one, wherever there is room, and be found again by <see cref="Koer"/>.</summary>
    bool KanDeles => false;

    /// <summary>For measuring buckets one by one.</summary>
    ISpandmaaler Spandmaaler(Maalebestilling bestilling) => throw new NotSupportedException("The measurement is done in one piece.");
}

/// <summary>The progress of one of several measurements that are done in turn.</summary>
internal sealed class Delfremdrift(IProgress<double> hele, int nr, int antal) : IProgress<double>
{
    public void Report(double value) => hele.Report((nr + value) / antal);
}

/// <summary>Measures buckets one by one, and keeps from one to the next what it measures with. For one thread at a time.</summary>
internal interface ISpandmaaler
{
    /// <summary>Measures a bucket into a folder, as <see cref="IMaaling.Koer"/> keeps it in <see cref="Maalebestilling.Dele"/>.</summary>
    /// <returns>SHA-256 of what was measured.</returns>
    string Maal(int spand, string mappe, CancellationToken token);
}
