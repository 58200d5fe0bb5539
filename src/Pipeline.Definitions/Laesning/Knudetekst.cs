namespace Pipeline.Definitions.Laesning;

/// <summary>A node as a person reads it on one line.</summary>
internal static class Knudetekst
{
    public static string Af(Knude knude) =>
        knude switch
        {
            Vaerdi vaerdi => vaerdi.Tekst,
            Liste { Led.Count: 0 } => Knude.Ingen,
            Liste liste => string.Join(liste.Led.Any(l => l is Tabel) ? "; " : ", ", liste.Led.Select(Af)),
            Tabel { Poster.Count: 2 } tabel
                when tabel.Poster.TryGetValue("fra", out var fra) && tabel.Poster.TryGetValue("til", out var til) =>
                $"{Af(fra)} – {Af(til)}",
            Tabel tabel => string.Join(", ", tabel.Poster.Select(p => $"{p.Key} {Af(p.Value)}")),
            _ => "",
        };

    /// <summary>A whole tree, a line for each value, indented.</summary>
    public static IEnumerable<string> Linjer(Tabel tabel, int indryk) =>
        tabel.Poster.SelectMany(post =>
        {
            var start = new string(' ', indryk) + post.Key + ":";
            return post.Value is Tabel under && under.Poster.Values.Any(v => v is not Vaerdi)
                ? [start, .. Linjer(under, indryk + 2)]
                : new[] { $"{start} {Af(post.Value)}" };
        });
}
