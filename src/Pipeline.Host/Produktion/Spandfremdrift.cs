using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>Tells how many buckets are measured and about how long the rest takes: beside the bar, and as a line now and then where there is none.</summary>
/// <param name="iForvejen">Buckets that an earlier run measured; they take no time now.</param>
internal sealed class Spandfremdrift(Trin trin, Logbog log, TimeProvider ur, int antal, int iForvejen) : IProgress<double>
{
    private static readonly TimeSpan MellemLinjer = TimeSpan.FromSeconds(10);

    private readonly object _laas = new();
    private readonly long _start = ur.GetTimestamp();
    private long _sidste = ur.GetTimestamp();

    public void Report(double value)
    {
        var faerdige = (int)Math.Round(value * antal);
        var tilstand = $"{Tekst.Antal(faerdige)} af {Tekst.Antal(antal)} spande{Tilbage(faerdige)}";
        trin.Report(value);
        trin.Tilstand = tilstand;
        lock (_laas)
        {
            if (ur.GetElapsedTime(_sidste) >= MellemLinjer && faerdige < antal)
            {
                _sidste = ur.GetTimestamp();
                log.Log.Information("{Trin}: {Tilstand:l}", trin.Navn, tilstand);
            }
        }
    }

    private string Tilbage(int faerdige)
    {
        var nye = faerdige - iForvejen;
        return nye > 0 && faerdige < antal ? $", ca. {Tekst.Varighed(ur.GetElapsedTime(_start) / nye * (antal - faerdige))} tilbage" : "";
    }
}
