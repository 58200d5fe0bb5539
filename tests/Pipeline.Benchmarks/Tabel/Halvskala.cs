using Pipeline.Benchmarks.Trin;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Benchmarks.Tabel;

/// <summary>
/// Half the persons: whether memory follows the bucket or the population. The last month's monthly files are held back and delivered afterwards, on top
/// of the whole history and on top of a single month: whether a new month's cost follows the month or the history.
/// </summary>
internal sealed class Halvskala(Opstilling o, Maalinger m)
{
    private static readonly string[] Maanedlige =
    [
        .. Registre.Alle.Where(d => d.Art == Leveringsart.Maanedlig).Select(d => $"{d.Navn}.csv"),
    ];

    private readonly string _landing = Path.Combine(o.Mappe, "halv", "landing");
    private readonly string _ventende = Path.Combine(o.Mappe, "halv", "ventende");

    public void Maal()
    {
        o.TrinI(_landing, "generer", "--personer", $"{o.Personer / 2}", "--landing", _landing);
        Directory.CreateDirectory(_ventende);
        Flyt(Maaned(_landing, Husets.Til), _ventende);

        var hel = Path.Combine(o.Mappe, "halv", "data");
        m.Tilfoej(Maalinger.HalvtUdtraek, Trin("udtraek", _landing, hel, "--dage", "1"));
        m.Tilfoej(Maalinger.HalvKlargoering, Trin("klargoering", _landing, hel));

        var enkelt = Path.Combine(o.Mappe, "halv", "enkelt");
        Enkelt(Path.Combine(enkelt, "landing"));
        Trin("udtraek", Path.Combine(enkelt, "landing"), Path.Combine(enkelt, "data"), "--dage", "1");
        Trin("klargoering", Path.Combine(enkelt, "landing"), Path.Combine(enkelt, "data"));

        Kopier(_ventende, Maaned(Path.Combine(enkelt, "landing"), Husets.Til));
        Flyt(_ventende, Maaned(_landing, Husets.Til));
        m.Tilfoej(Maalinger.NyMaanedOvenPaaEn, NyMaaned(Path.Combine(enkelt, "landing"), Path.Combine(enkelt, "data")));
        m.Tilfoej(Maalinger.NyMaaned, NyMaaned(_landing, hel));
        m.Tilfoej(Maalinger.HalvMaaling, o.TrinI(hel, "maaling", "--ud", Path.Combine(o.Mappe, "halv", "kuber")));
        Directory.Delete(Path.Combine(o.Mappe, "halv"), recursive: true);
    }

    private Maalt Trin(string navn, string landing, string data, params string[] mere)
    {
        Directory.CreateDirectory(data);
        return o.TrinI(data, navn, ["--landing", landing, .. mere]);
    }

    /// <summary>Extraction and staging together, a day after the history's; what was there is found by its receipt and left.</summary>
    private Maalt NyMaaned(string landing, string data)
    {
        var (udtraek, klargoering) = (Trin("udtraek", landing, data, "--dage", "2"), Trin("klargoering", landing, data));
        return new(
            udtraek.Sekunder + klargoering.Sekunder,
            udtraek.Cpu + klargoering.Cpu,
            Math.Max(udtraek.PeakMb, klargoering.PeakMb),
            udtraek.Svar
        );
    }

    /// <summary>The registers, which come whole, and one month of what comes by the month.</summary>
    private void Enkelt(string landing)
    {
        Kopier(Maaned(_landing, Husets.Til), Maaned(landing, Husets.Til));
        Kopier(Maaned(_landing, Husets.Til.Plus(-1)), Maaned(landing, Husets.Til.Plus(-1)));
    }

    private static string Maaned(string landing, Domain.Kalender.Maaned maaned) => Path.Combine(landing, $"{maaned}");

    private static void Flyt(string fra, string til)
    {
        foreach (var navn in Maanedlige)
        {
            File.Move(Path.Combine(fra, navn), Path.Combine(til, navn));
        }
    }

    private static void Kopier(string fra, string til)
    {
        Directory.CreateDirectory(til);
        foreach (var fil in Directory.EnumerateFiles(fra))
        {
            File.Copy(fil, Path.Combine(til, Path.GetFileName(fil)));
        }
    }
}
