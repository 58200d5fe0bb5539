using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Dream;

/// <summary>The ledighedsmåneder that are still to be lived, by målgruppe and year of the history.</summary>
internal sealed class Margenkvote
{
    private readonly long[] _rest;
    private readonly int _foersteAar;
    private readonly int _aar;

    /// <param name="skala">One month is lived for so many; rounded half up, each cell by itself.</param>
    public Margenkvote(IEnumerable<Dreammargen> margener, int skala, Maaned fra, Maaned til)
    {
        (_foersteAar, _aar) = (fra.Aar, til.Aar - fra.Aar + 1);
        _rest = new long[Enum.GetValues<Maalgruppe>().Length * _aar];
        foreach (var m in margener)
        {
            _rest[Plads(m.Maalgruppe, m.Aar)] = ((2 * m.Ledighedsmaaneder) + skala) / (2 * skala);
        }

        Rest = _rest.Sum();
    }

    public long Rest { get; private set; }

    /// <summary>A målgruppe and year in proportion to what is left.</summary>
    public (Maalgruppe Gruppe, int Aar) Traek(ref Tilfaeldig t)
    {
        var u = (long)(t.Broek() * Rest);
        for (var i = 0; ; i++)
        {
            u -= _rest[i];
            if (u < 0)
            {
                return ((Maalgruppe)(i / _aar), _foersteAar + (i % _aar));
            }
        }
    }

    public bool Tag(Maalgruppe gruppe, int aar)
    {
        if (_rest[Plads(gruppe, aar)] == 0)
        {
            return false;
        }

        _rest[Plads(gruppe, aar)]--;
        Rest--;
        return true;
    }

    private int Plads(Maalgruppe gruppe, int aar) => ((int)gruppe * _aar) + aar - _foersteAar;
}
