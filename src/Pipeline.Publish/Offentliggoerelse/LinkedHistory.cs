using System.Data.Common;
using Dapper;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// What everyone has seen of a linked table: for each month the versions of its products that were shown together, oldest first. A warehouse that was built again
/// from the lake has forgotten; then the manifests tell of the versions that were in force together.
/// </summary>
internal sealed class LinkedHistory
{
    private readonly LinkedTable _table;
    private readonly string _data;
    private readonly DbConnection _connection;
    private readonly ILookup<string, (int Nr, string Product, string Version)> _shown;
    private readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, Manifest>>> _inForce;

    public LinkedHistory(string data, LinkedTable table, DbConnection connection)
    {
        (_data, _table, _connection) = (data, table, connection);
        _shown = connection
            .Query<(string Month, int Nr, string Product, string Version)>(
                "select maaned, nr, produkt, version_id from ops.offentlige_visninger where tabel = @Name order by maaned, nr, produkt",
                table
            )
            .ToLookup(r => r.Month, r => (r.Nr, r.Product, r.Version), StringComparer.Ordinal);
        _inForce = new(InForceTogether);
    }

    /// <returns>Product → version, the last being what is in force now.</returns>
    public IReadOnlyList<SortedDictionary<string, string>> States(string month, SortedDictionary<string, string> now)
    {
        var states = _shown[month]
            .GroupBy(r => r.Nr)
            .Select(g => new SortedDictionary<string, string>(g.ToDictionary(r => r.Product, r => r.Version), StringComparer.Ordinal))
            .ToList();
        if (states.Count == 0)
        {
            states = [.. FromManifests(month, now)];
        }

        // Taken back to what was seen before: it is shown as it was.
        return [.. states.TakeWhile(s => !s.SequenceEqual(now)), now];
    }

    private IEnumerable<SortedDictionary<string, string>> FromManifests(string month, SortedDictionary<string, string> now)
    {
        SortedDictionary<string, string>? last = null;
        foreach (var manifests in _inForce.Value)
        {
            var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (product, manifest) in manifests)
            {
                if (manifest.IKraft.TryGetValue(month, out var version))
                {
                    state[product] = version;
                }
            }

            // One without a product that came later in the same run was shown to nobody.
            if (state.Keys.SequenceEqual(now.Keys) && (last is null || !last.SequenceEqual(state)))
            {
                yield return last = state;
            }
        }
    }

    /// <summary>The products' versions that have been in force, as they followed each other; a version made beside them has not.</summary>
    private IReadOnlyList<IReadOnlyDictionary<string, Manifest>> InForceTogether()
    {
        var seen = _table
            .Members.SelectMany(m => Seen(m.Produkt.Navn))
            .OrderBy(m => m.Udgivet)
            .ThenBy(m => m.Produkt, StringComparer.Ordinal)
            .ThenBy(m => Versionsnavn.Nummer(m.Version));
        var states = new List<IReadOnlyDictionary<string, Manifest>>();
        var state = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        foreach (var manifest in seen)
        {
            state = new(state, StringComparer.Ordinal) { [manifest.Produkt] = manifest };
            states.Add(state);
        }

        return states;
    }

    private IEnumerable<Manifest> Seen(string product)
    {
        var store = new Versionslager(_data, product);
        var manifests = store.Versioner().Select(store.Laes).ToList();
        var versions = _connection
            .Query<string>("select distinct version_id from ops.skift where produkt = @product", new { product })
            .Concat(manifests.Where(m => m.SaettesIKraft).Select(m => m.Version))
            .Concat(manifests.Select(m => m.ByggerPaa).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return manifests.Where(m => versions.Contains(m.Version));
    }
}
