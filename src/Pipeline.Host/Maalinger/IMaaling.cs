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

    /// <summary>How many buckets a measurement that was stopped has kept in the folder.</summary>
    int SpandeIForvejen(Maalebestilling bestilling) => 0;

    /// <summary>Whether buckets can be measured one by one, wherever there is room, and be found again by <see cref="Koer"/>.</summary>
    bool KanDeles => false;

    /// <summary>Measures one bucket into a folder, as <see cref="Koer"/> keeps it in <see cref="Maalebestilling.Dele"/>.</summary>
    void MaalSpand(Maalebestilling bestilling, int spand, string mappe, CancellationToken token) =>
        throw new NotSupportedException("The measurement is done in one piece.");
}
