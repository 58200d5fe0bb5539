using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Pins;

namespace Pipeline.Host.Kommandoer;

/// <summary>The status as plain text: what is in force first, then what came in and how the last runs went.</summary>
internal static class Statusvisning
{
    private const int VisteLeveringer = 12;

    /// <param name="calendar">When each product's next month is expected.</param>
    public static void Skriv(TextWriter ud, Status status, PublicationCalendar calendar, DateTimeOffset now)
    {
        ud.WriteLine("I kraft");
        if (status.Produkter.Count == 0)
        {
            ud.WriteLine("  Intet er udgivet endnu.");
        }

        foreach (var p in status.Produkter)
        {
            ud.WriteLine(
                $"  {p.Produkt} {p.Version}: {p.FoersteMaaned} til {p.NyesteMaaned} ({Tekst.Antal(p.Maaneder)} {(p.Maaneder == 1 ? "måned" : "måneder")}), regelsæt {p.Regelsaet}, "
                    + $"udgivet {p.Udgivet}; {Friskhed(p, calendar, now)}"
            );
            foreach (var pin in status.Pins.Where(f => f.Produkt == p.Produkt))
            {
                ud.WriteLine($"    fastholdt: {Fastholdt(pin)}");
            }
        }

        InUse(ud, status.InUse);
        Judged(ud, status.Judged);
        Leveringer(ud, status);
        Koersler(ud, status.Koersler);
    }

    /// <summary>"2024-01 – 2024-12 under regelsæt 1.74, siden … af anna (skift): aftalt".</summary>
    public static string Fastholdt(RecordedPin pin) =>
        $"{pin.Periode.Maaneder} under regelsæt {pin.Periode.Regelsaet}, siden {pin.Tid} af {pin.Bruger} ({pin.Anledning})"
        + (pin.Hvorfor is null ? "" : $": {pin.Hvorfor}");

    private static string Friskhed(Produktstatus product, PublicationCalendar calendar, DateTimeOffset now)
    {
        var expected = calendar.Of(product.Produkt, now) is var (days, today) ? Expectation.Of(product, days, today) : null;
        var deliveries =
            expected is { IsLate: true } && product.MaanederBagud == 0 ? "den nyeste levering er med" : Leveringer(product.MaanederBagud);
        return expected is null ? deliveries : $"{deliveries}; {expected.Sentence()}";
    }

    private static string Leveringer(int bagud) =>
        bagud switch
        {
            0 => "frisk: den nyeste levering er med",
            1 => "1 måned bag den nyeste levering",
            _ => $"{bagud} måneder bag den nyeste levering",
        };

    private static void InUse(TextWriter ud, DataInUse data)
    {
        if (data.Deliveries.Count > 0)
        {
            ud.WriteLine();
            ud.WriteLine("Data i brug");
        }

        foreach (var delivery in data.Deliveries)
        {
            ud.WriteLine(
                $"  {delivery.Maaned}{(delivery.Behind == 0 ? "" : $" ({Alder(delivery.Behind)} ældre end den nyeste levering)")}: "
                    + string.Join(", ", delivery.Datasets.Select(d => d.Datasaet))
            );
        }

        if (data.Unused.Count > 0)
        {
            ud.WriteLine();
            ud.WriteLine("Ikke brugt af leveringerne ved seneste udtræk");
        }

        foreach (var sentence in data.Unused)
        {
            ud.WriteLine($"  {sentence}");
        }
    }

    private static void Judged(TextWriter ud, IReadOnlyList<JudgedDeliveries> judged)
    {
        if (judged.Count > 0)
        {
            ud.WriteLine();
            ud.WriteLine("Er leveringerne hele");
        }

        foreach (var same in judged.GroupBy(j => (j.Udfald, j.Besked)))
        {
            ud.WriteLine(
                $"  {string.Join(", ", same.Select(j => j.Produkt))}: {(same.Key.Udfald == "bestaaet" ? "bestået" : same.Key.Udfald)}. {same.Key.Besked}."
            );
        }
    }

    private static string Alder(int maaneder) => maaneder == 1 ? "1 måned" : $"{Tekst.Antal(maaneder)} måneder";

    private static void Leveringer(TextWriter ud, Status status)
    {
        ud.WriteLine();
        ud.WriteLine("Leveringer");
        if (status.Leveringer.Count > VisteLeveringer)
        {
            ud.WriteLine(
                $"  ({Tekst.Antal(status.Leveringer.Count - VisteLeveringer)} ældre er ikke vist; se 'pipeline export ops.leveringer')"
            );
        }

        foreach (var l in status.Leveringer.TakeLast(VisteLeveringer))
        {
            ud.WriteLine(
                $"  {l.Maaned}: {Tekst.Antal(l.Filer)} filer, {Tekst.Antal(l.Raekker)} rækker"
                    + (l.Karantaene == 0 ? "" : $", {Tekst.Antal(l.Karantaene)} i karantæne")
                    + $", modtaget {l.Modtaget}"
            );
        }

        foreach (var k in status.Karantaene)
        {
            ud.WriteLine($"    karantæne {k.Maaned} {k.Datasaet}: {Tekst.Antal(k.Antal)} × {k.Aarsag}");
        }
    }

    private static void Koersler(TextWriter ud, IReadOnlyList<Koerselsstatus> koersler)
    {
        ud.WriteLine();
        ud.WriteLine("Seneste kørsler");
        foreach (var k in koersler)
        {
            ud.WriteLine(
                $"  {k.Startet} {k.Kommando}{(k.Regelsaet is null ? "" : $" (regelsæt {k.Regelsaet})")}: {Udfald(k.Udfald)}"
                    + (k.Besked is null ? "" : $". {k.Besked}")
            );
        }
    }

    private static string Udfald(string udfald) => udfald == "udfoert" ? "udført" : udfald;
}
