using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §2: from paid days to forløb.
public partial class Personmaaling<TSpor>
{
    private readonly Forloebsliste[] _forloeb = [.. Enumerable.Range(0, KompileretRegelsaet.AntalGrupper).Select(_ => new Forloebsliste())];
    private readonly Forloebsliste _ubrudte = new();

    private void FindForloeb()
    {
        for (var g = 0; g < _forloeb.Length; g++)
        {
            _forloeb[g].Ryd();
            if (!KompileretRegelsaet.Has(_grupperMedDage, g))
            {
                // Stryker disable once Statement : a short cut, without days there is no forløb
                continue;
            }

            switch ((Ydelsesgruppe)g)
            {
                case Ydelsesgruppe.ADagpenge:
                    FindDagpengeforloeb(_forloeb[g]);
                    break;
                case Ydelsesgruppe.Sygedagpenge:
                    FindSygeforloeb(_forloeb[g]);
                    break;
                default:
                    DelVedHelKalendermaaned(g, _betalt[g], _forloeb[g]);
                    break;
            }
        }

        Undtagelse1(Ydelsesgruppe.Kontanthjaelp);
        Undtagelse1(Ydelsesgruppe.Uddannelseshjaelp);
        // Stryker disable once Equality,Logical : a short cut, without forløb from the reform on the exceptions change nothing
        if (_slutDag >= _regler.ReformFra && _forloeb[(int)Ydelsesgruppe.Kontanthjaelp].Antal > 0)
        {
            Undtagelse2();
            Undtagelse3();
        }
    }

    // §2 Øvrige (D2): a forløb ends where at least one whole calendar month has no paid day.
    private void DelVedHelKalendermaaned(int gruppe, Intervalliste dage, Forloebsliste liste)
    {
        for (var i = 0; i < dage.Antal; i++)
        {
            if (i > 0 && !HelMaanedMellem(dage.Til[i - 1], dage.Fra[i]))
            {
                liste[liste.Antal - 1].SidsteBetalte = dage.Til[i];
                Fortael(Grund.HulUdenBrud, gruppe, dage.Til[i - 1] + 1, dage.Fra[i] - 1);
            }
            else
            {
                liste.Tilfoej(dage.Fra[i], dage.Fra[i], dage.Til[i]);
                Fortael(i > 0 ? Grund.NytForloebEfterHul : Grund.FoersteForloeb, gruppe, dage.Fra[i], dage.Fra[i]);
            }
        }
    }

    private bool HelMaanedMellem(int foer, int efter) => _kalender.Nr(efter) - _kalender.Nr(foer) >= 2;

    // §2 Sygedagpenge: cases merge when the later starts at least a day before the earlier ends, or on the same first day; transitively.
    private void FindSygeforloeb(Forloebsliste liste)
    {
        var rk = _spand.Sygefravaer;
        var forrigeFra = int.MinValue;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            var fra = Math.Max(rk.Fra[r], Maanedstabel.FoersteDag);
            var til = Math.Min(rk.Til[r], _slutDag);
            if (til < fra)
            {
                continue;
            }

            if (liste.Antal > 0 && (fra <= liste[liste.Antal - 1].SidsteBetalte - 1 || fra == forrigeFra))
            {
                ref var sidste = ref liste[liste.Antal - 1];
                sidste.SidsteBetalte = Math.Max(sidste.SidsteBetalte, til);
                Fortael(Grund.SygesagFlettet, (int)Ydelsesgruppe.Sygedagpenge, fra, til);
            }
            else
            {
                liste.Tilfoej(fra, fra, til);
                Fortael(Grund.Sygesag, (int)Ydelsesgruppe.Sygedagpenge, fra, til);
            }

            forrigeFra = fra;
        }
    }

    // §2 A-dagpenge: one forløb per dagpengeperiode, extended when it expired under covid (D16), to the day before the next foerste_dag. The start
    // is the foerste_dag, also when the first payment comes later.
    private void FindDagpengeforloeb(Forloebsliste liste)
    {
        var rk = _spand.Dagpengeperioder;
        var dage = _betalt[(int)Ydelsesgruppe.ADagpenge];
        var slut = rk.Start[_person + 1];
        for (var r = rk.Start[_person]; r < slut; r++)
        {
            var fra = rk.Fra[r];
            var til = Math.Min(_regler.Dagpengeforlaengelse?.Forlaenget(rk.Til[r]) ?? rk.Til[r], _slutDag);
            if (r + 1 < slut)
            {
                til = Math.Min(til, rk.Fra[r + 1] - 1);
            }

            var foerste = dage.TidligsteFra(fra);
            if (foerste <= til)
            {
                ref var ny = ref liste.Tilfoej(Math.Max(fra, Maanedstabel.FoersteDag), foerste, dage.SenesteFoer(til + 1));
                ny.Forsikring = rk.Forsikring[r];
                // Stryker disable once all : only told
                if (til > rk.Til[r])
                {
                    Fortael(Grund.DagpengeperiodeForlaenget, (int)Ydelsesgruppe.ADagpenge, rk.Til[r], til);
                }

                Fortael(Grund.Dagpengeperiode, (int)Ydelsesgruppe.ADagpenge, fra, til, rk.Forsikring[r]);
            }
            else
            {
                Fortael(Grund.DagpengeperiodeUdenBetaling, (int)Ydelsesgruppe.ADagpenge, fra, til);
            }
        }
    }
}
