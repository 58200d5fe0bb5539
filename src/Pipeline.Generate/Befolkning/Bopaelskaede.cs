using Pipeline.Domain.Kalender;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Befolkning;

/// <summary>Where a person lives: a chain of kommuner with moves, now and then a hole or an overlap. Reused from person to person.</summary>
internal sealed class Bopaelskaede
{
    private const double DageMellemFlytninger = 18 * 365;
    private readonly List<BopaelRaekke> _raekker = [];

    public void Traek(ref Tilfaeldig t, int foedselsdato, int start, int slut)
    {
        _raekker.Clear();
        if (t.Sker(0.0001))
        {
            return;
        }

        var fra = Math.Max(foedselsdato, start - t.Tal(12 * 365));
        var kommune = Kommunevaegte.Fordeling.Traek(ref t);
        while (true)
        {
            var flytning = Math.Max(fra + 30, start) + t.Ventetid(DageMellemFlytninger);
            if (flytning > slut)
            {
                _raekker.Add(new(kommune, fra, Dag.Aaben));
                return;
            }

            // A late notice makes an overlap, a stay abroad or without address makes a hole.
            var u = t.Tal(1000);
            var sidste = u switch
            {
                < 5 => flytning + t.Mellem(0, 20),
                < 6 => flytning - 1 - t.Mellem(1, 25),
                _ => flytning - 1,
            };
            _raekker.Add(new(kommune, fra, sidste));
            fra = flytning;
            kommune = Kommunevaegte.Fordeling.Traek(ref t);
        }
    }

    public short? KommunePaa(int dag)
    {
        for (var i = _raekker.Count - 1; i >= 0; i--)
        {
            if (_raekker[i].Fra <= dag && dag <= _raekker[i].Til)
            {
                return _raekker[i].Kommunekode;
            }
        }

        return null;
    }

    public void Skriv(Registerskriver skriver)
    {
        foreach (var raekke in _raekker)
        {
            skriver.Bopael(raekke);
        }
    }
}
