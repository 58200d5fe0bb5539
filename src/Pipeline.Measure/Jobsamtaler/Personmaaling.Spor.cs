using System.Runtime.CompilerServices;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// Tells of decisions. With a listener that does not listen, all of this is compiled to nothing.
public partial class Personmaaling<TSpor>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fortael(Grund grund, int gruppe, int fra, int til, int a = 0, int b = 0)
    {
        if (TSpor.Lytter)
        {
            _spor.Besluttet(new(grund, gruppe < 0 ? null : (Ydelsesgruppe)gruppe, fra, til, a, b));
        }
    }

    private void SporBetalteDage()
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        SporUdbetalinger();
        SporOphoerte();
        for (var g = 0; g < _betalt.Length; g++)
        {
            for (var i = 0; i < _betalt[g].Antal; i++)
            {
                Fortael(Grund.BetalteDage, g, _betalt[g].Fra[i], _betalt[g].Til[i]);
            }
        }
    }

    private void SporUdbetalinger()
    {
        var rk = _spand.Dagpengeudbetalinger;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (!ErBetaling(r))
            {
                Fortael(Grund.UdbetalingTaellerIkke, (int)Ydelsesgruppe.ADagpenge, rk.Fra[r], rk.Til[r], rk.Art[r], rk.Timer[r]);
            }
        }
    }

    private void SporOphoerte()
    {
        var rk = _spand.Ydelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            for (var g = 0; g < _betalt.Length; g++)
            {
                if (KompileretRegelsaet.Has(_regler.GrupperAfArt[rk.Art[r]], g) && rk.Til[r] > _regler.SidsteBetalteDag[g])
                {
                    Fortael(Grund.YdelseOphoert, g, rk.Fra[r], rk.Til[r]);
                }
            }
        }
    }

    /// <summary>The days that are about to be dropped.</summary>
    private void SporSupplerende(int gruppe)
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        var dage = _betalt[gruppe];
        for (var i = 0; i < dage.Antal; i++)
        {
            for (var k = 0; k < _hoveddage.Antal; k++)
            {
                var fra = Math.Max(dage.Fra[i], _hoveddage.Fra[k]);
                var til = Math.Min(dage.Til[i], _hoveddage.Til[k]);
                if (fra <= til)
                {
                    Fortael(Grund.SupplerendeDroppet, gruppe, fra, til);
                }
            }
        }
    }

    private void SporDoedeDage()
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        for (var i = 0; i < _ordinaere.Antal; i++)
        {
            Fortael(Grund.OrdinaerDoedDag, -1, _ordinaere.Fra[i], _ordinaere.Til[i]);
        }

        if (_regler.Corona.Fra <= _regler.Corona.Til)
        {
            Fortael(Grund.CoronaDoedDag, -1, _regler.Corona.Fra, _regler.Corona.Til);
        }
    }

    private void SporForloeb()
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        for (var g = 0; g < _forloeb.Length; g++)
        {
            for (var i = 0; i < _forloeb[g].Antal; i++)
            {
                ref var f = ref _forloeb[g][i];
                Fortael(Grund.Forloeb, g, f.Start, f.SidsteBetalte, f.FoersteBetalte);
            }
        }
    }

    /// <summary>Tells why a forløb that touches the month is not measured: all its days there are from the pension age on, or a later one is measured.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SporIkkeMaalt(int gruppe, int i)
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        var f = _forloeb[gruppe][i];
        if (_kalender.Nr(f.FoersteBetalte) > _tilNr || _kalender.Nr(f.SidsteBetalte) < _fraNr)
        {
            return;
        }

        if (Math.Max(f.FoersteBetalte, _kalender.Foerste(_fraNr)) > _sidsteMaaltedag)
        {
            Fortael(Grund.Pensionsalder, gruppe, _pensionsdag, _pensionsdag);
        }
        else
        {
            Fortael(Grund.SenereForloebMaales, gruppe, f.Start, f.SidsteBetalte);
        }
    }

    /// <summary>Tells that days of the forløb in the month do not count, as the pension age is reached (D15).</summary>
    private void SporPensionsalder(int gruppe, in Forloeb f, int nr)
    {
        if (TSpor.Lytter && Math.Min(f.SidsteBetalte, _kalender.Sidste(nr)) > _sidsteMaaltedag)
        {
            Fortael(Grund.Pensionsalder, gruppe, _pensionsdag, _pensionsdag);
        }
    }

    /// <summary>Tells that the sub-interval is another one without the leap days (D14).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SporSkuddage(int gruppe, int start, int e, int laengde, int baand, int skuddage)
    {
        if (TSpor.Lytter && baand != _regler.BaandAfDage(laengde))
        {
            Fortael(Grund.Skuddage, gruppe, start, e, skuddage);
        }
    }

    /// <summary>The rows with TILBAGE13 in the måleperiode that exempt nobody, because they were registered too early (D13).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TellTooEarly(int gruppe, int fra, int e)
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        var rk = _spand.Fritagelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1] && _regler.Tilbage13Fra != Dag.Aaben; r++)
        {
            if (rk.Kode[r] == Fritagelseskode.Tilbage13 && rk.Fra[r] <= e && rk.Til[r] >= fra && rk.RegisteredBy(r) < _regler.Tilbage13Fra)
            {
                var delivered = rk.Registreret[r] == Dag.Aaben ? 0 : 1;
                Fortael(Grund.Tilbage13ForTidlig, gruppe, rk.Fra[r], rk.Til[r], rk.RegisteredBy(r), delivered);
            }
        }
    }

    /// <summary>Tells of each henvendelse before the forløb that no samtale is counted from (D18).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SporUnusedHenvendelser(int gruppe, in Forloeb f, int earliest, int paid)
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        var rk = _spand.Henvendelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1] && rk.Fra[r] < f.Start; r++)
        {
            if (rk.Fra[r] >= earliest && (f.VedGruppeskift || rk.Fra[r] <= paid))
            {
                var grund = f.VedGruppeskift ? Grund.HenvendelseFoerGruppeskift : Grund.HenvendelseFoerBetaltDag;
                Fortael(grund, gruppe, rk.Fra[r], f.VedGruppeskift ? f.Start : paid);
            }
        }
    }

    /// <summary>Tells of the henvendelse that samtaler before the first payment are counted from (§6.4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SporHenvendelse(int gruppe, int dag, int start)
    {
        if (TSpor.Lytter && dag < start)
        {
            Fortael(Grund.Henvendelse, gruppe, dag, start);
        }
    }

    /// <summary>What becomes of each day with a samtale that is accepted, beside <see cref="AntalSamtaler"/>, which counts them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SporDage(int gruppe, int periodeFra, int e, int baand)
    {
        if (!TSpor.Lytter)
        {
            return;
        }

        for (var i = 0; i < _taellendeDage.Laengde; i++)
        {
            var dag = _taellendeDage[i];
            var grund =
                i < _taellerFoerStart
                    ? baand < KompileretRegelsaet.FoerstePlusTolv
                        ? Grund.DagFoerStartTaeller
                        : Grund.DagFoerStartForLangtForloeb
                    : dag > e
                        ? Grund.DagEfterMaaleperioden
                        : dag < periodeFra
                            ? Grund.DagFoerMaaleperioden
                            : Grund.DagTaeller;
            Fortael(grund, gruppe, dag, dag);
        }
    }
}
