namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>Intervals of days, both ends included, put together: overlapping and adjacent ones become one. Used again from person to person.</summary>
internal sealed class Dagsmaengde
{
    private readonly List<(int Fra, int Til)> _dele = [];

    /// <summary>Disjoint, not adjacent, in order; after <see cref="Saml"/>.</summary>
    public IReadOnlyList<(int Fra, int Til)> Dele => _dele;

    public void Toem() => _dele.Clear();

    public void Tilfoej(int fra, int til)
    {
        if (til >= fra)
        {
            _dele.Add((fra, til));
        }
    }

    public void Saml()
    {
        _dele.Sort();
        var antal = 0;
        for (var i = 0; i < _dele.Count; i++)
        {
            var (fra, til) = _dele[i];
            if (antal > 0 && fra <= _dele[antal - 1].Til + 1)
            {
                _dele[antal - 1] = (_dele[antal - 1].Fra, Math.Max(_dele[antal - 1].Til, til));
            }
            else
            {
                _dele[antal++] = (fra, til);
            }
        }

        _dele.RemoveRange(antal, _dele.Count - antal);
    }
}
