using System.Data.Common;
using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>A linked table's months as everyone may see them: what is hidden follows from the published versions and from which of them were seen.</summary>
internal sealed class LinkedMonths(string data, LinkedTable table, DbConnection connection)
{
    private readonly Dictionary<string, Versionslager> _stores = table.Members.ToDictionary(
        m => m.Produkt.Navn,
        m => new Versionslager(data, m.Produkt.Navn),
        StringComparer.Ordinal
    );
    private readonly Dictionary<(string Product, string Version), Manifest> _manifests = [];

    /// <param name="inForce">Month → product → the version it is read from.</param>
    public IReadOnlyList<ShownMonth> Of(IReadOnlyDictionary<string, SortedDictionary<string, string>> inForce, CancellationToken token)
    {
        var history = new LinkedHistory(data, table, connection);
        using var files = new Maanedsfil();
        var readers = table.Members.ToDictionary(
            m => m.Produkt.Navn,
            m => new Versionslaeser(m.Produkt, _stores[m.Produkt.Navn], files),
            StringComparer.Ordinal
        );
        var regions = Regions();
        var months = inForce.OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
        var shown = new ShownMonth[months.Count];
        var reading = new Lock();
        Sideloebende.Koer(
            months.Count,
            Environment.ProcessorCount,
            i =>
            {
                var (month, now) = months[i];
                IReadOnlyList<SortedDictionary<string, string>> states;
                List<LinkedPublication> publications;
                // Files are read one at a time; what takes time is the search for what to hide.
                lock (reading)
                {
                    states = history.States(month, now);
                    publications = [.. states.Select(s => Publication(month, s)).OfType<LinkedPublication>()];
                }

                shown[i] = new(month, states, LinkedMonth.Of(table, publications, regions(Maaned.Parse(month))));
            },
            token
        );
        return shown;

        LinkedPublication? Publication(string month, SortedDictionary<string, string> state)
        {
            var members = new List<Udgavetabel>();
            foreach (var (product, version) in state)
            {
                if (Manifest(product, version) is not { } manifest || manifest.Find(month) is not { } file)
                {
                    return null; // Cleared away: nobody can be shown it, and what it told is no longer here.
                }

                members.Add(new(version, manifest.Koersel.RegelsaetFor(file.Maaned).Version, readers[product].Laes(manifest, file, token)));
            }

            return new(members);
        }
    }

    private Manifest? Manifest(string product, string version)
    {
        if (!_manifests.TryGetValue((product, version), out var manifest))
        {
            if (!_stores[product].Versioner().Contains(version))
            {
                return null;
            }

            _manifests.Add((product, version), manifest = _stores[product].Laes(version));
        }

        return manifest;
    }

    /// <summary>The kommuner's regions as they were in a month.</summary>
    private Func<Maaned, IReadOnlyDictionary<string, string>> Regions()
    {
        var all = connection
            .Query<(string Code, string Region, string From, string? To)>(
                "select kommunekode, region, gyldig_fra, gyldig_til from mart.dim_kommune where region is not null"
            )
            .ToList();
        return month =>
        {
            var day = Dag.Tekst(month.SidsteDag);
            return all.Where(k => string.CompareOrdinal(k.From, day) <= 0 && (k.To is null || string.CompareOrdinal(k.To, day) >= 0))
                .ToDictionary(k => k.Code, k => k.Region, StringComparer.Ordinal);
        };
    }
}

/// <param name="States">Product → version: what was seen of the month before, and what is in force.</param>
/// <param name="Products">What everyone may see now.</param>
internal sealed record ShownMonth(
    string Month,
    IReadOnlyList<SortedDictionary<string, string>> States,
    IReadOnlyList<Offentligmaaned> Products
)
{
    /// <summary>Which of the states is shown, from 1.</summary>
    public int Nr
    {
        get
        {
            var shown = Products.ToDictionary(p => p.Tabel.Produkt.Navn, p => p.Udgave.Version, StringComparer.Ordinal);
            return 1 + States.ToList().FindIndex(s => s.Count == shown.Count && s.All(v => shown[v.Key] == v.Value));
        }
    }
}
