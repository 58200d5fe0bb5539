using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Definitions.Laesning;

/// <summary>Reads the keys of one table: each at most once, none left over.</summary>
internal sealed class Felter
{
    private readonly Tabel _tabel;
    private readonly HashSet<string> _laest = new(StringComparer.Ordinal);

    public Felter(Knude knude) => _tabel = knude as Tabel ?? throw knude.Sted.Fejl("skal være nøgler med værdier.");

    public Sted Sted => _tabel.Sted;

    public Knude this[string noegle] =>
        Har(noegle, out var knude) ? knude : throw _tabel.Sted.Under(noegle).Fejl($"nøglen mangler; tilføj '{noegle}'.");

    public bool Har(string noegle, [NotNullWhen(true)] out Knude? knude)
    {
        _laest.Add(noegle);
        return _tabel.Poster.TryGetValue(noegle, out knude);
    }

    /// <summary>To be called when everything is read: a key nobody asked for is an error.</summary>
    public void Slut()
    {
        foreach (var (noegle, knude) in _tabel.Poster)
        {
            if (!_laest.Contains(noegle))
            {
                throw knude.Sted.Fejl($"nøglen '{noegle}' er ukendt; kendte nøgler her: {string.Join(", ", _laest)}.");
            }
        }
    }
}
