namespace Pipeline.Definitions.Laesning;

/// <summary>A node of a definition: a value, a list or a table of named nodes, each with the place it stands.</summary>
internal abstract record Knude(Sted Sted)
{
    /// <summary>The word for "no such rule".</summary>
    public const string Ingen = "ingen";

    public bool ErIngen => this is Vaerdi { Tekst: Ingen };

    /// <summary>Tables are merged key by key; everything else is replaced whole by what stands on top.</summary>
    public static Knude Flet(Knude under, Knude over)
    {
        if (under is not Tabel a || over is not Tabel b)
        {
            return over;
        }

        var poster = new Dictionary<string, Knude>(a.Poster, StringComparer.Ordinal);
        foreach (var (noegle, knude) in b.Poster)
        {
            poster[noegle] = poster.TryGetValue(noegle, out var foer) ? Flet(foer, knude) : knude;
        }

        // An error about the whole table is the work of what was laid on last.
        return b with
        {
            Poster = poster,
        };
    }

    /// <summary>The first value on top that says what stands below already; null when every one says something new.</summary>
    public static Knude? FoersteGentagelse(Knude under, Knude over) =>
        under is Tabel a && over is Tabel b
            ? b.Poster.Select(p => a.Poster.TryGetValue(p.Key, out var foer) ? FoersteGentagelse(foer, p.Value) : null)
                .FirstOrDefault(k => k is not null)
                ?? (b.Poster.Count == 0 ? b : null)
        : Ens(under, over) ? over
        : null;

    private static bool Ens(Knude a, Knude b) =>
        (a, b) switch
        {
            (Vaerdi x, Vaerdi y) => x.Tekst == y.Tekst,
            (Liste x, Liste y) => x.Led.Count == y.Led.Count && x.Led.Zip(y.Led).All(p => Ens(p.First, p.Second)),
            (Tabel x, Tabel y) => x.Poster.Count == y.Poster.Count
                && x.Poster.All(p => y.Poster.TryGetValue(p.Key, out var v) && Ens(p.Value, v)),
            _ => false,
        };
}

internal sealed record Vaerdi(Sted Sted, string Tekst) : Knude(Sted);

internal sealed record Liste(Sted Sted, IReadOnlyList<Knude> Led) : Knude(Sted);

internal sealed record Tabel(Sted Sted, IReadOnlyDictionary<string, Knude> Poster) : Knude(Sted);
