using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Sortering;

/// <summary>
/// Goes through typed rows that come by person, and settles what shows only beside other rows: unknown persons, payments outside the
/// periods, duplicates, keys used twice, overlaps. One pass, one person in memory.
/// </summary>
internal sealed partial class Gennemloeb
{
    private const int Forspring = 24;

    private readonly Plan _plan;
    private readonly Reference _reference;
    private readonly int _ukendtPerson;
    private readonly int _udenForPeriode;
    private readonly int _noegleFejl;
    private Raekkebuffer _raekker = null!;
    private Aftryk _aftryk;
    private long _person;
    private int _personSted;
    private int _daekningSted;

    public Gennemloeb(Typning typning, Reference reference)
    {
        _plan = Plan.For(typning);
        _reference = reference;
        _ukendtPerson = typning.Nummer(Raekkefejl.UkendtPerson);
        _udenForPeriode = typning.Nummer(Raekkefejl.UdenForDagpengeperiode);
        _noegleFejl = _plan.NoegleFejl is { } fejl ? typning.Nummer(fejl) : 0;
    }

    /// <summary>Rows refused for what lies beside them: number in the raw file, and error number.</summary>
    public List<(long Nr, int Fejl)> Afviste { get; } = [];

    public Aftryk Aftryk => _aftryk;

    public long Dubletter { get; private set; }

    public long Flettede { get; private set; }

    /// <summary>Goes through rows in the order of their persons, which come after those of the rows before.</summary>
    public void Laes(Raekkerum rum, Bucketskriver ud)
    {
        _raekker = new(rum, _plan.Orden);
        Personsortering.Sorter(
            rum.Personer,
            orden =>
            {
                for (var i = 0; i < orden.Length; i++)
                {
                    // The rows lie as they were received: the wait for one in memory is spent on those before it.
                    rum.Snart(orden[Math.Min(i + Forspring, orden.Length - 1)].Plads);
                    var (person, plads) = (orden[i].Person, orden[i].Plads);
                    if (person != _person)
                    {
                        Afslut(ud);
                        _person = person;
                    }

                    _raekker.Tilfoej(plads);
                }
            }
        );
        Afslut(ud);
    }

    /// <summary>The person's rows are all there.</summary>
    private void Afslut(Bucketskriver ud)
    {
        if (_raekker.Antal == 0)
        {
            return;
        }

        if (ReferenceHolder())
        {
            _raekker.Sorter();
            if (_raekker.Antal > 1)
            {
                FjernDubletter();
                if (_plan.Noegle is not null)
                {
                    KraevEnNoegle();
                }
                else if (_plan.Flet >= 0)
                {
                    Flet();
                }
            }

            foreach (var raekke in _raekker.Raekker)
            {
                ud.Skriv(_person, _raekker.Vaerdier(raekke));
            }
        }

        _raekker.Toem();
    }

    /// <summary>False when no row is left.</summary>
    private bool ReferenceHolder()
    {
        if (!Kendt())
        {
            foreach (var raekke in _raekker.Raekker)
            {
                AfvisForReference(raekke, _ukendtPerson);
            }

            return false;
        }

        if (_reference.Daekning is { } daekning && _plan.Dagpenge is { } kolonner)
        {
            _daekningSted = daekning.Frem(_daekningSted, _person);
            var antal = 0;
            var raekker = _raekker.Raekker;
            foreach (var raekke in raekker)
            {
                var v = _raekker.Vaerdier(raekke);
                if (v[kolonner.Art] == Plan.Undtaget || daekning.Daekker(_daekningSted, _person, v[kolonner.Fra], v[kolonner.Til]))
                {
                    raekker[antal++] = raekke;
                }
                else
                {
                    AfvisForReference(raekke, _udenForPeriode);
                }
            }

            _raekker.Behold(antal);
        }

        return _raekker.Antal > 0;
    }

    private bool Kendt()
    {
        if (_reference.Personer is not { } register)
        {
            return true;
        }

        var personer = register.Personer;
        while (_personSted < personer.Length && personer[_personSted] < _person)
        {
            _personSted++;
        }

        return _personSted < personer.Length && personer[_personSted] == _person;
    }

    private void AfvisForReference(int raekke, int fejl)
    {
        Afviste.Add((_raekker.Nummer(raekke), fejl));
        _aftryk.Tilfoej(_raekker.Nummer(raekke), fejl);
    }
}
