using System.Diagnostics.CodeAnalysis;
using Pipeline.Domain;

namespace Pipeline.Definitions.Laesning;

/// <summary>Reads the keys of one table: each at most once, none left over.</summary>
internal sealed class Felter
{
    private readonly Tabel _tabel;
    private readonly HashSet<string> _laest = new(StringComparer.Ordinal);

    public Felter(Knude knude) => _tabel = knude as Tabel ?? throw knude.Sted.Fejl("skal være nøgler med værdier.");

    public Sted Sted => _tabel.Sted;

    public Knude this[string noegle] => Har(noegle, out var knude) ? knude : throw Mangler(noegle);

    public bool Har(string noegle, [NotNullWhen(true)] out Knude? knude)
    {
        _laest.Add(noegle);
        return _tabel.Poster.TryGetValue(noegle, out knude);
    }

    /// <summary>A key with nearly the same name that nobody has asked for is most likely the one that is missed.</summary>
    private Exception Mangler(string noegle) =>
        _tabel.Poster.Keys.FirstOrDefault(k => !_laest.Contains(k) && Forslag.Naermeste(k, [noegle]) is not null) is { } ligner
            ? _tabel.Poster[ligner].Sted.Fejl($"nøglen '{ligner}' er ukendt, og '{noegle}' mangler; mente du '{noegle}'?")
            : _tabel.Sted.Under(noegle).Fejl($"nøglen mangler; tilføj '{noegle}'.");

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
