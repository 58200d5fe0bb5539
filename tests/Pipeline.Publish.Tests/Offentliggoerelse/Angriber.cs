using Google.OrTools.LinearSolver;
using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>
/// Somebody who has the publications and wants to know more: puts the linear system up that the published figures leave and asks for the
/// least and the greatest that each hidden cell can be. Knows that zeros are shown (so a hidden cell is at least 1), that alle is at most the groups' sum and, with two
/// publications, which cells have changed.
/// </summary>
internal sealed class Angriber : IDisposable
{
    /// <summary>No cell of the test tables comes near; a bound on everything keeps every problem bounded.</summary>
    private const double Loft = 1e6;

    private readonly Solver _loeser = Solver.CreateSolver("GLOP");
    private readonly List<Variable?[]> _celler = [];

    /// <summary>By cell: the least and the greatest it was in the solutions found so far, each of which is a table that fits.</summary>
    private readonly Dictionary<Variable, (double Mindst, double Hoejst)> _set = new(ReferenceEqualityComparer.Instance);

    public Angriber(params IReadOnlyList<(Taltabel Tabel, bool[] Skjult)> udgivelser)
    {
        foreach (var (tabel, skjult) in udgivelser)
        {
            var celler = new Variable?[skjult.Length];
            for (var i = 0; i < skjult.Length; i++)
            {
                celler[i] = skjult[i] ? Variabel(udgivelser, i) ?? _loeser.MakeNumVar(1, Loft, "") : null;
            }

            foreach (var (sum, dele, hoejst) in tabel.Summer())
            {
                Ligning(tabel, celler, sum, dele, hoejst);
            }

            _celler.Add(celler);
            // A cell that is hidden here but was shown, unchanged, in the other publication.
            foreach (var (anden, andenSkjult) in udgivelser.Where(u => u.Tabel != tabel))
            {
                for (var i = 0; i < skjult.Length; i++)
                {
                    if (celler[i] is { } celle && !andenSkjult[i] && anden.Vaerdier[i] == tabel.Vaerdier[i])
                    {
                        celle.SetBounds(tabel.Vaerdier[i], tabel.Vaerdier[i]);
                    }
                }
            }
        }
    }

    /// <summary>How a hidden cell of a publication is bounded, as far as it matters: where what solutions it has had are far enough apart, not further.</summary>
    public (double Mindst, double Hoejst) Graenser(int udgivelse, int plads, Func<double, double, bool> nok)
    {
        var celle = _celler[udgivelse][plads]!;
        if (!Nok())
        {
            Loes(celle, maksimer: true);
        }

        if (!Nok())
        {
            Loes(celle, maksimer: false);
        }

        return _set[celle];

        bool Nok() => _set.TryGetValue(celle, out var set) && nok(set.Mindst, set.Hoejst);
    }

    public void Dispose() => _loeser.Dispose();

    private Variable? Variabel(IReadOnlyList<(Taltabel Tabel, bool[] Skjult)> udgivelser, int plads)
    {
        for (var u = 0; u < _celler.Count; u++)
        {
            if (_celler[u][plads] is { } celle && udgivelser[u].Tabel.Vaerdier[plads] == udgivelser[_celler.Count].Tabel.Vaerdier[plads])
            {
                return celle;
            }
        }

        return null;
    }

    private void Ligning(Taltabel tabel, Variable?[] celler, int sum, int[] dele, bool hoejst)
    {
        if (celler[sum] is null && dele.All(d => celler[d] is null))
        {
            return;
        }

        double vist = (celler[sum] is null ? tabel.Vaerdier[sum] : 0) - dele.Where(d => celler[d] is null).Sum(d => tabel.Vaerdier[d]);
        var ligning = _loeser.MakeConstraint(vist, hoejst ? double.PositiveInfinity : vist);
        foreach (var del in dele.Where(d => celler[d] is not null))
        {
            ligning.SetCoefficient(celler[del], 1);
        }

        if (celler[sum] is { } skjultSum)
        {
            ligning.SetCoefficient(skjultSum, -1);
        }
    }

    private void Loes(Variable celle, bool maksimer)
    {
        var maal = _loeser.Objective();
        maal.Clear();
        maal.SetCoefficient(celle, 1);
        if (maksimer)
        {
            maal.SetMaximization();
        }
        else
        {
            maal.SetMinimization();
        }

        var svar = _loeser.Solve();
        if (svar != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException($"The true table solves the system, but the solver says {svar}.");
        }

        foreach (var anden in _celler.SelectMany(c => c).OfType<Variable>())
        {
            var vaerdi = anden.SolutionValue();
            _set[anden] = _set.TryGetValue(anden, out var set)
                ? (Math.Min(set.Mindst, vaerdi), Math.Max(set.Hoejst, vaerdi))
                : (vaerdi, vaerdi);
        }
    }
}
