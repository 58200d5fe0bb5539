using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Flere;

/// <summary>
/// Measures persons under several rule sets in one pass. A rule set is seen as its predecessor with a few differences: a person who has no row that
/// any of them touches is not measured again. While it goes on, the cube of a rule set with a predecessor holds only what is different from the
/// predecessor's; <see cref="Saml"/> makes them whole.
/// </summary>
public sealed class Flermaaling
{
    private readonly Personmaaling[] _maalinger;
    private readonly Regelforskel?[] _forskelle;
    private readonly Resultatbuffer[] _gaeldende;

    public Flermaaling(IReadOnlyList<Regelsaet> regler, Maaned fra, Maaned til, int slutDag)
    {
        _maalinger = [.. regler.Select(r => new Personmaaling(r, fra, til, slutDag))];
        _forskelle = [.. Forgaengere(regler, fra, til)];
        _gaeldende = new Resultatbuffer[regler.Count];
    }

    /// <summary>Adds a bucket's persons, to the cube of each rule set in their order.</summary>
    public void Maal(Spand spand, IReadOnlyList<Kube> kuber) => Maal(spand, 0, spand.AntalPersoner, kuber);

    /// <summary>Adds the persons from number <paramref name="fra"/> up to, not including, <paramref name="til"/>.</summary>
    public void Maal(Spand spand, int fra, int til, IReadOnlyList<Kube> kuber)
    {
        for (var p = fra; p < til; p++)
        {
            Maal(spand, p, kuber);
        }
    }

    private void Maal(Spand spand, int person, IReadOnlyList<Kube> kuber)
    {
        for (var r = 0; r < _maalinger.Length; r++)
        {
            if (_forskelle[r] is not { } forskel)
            {
                _gaeldende[r] = _maalinger[r].Maal(spand, person);
                kuber[r].Modtag(_gaeldende[r]);
                continue;
            }

            var foer = _gaeldende[r - 1];
            _gaeldende[r] =
                forskel.KanRamme(spand, person) && _maalinger[r].Maal(spand, person) is var nu && kuber[r].Flyt(foer, nu) ? nu : foer;
        }
    }

    /// <summary>Gives the cubes what they have in common with the cube before them.</summary>
    public static void Saml(IReadOnlyList<Regelsaet> regler, IReadOnlyList<Kube> kuber)
    {
        var forskelle = Forgaengere(regler, kuber[0].Fra, kuber[0].Til);
        for (var r = 1; r < kuber.Count; r++)
        {
            if (forskelle[r] is not null)
            {
                kuber[r].LaegTil(kuber[r - 1]);
            }
        }
    }

    /// <summary>Whether a person's results can differ between two rule sets; false is certain. Months of the whole calendar are asked about.</summary>
    public static bool KanRamme(Regelsaet foer, Regelsaet efter, Spand spand, int person) =>
        Regelforskel.Mellem(new(foer), new(efter), new(1990, 1), new(2100, 1)) is not { } forskel || forskel.KanRamme(spand, person);

    /// <summary>By rule set what it has different from the one before it; null when everybody must be measured.</summary>
    private static List<Regelforskel?> Forgaengere(IReadOnlyList<Regelsaet> regler, Maaned fra, Maaned til)
    {
        // Stryker disable once Block : a short cut, the first has none before it
        if (regler.Count == 1)
        {
            return [null];
        }

        KompileretRegelsaet[] kompilerede = [.. regler.Select(r => new KompileretRegelsaet(r))];
        // Stryker disable once Conditional : with null everybody is measured, slower and to the same figures
        return [.. regler.Select((_, r) => r == 0 ? null : Regelforskel.Mellem(kompilerede[r - 1], kompilerede[r], fra, til))];
    }
}
