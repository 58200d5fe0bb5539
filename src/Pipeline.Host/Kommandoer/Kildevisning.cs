using System.Globalization;
using Pipeline.Domain.Kilder;
using Pipeline.Extract.Kilder;

namespace Pipeline.Host.Kommandoer;

/// <summary>The sources of the installation, and how the last fetch from each went.</summary>
internal static class Kildevisning
{
    public static void Skriv(TextWriter ud, string data, IReadOnlyList<Kilde> kilder)
    {
        if (kilder.Count == 0)
        {
            return;
        }

        ud.WriteLine();
        ud.WriteLine("Kilder");
        foreach (var kilde in kilder)
        {
            ud.WriteLine($"  {kilde.Navn} ({string.Join(", ", kilde.Datasaet)}): {Stand(new Kildestand(data, kilde.Navn).Laes())}");
        }
    }

    private static string Stand(Hentningsstand? stand) =>
        stand switch
        {
            null => "aldrig hentet",
            { Fejl: { } fejl, SidstHentet: { } hentet } => $"hentet sidst {Tid(hentet)}; svigtede {Tid(stand.SidstForsoegt)}. {fejl}",
            { Fejl: { } fejl } => $"aldrig hentet; svigtede {Tid(stand.SidstForsoegt)}. {fejl}",
            { SidstHentet: { } hentet } => $"hentet sidst {Tid(hentet)}",
            _ => "aldrig hentet",
        };

    private static string Tid(DateTimeOffset tid) => tid.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
