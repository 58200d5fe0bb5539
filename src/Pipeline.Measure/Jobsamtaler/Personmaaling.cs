using System.Numerics;
using System.Runtime.CompilerServices;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Maalinger;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// The engine: measures one person at a time from sorted rows, all months at once, without allocating. One instance per thread and rule set.
/// The parts follow docs/rules/jobsamtaler.md: paid days (§1), forløb (§2), dead days (§3), length and måleperiode (§4–5), samtaler (§6), fritagelse (§7), aktive tilbud (§8).
/// </summary>
/// <typeparam name="TSpor">Who is told of the decisions; <see cref="Personmaaling"/> when nobody is.</typeparam>
public partial class Personmaaling<TSpor>
    where TSpor : struct, ISpor
{
    private readonly KompileretRegelsaet _regler;
    private readonly Maanedstabel _kalender;
    private readonly int _slutDag;
    private readonly int _fraNr;
    private readonly int _tilNr;
    private readonly Fritagelsesandel[] _andelAfMaaned;
    private readonly TSpor _spor;
    private readonly Resultatbuffer _resultater;

    // The person at hand.
    private Spand _spand = new();
    private int _person;
    private int _alderFra;
    private int _pensionsdag;

    /// <summary>Days after it are no paid days of the population: the day before the pension age (§1 Age, D15), or the end of the data.</summary>
    private int _sidsteMaaltedag;

    /// <param name="fra">First measured month.</param>
    /// <param name="til">Last measured month, included.</param>
    /// <param name="slutDag">The end of the data, where open intervals end: the last day of the newest delivery's month.</param>
    public Personmaaling(Regelsaet regelsaet, Maaned fra, Maaned til, int slutDag, TSpor spor)
    {
        _spor = spor;
        _regler = new(regelsaet);
        _kalender = new(slutDag);
        _slutDag = slutDag;
        _fraNr = _kalender.Nr(fra);
        _tilNr = Math.Min(_kalender.Nr(til), _kalender.Nr(slutDag));
        // Stryker disable once Arithmetic : a longer list has the same shares first
        _andelAfMaaned = [.. Enumerable.Range(_fraNr, Math.Max(0, _tilNr - _fraNr + 1)).Select(nr => _regler.Andel(_kalender.Maaned(nr)))];
        _resultater = new(_andelAfMaaned.Length);
        _skuddage = [.. _kalender.Skuddage()];
    }

    /// <summary>Measures a person and gives the results one by one.</summary>
    public void Maal<TModtager>(Spand bucket, int nummer, ref TModtager modtager)
        where TModtager : IResultatmodtager
    {
        Maal(bucket, nummer);
        var foerste = _kalender.Maaned(_fraNr);
        foreach (ref readonly var maaned in _resultater.Alt)
        {
            modtager.Modtag(maaned.Resultat(foerste));
        }

        for (var maaned = 0; maaned <= _tilNr - _fraNr; maaned++)
        {
            if (_resultater.Alle(maaned) is var i and >= 0)
            {
                var resultat = _resultater.Alt[i].Resultat(foerste);
                Fortael(Grund.TaellesIAlle, (int)resultat.Gruppe, resultat.Slut, resultat.Slut);
                modtager.ModtagAlle(resultat);
            }
        }
    }

    /// <summary>Measures a person. The results stand until the next person is measured.</summary>
    internal Resultatbuffer Maal(Spand bucket, int nummer)
    {
        _resultater.Ryd();
        _spand = bucket;
        _person = nummer;
        _sammeBopaelTil = int.MinValue;
        FindBetalteDage();
        SporBetalteDage();
        // Stryker disable once Block : a short cut, without paid days there are no results
        if (_grupperMedDage == 0)
        {
            return _resultater;
        }

        var foedt = bucket.Foedselsdato[nummer];
        _alderFra = _kalender.Fylder(foedt, _regler.MindsteAlderMaaneder);
        _pensionsdag = _kalender.Fylder(foedt, _regler.Pensionsalder(foedt));
        _sidsteMaaltedag = Math.Min(_pensionsdag - 1, _slutDag);
        FindDoedeDage();
        _timer.SaetDoede(_doede);
        SporDoedeDage();
        FindTilbudsdage();
        NytFritagelsesgrundlag();
        FindForloeb();
        SporForloeb();
        for (int grupper = _grupperMedDage; grupper != 0; grupper &= grupper - 1)
        {
            var g = BitOperations.TrailingZeroCount(grupper);
            var liste = _forloeb[g];
            for (var i = 0; i < liste.Antal; i++)
            {
                var (fra, til) = Maaltemaaneder(liste, i);
                if (fra <= til)
                {
                    if (g == (int)Ydelsesgruppe.ADagpenge)
                    {
                        MaalDagpenge(liste[i], fra, til);
                    }
                    else
                    {
                        MaalDage(g, liste[i], fra, til);
                    }
                }
                else
                {
                    SporIkkeMaalt(g, i);
                }
            }
        }

        return _resultater;
    }

    /// <summary>
    /// §4: the months a forløb is measured in, both included; none when the first is after the last. Of several forløb that touch a month only the latest
    /// is: this one up to the month before the next one's days. D15: days from the pension age on are looked at in neither.
    /// </summary>
    private (int Fra, int Til) Maaltemaaneder(Forloebsliste liste, int i)
    {
        var fra = Math.Max(_kalender.Nr(liste[i].FoersteBetalte), _fraNr);
        if (liste[i].FoersteBetalte > _sidsteMaaltedag)
        {
            // Stryker disable once Arithmetic : a short cut, no paid day is then found in the month
            return (fra, fra - 1);
        }

        // Stryker disable once Linq : a short cut, later months have no paid day
        var sidste = Math.Min(liste[i].SidsteBetalte, _sidsteMaaltedag);
        var til = Math.Min(_kalender.Nr(sidste), _tilNr);
        return i + 1 < liste.Antal && liste[i + 1].FoersteBetalte <= _sidsteMaaltedag
            ? (fra, Math.Min(til, _kalender.Nr(liste[i + 1].FoersteBetalte) - 1))
            : (fra, til);
    }

    /// <summary>§4: the latest paid day of the group up to <paramref name="graense"/>; <paramref name="i"/> walks forward with the months.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SidsteBetalte(Intervalliste betalt, int graense, ref int i)
    {
        while (i + 1 < betalt.Antal && betalt.Fra[i + 1] <= graense)
        {
            i++;
        }

        return Math.Min(betalt.Til[i], graense);
    }

    /// <summary>§1 Age: at least 16 at E. The pension age is not asked about here: E lies before it (D15).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HarAlderen(int gruppe, int e)
    {
        if (e >= _alderFra)
        {
            return true;
        }

        Fortael(Grund.ForUng, gruppe, e, e);
        return false;
    }
}

/// <summary>The engine without anybody listening: one instance per thread and rule set.</summary>
public sealed class Personmaaling(Regelsaet regelsaet, Maaned fra, Maaned til, int slutDag)
    : Personmaaling<IntetSpor>(regelsaet, fra, til, slutDag, default);
