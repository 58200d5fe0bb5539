using System.Collections.Concurrent;
using System.Text.Json;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Filer.Kvitteringer;

/// <summary>
/// The receipts for the files of the landing folder as it was last seen: <c>raw/_kvitteringer.json</c>. With them a file that is untouched need not be read
/// through to know that it is. Without them, or with some of them gone, everything is read. Threads can share one.
/// </summary>
public sealed class Kvitteringsbog
{
    /// <summary>How long a receipt holds when nothing else is said.</summary>
    public static readonly TimeSpan Standardtillid = TimeSpan.FromDays(90);

    private readonly Dictionary<(string, Maaned), Kvittering> _foer;
    private readonly ConcurrentDictionary<(string, Maaned), Kvittering> _nu = new();
    private readonly string _fil;
    private readonly TimeSpan _tillid;
    private readonly TimeProvider _ur;

    private Kvitteringsbog(string fil, IEnumerable<Kvittering> foer, TimeSpan tillid, TimeProvider ur)
    {
        (_fil, _tillid, _ur) = (fil, tillid, ur);
        _foer = foer.ToDictionary(k => (k.Datasaet, k.Levering));
    }

    /// <param name="data">The data folder.</param>
    /// <param name="tillid">A file read longer ago than this is read again; <see cref="TimeSpan.Zero"/>: every file is.</param>
    public static Kvitteringsbog Laes(string data, TimeSpan tillid, TimeProvider? ur = null)
    {
        var fil = Path.Combine(data, "raw", "_kvitteringer.json");
        return new(fil, Kvitteringer(fil), tillid, ur ?? TimeProvider.System);
    }

    /// <summary>What the file holds, read through unless its receipt holds.</summary>
    internal (Indhold Indhold, bool Gennemlaest) Indhold(Landingsfil fil, CancellationToken token)
    {
        var (stempel, nu) = (Filstempel.Af(fil), _ur.GetUtcNow());
        if (
            stempel is { } kendt
            && _foer.GetValueOrDefault((fil.Datasaet.Navn, fil.Maaned)) is { } kvittering
            && kvittering.Gaelder(fil, kendt, _tillid, nu)
        )
        {
            _nu[(fil.Datasaet.Navn, fil.Maaned)] = kvittering;
            return (new(kvittering.Sha256, kvittering.Stempel.Bytes), false);
        }

        return (Gennemlaes(fil, token), true);
    }

    /// <summary>What the file holds, read through.</summary>
    internal Indhold Gennemlaes(Landingsfil fil, CancellationToken token)
    {
        // The stamp first: what changes while it is read has another one after.
        var (stempel, nu) = (Filstempel.Af(fil), _ur.GetUtcNow());
        var indhold = Filer.Indhold.Af(fil, token);
        if (stempel is { } set)
        {
            _nu[(fil.Datasaet.Navn, fil.Maaned)] = new()
            {
                Datasaet = fil.Datasaet.Navn,
                Levering = fil.Maaned,
                Fil = fil.Navn,
                Stempel = set,
                Sha256 = indhold.Sha256,
                Laest = nu,
            };
        }

        return indhold;
    }

    /// <summary>Refuses a file that is no longer the one that was read: then its rows may be of both.</summary>
    internal void KraevUroert(Landingsfil fil, Indhold indhold, CancellationToken token)
    {
        var foer = _nu.GetValueOrDefault((fil.Datasaet.Navn, fil.Maaned))?.Stempel;
        if ((foer is null || Filstempel.Af(fil) != foer) && Filer.Indhold.Af(fil, token).Sha256 != indhold.Sha256)
        {
            throw fil.Afvist("blev ændret, mens den blev læst; vent, til den er skrevet færdig, og kør igen.");
        }
    }

    /// <summary>The file was refused: it is read again the next time, whatever its stamp.</summary>
    internal void Glem(Landingsfil fil) => _nu.TryRemove((fil.Datasaet.Navn, fil.Maaned), out _);

    /// <summary>Keeps what was seen, and nothing of what was not.</summary>
    internal void Skriv()
    {
        Kvittering[] nu = [.. _nu.Values.OrderBy(k => k.Datasaet, StringComparer.Ordinal).ThenBy(k => k.Levering)];
        if (nu.Length != _foer.Count || nu.Any(k => _foer.GetValueOrDefault((k.Datasaet, k.Levering)) != k))
        {
            LakeJson.Skriv(_fil, nu);
        }
    }

    private static Kvittering[] Kvitteringer(string fil)
    {
        try
        {
            return LakeJson.Laes<Kvittering?[]>(fil)?.OfType<Kvittering>().DistinctBy(k => (k.Datasaet, k.Levering)).ToArray() ?? [];
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Damaged: all files are read, and it is written anew.
            return [];
        }
    }
}
