using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.Stage.Referencer;

/// <summary>
/// The days that lie in some dagpengeperiode, as intervals without a gap, by person and day; periods that touch are one interval. A period that
/// expired under covid runs on as the rules extend it, to the day before the next at most (§2 a-dagpenge, D16). That a forløb ends where the next
/// period begins (§2) takes no day out of every period.
/// </summary>
internal sealed class Dagpengedaekning
{
    private readonly List<long> _person = [];
    private readonly List<int> _fra = [];
    private readonly List<int> _til = [];
    private readonly IReadOnlyList<Dagpengeforlaengelse> _forlaengelser;

    /// <summary>The period read last: how long it runs is known when the next has come.</summary>
    private (long Person, int Fra, int Til)? _venter;

    public Dagpengedaekning(IReadOnlyList<Dagpengeforlaengelse> forlaengelser) => _forlaengelser = forlaengelser;

    public int Antal => _person.Count;

    public static Dagpengedaekning Laes(LakeConnection lake, string data, StagedDel? del, IReadOnlyList<Dagpengeforlaengelse> forlaengelser)
    {
        var daekning = new Dagpengedaekning(forlaengelser);
        foreach (var fil in del is null ? [] : StagedSnapshot.Bucketfiler(data, del))
        {
            using var result = lake.Query(
                $"""
                SELECT person, foerste_dag, coalesce((sidste_dag - DATE '1970-01-01')::INTEGER, {Dag.Aaben})
                FROM {LakeSql.Parquet(fil)}
                """
            );
            while (result.NextChunk(out var chunk))
            {
                var person = chunk.Values<long>(0);
                var fra = chunk.Values<int>(1);
                var til = chunk.Values<int>(2);
                for (var i = 0; i < chunk.Count; i++)
                {
                    daekning.Tilfoej(person[i], fra[i], til[i]);
                }
            }
        }

        daekning.Afslut();
        return daekning;
    }

    /// <summary>Adds a period as delivered; they come by person and first day. After the last comes <see cref="Afslut"/>.</summary>
    public void Tilfoej(long person, int fra, int til)
    {
        if (_venter is { } foer)
        {
            Laeg(foer.Person, foer.Fra, Forlaenget(foer.Til, foer.Person == person ? fra - 1 : Dag.Aaben));
        }

        _venter = (person, fra, til);
    }

    public void Afslut()
    {
        if (_venter is { } sidste)
        {
            Laeg(sidste.Person, sidste.Fra, Forlaenget(sidste.Til, Dag.Aaben));
        }

        _venter = null;
    }

    private int Forlaenget(int til, int foerNaeste) =>
        Math.Max(til, Math.Min(foerNaeste, _forlaengelser.Select(f => f.Forlaenget(til)).DefaultIfEmpty(til).Max()));

    private void Laeg(long person, int fra, int til)
    {
        var sidste = _person.Count - 1;
        if (sidste >= 0 && _person[sidste] == person)
        {
            if (_til[sidste] >= fra - 1)
            {
                _til[sidste] = Math.Max(_til[sidste], til);
                return;
            }
        }

        _person.Add(person);
        _fra.Add(fra);
        _til.Add(til);
    }

    /// <summary>The place of the person's first interval, or of the next person's.</summary>
    public int Sted(long person)
    {
        var (lav, hoej) = (0, _person.Count);
        while (lav < hoej)
        {
            var midt = (lav + hoej) / 2;
            (lav, hoej) = _person[midt] < person ? (midt + 1, hoej) : (lav, midt);
        }

        return lav;
    }

    /// <summary>Whether every day from <paramref name="fra"/> to <paramref name="til"/> is covered; <paramref name="sted"/> is the person's.</summary>
    public bool Daekker(int sted, long person, int fra, int til)
    {
        for (var i = sted; i < _person.Count && _person[i] == person && _fra[i] <= fra; i++)
        {
            if (til <= _til[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first place after <paramref name="sted"/> that is not before the person's.</summary>
    public int Frem(int sted, long person)
    {
        while (sted < _person.Count && _person[sted] < person)
        {
            sted++;
        }

        return sted;
    }

    public bool Rummer(Dagpengedaekning anden)
    {
        var sted = 0;
        for (var i = 0; i < anden.Antal; i++)
        {
            sted = Frem(sted, anden._person[i]);
            if (!Daekker(sted, anden._person[i], anden._fra[i], anden._til[i]))
            {
                return false;
            }
        }

        return true;
    }
}
