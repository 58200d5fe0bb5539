using System.Globalization;
using System.Text;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;

namespace Pipeline.Dashboard.Ruter;

/// <summary>
/// The state as Prometheus' text, version 0.0.4 (docs/decisions/0023-metrics.md): what an alert needs, as the overview has it.
/// </summary>
internal static class Maaltekst
{
    public const string Type = "text/plain; version=0.0.4; charset=utf-8";

    public static string Af(Overbliksbillede billede, IReadOnlyList<Levering> leveringer)
    {
        var ud = new StringBuilder();
        var udgivne = billede.Produkter.Where(p => p.Status is not null).ToList();
        Maal(
            ud,
            "pipeline_months_behind",
            "Months delivered, or expected by the calendar, after the newest published month.",
            udgivne.Select(p => (Navn(p.Navn), (double)p.MonthsBehind))
        );
        Maal(
            ud,
            "pipeline_next_month_due_timestamp_seconds",
            "The start (UTC) of the last day the next month is expected.",
            udgivne.Where(p => p.Expected is not null).Select(p => (Navn(p.Navn), (double)p.Expected!.DueDay * TimeSpan.SecondsPerDay))
        );
        Maal(
            ud,
            "pipeline_fresh",
            "1 when the newest delivery is in, nothing is stale and no expected month is missing.",
            billede.Produkter.Select(p => (Navn(p.Navn), p.ErFrisk ? 1.0 : 0))
        );
        Maal(ud, "pipeline_months_in_force", "Months in force.", udgivne.Select(p => (Navn(p.Navn), (double)p.Status!.Maaneder)));
        Maal(
            ud,
            "pipeline_published_timestamp_seconds",
            "When the version in force was published.",
            udgivne
                .Where(p => Dansk.Laes(p.Status!.Udgivet) is not null)
                .Select(p => (Navn(p.Navn), (double)Dansk.Laes(p.Status!.Udgivet)!.Value.ToUnixTimeSeconds()))
        );
        Maal(
            ud,
            "pipeline_next_run_timestamp_seconds",
            "When the schedule runs next; none while paused.",
            billede
                .Produkter.Where(p => p.Tidsplan?.Naeste is not null)
                .Select(p => (Navn(p.Navn), (double)p.Tidsplan!.Naeste!.Value.ToUnixTimeSeconds()))
        );
        Maal(
            ud,
            "pipeline_versions_waiting",
            "Versions beside the one in force that nobody has decided on.",
            billede.Produkter.Select(p => (Navn(p.Navn), (double)p.Ventende.Count))
        );
        if (billede.SenesteKoersel is { } seneste)
        {
            Maal(
                ud,
                "pipeline_last_run_ok",
                "1 when the last run did its work.",
                [("", seneste.Udfald is "udfoert" or "i gang" ? 1.0 : 0)]
            );
            Maal(ud, "pipeline_last_run_started_timestamp_seconds", "When the last run began.", [("", seneste.Start.ToUnixTimeSeconds())]);
            if (seneste.Varighed is { } varighed)
            {
                Maal(ud, "pipeline_last_run_duration_seconds", "How long the last run took.", [("", varighed.TotalSeconds)]);
            }
        }

        Maal(ud, "pipeline_runs_active", "Runs under way.", [("", billede.IGang.Count(f => f.Tilstand == Tilstand.IGang))]);
        Maal(ud, "pipeline_runs_waiting", "Runs asked for and not begun.", [("", billede.IGang.Count(f => f.Tilstand == Tilstand.Venter))]);
        Maal(ud, "pipeline_workers", "Processes that take work.", [("", billede.Arbejdere.Count)]);
        var nyeste =
            leveringer.Count == 0
                ? []
                : leveringer
                    .Where(l => l.Maaned == leveringer.Max(m => m.Maaned))
                    .GroupBy(l => l.Datasaet)
                    .Select(g => g.MaxBy(l => l.Modtaget, StringComparer.Ordinal)!)
                    .ToList();
        Maal(
            ud,
            "pipeline_delivery_rows",
            "Rows of the newest month's delivery.",
            nyeste.Select(l => ($"{{dataset=\"{l.Datasaet}\"}}", (double)l.Raekker))
        );
        Maal(
            ud,
            "pipeline_delivery_rows_refused",
            "Refused rows of the newest month's delivery.",
            nyeste.Select(l => ($"{{dataset=\"{l.Datasaet}\"}}", (double)l.Karantaene))
        );
        return ud.ToString();
    }

    private static string Navn(string produkt) => $"{{product=\"{produkt}\"}}";

    private static void Maal(StringBuilder ud, string navn, string hjaelp, IEnumerable<(string Maerker, double Vaerdi)> vaerdier)
    {
        var alle = vaerdier.ToList();
        if (alle.Count == 0)
        {
            return;
        }

        ud.Append("# HELP ").Append(navn).Append(' ').Append(hjaelp).Append('\n');
        ud.Append("# TYPE ").Append(navn).Append(" gauge\n");
        foreach (var (maerker, vaerdi) in alle)
        {
            ud.Append(navn).Append(maerker).Append(' ').Append(vaerdi.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        }
    }
}
