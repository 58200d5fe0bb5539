using Pipeline.Domain.Koder;

namespace Pipeline.Measure.Jobsamtaler;

// §2: from paid days to forløb, with the three exceptions.
public sealed partial class Personmaaling
{
    private readonly Forloebsliste[] _forloeb = [.. Enumerable.Range(0, KompileretRegelsaet.AntalGrupper).Select(_ => new Forloebsliste())];
    private readonly Forloebsliste _ubrudte = new();

    private void FindForloeb()
    {
        for (var g = 0; g < _forloeb.Length; g++)
        {
            _forloeb[g].Ryd();
            if ((_grupperMedDage >> g & 1) == 0)
            {
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
                    DelVedHelKalendermaaned(_betalt[g], _forloeb[g]);
                    break;
            }
        }

        Undtagelse1(Ydelsesgruppe.Kontanthjaelp);
        Undtagelse1(Ydelsesgruppe.Uddannelseshjaelp);
        if (_slutDag >= _regler.ReformFra && _forloeb[(int)Ydelsesgruppe.Kontanthjaelp].Antal > 0)
        {
            Undtagelse2();
            Undtagelse3();
        }
    }

    // §2 Øvrige (D2): a forløb ends where at least one whole calendar month has no paid day.
    private void DelVedHelKalendermaaned(Intervalliste dage, Forloebsliste liste)
    {
        for (var i = 0; i < dage.Antal; i++)
        {
            if (i > 0 && !HelMaanedMellem(dage.Til[i - 1], dage.Fra[i]))
            {
                liste[liste.Antal - 1].SidsteBetalte = dage.Til[i];
            }
            else
            {
                liste.Tilfoej(dage.Fra[i], dage.Fra[i], dage.Til[i]);
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
            }
            else
            {
                liste.Tilfoej(fra, fra, til);
            }

            forrigeFra = fra;
        }
    }

    // §2 A-dagpenge: one forløb per dagpengeperiode, to the day before the next foerste_dag. The start is the foerste_dag, also when the
    // first payment comes later.
    private void FindDagpengeforloeb(Forloebsliste liste)
    {
        var rk = _spand.Dagpengeperioder;
        var dage = _betalt[(int)Ydelsesgruppe.ADagpenge];
        var slut = rk.Start[_person + 1];
        for (var r = rk.Start[_person]; r < slut; r++)
        {
            var fra = rk.Fra[r];
            var til = Math.Min(rk.Til[r], _slutDag);
            if (r + 1 < slut)
            {
                til = Math.Min(til, rk.Fra[r + 1] - 1);
            }

            var foerste = dage.TidligsteFra(fra);
            if (foerste <= til)
            {
                ref var ny = ref liste.Tilfoej(Math.Max(fra, Maanedstabel.FoersteDag), foerste, dage.SenesteFoer(til + 1));
                ny.Forsikring = rk.Forsikring[r];
            }
        }
    }

    // §2 exception 1: an overgangsydelse-forløb right before a kontanthjaelp- or uddannelseshjaelp-forløb is part of it.
    private void Undtagelse1(Ydelsesgruppe gruppe)
    {
        var overgang = _forloeb[(int)Ydelsesgruppe.Overgangsydelse];
        var liste = _forloeb[(int)gruppe];
        if (overgang.Antal == 0 || (_regler.OvergangsydelseFoer & KompileretRegelsaet.Bit(gruppe)) == 0)
        {
            return;
        }

        for (var i = 0; i < liste.Antal; i++)
        {
            ref var senere = ref liste[i];
            if (senere.FoersteBetalte > _regler.OvergangsydelseFoerTil)
            {
                return;
            }

            var seneste = _betalt[(int)Ydelsesgruppe.Overgangsydelse].SenesteFoer(senere.FoersteBetalte);
            if (seneste == int.MinValue || HelMaanedMellem(seneste, senere.FoersteBetalte))
            {
                continue;
            }

            for (var j = 0; j < overgang.Antal && overgang[j].FoersteBetalte <= seneste; j++)
            {
                senere.Start = overgang[j].Start;
            }
        }
    }

    // §2 exception 2: a kontanthjaelp-forløb from 2025-07-01 continues an overgangsydelse- or uddannelseshjaelp-forløb.
    // D4: of several the one with the latest last paid day, then the earliest start.
    private void Undtagelse2()
    {
        var kontanthjaelp = _forloeb[(int)Ydelsesgruppe.Kontanthjaelp];
        for (var i = 0; i < kontanthjaelp.Antal; i++)
        {
            ref var ny = ref kontanthjaelp[i];
            if (ny.FoersteBetalte < _regler.ReformFra)
            {
                continue;
            }

            var seneste = int.MinValue;
            for (var g = 0; g < _forloeb.Length; g++)
            {
                if ((_regler.Fortsaetter >> g & 1) == 0)
                {
                    continue;
                }

                for (var j = 0; j < _forloeb[g].Antal; j++)
                {
                    ref var gammel = ref _forloeb[g][j];
                    var slut = gammel.SidsteBetalte;
                    if (slut >= ny.FoersteBetalte || HelMaanedMellem(slut, ny.FoersteBetalte))
                    {
                        continue;
                    }

                    if (slut > seneste || (slut == seneste && gammel.Start < ny.Start))
                    {
                        seneste = slut;
                        ny.Start = gammel.Start;
                    }
                }
            }
        }
    }

    // §2 exception 3 (D5): kontaktgruppe 12 on d − 1 and 2 on d starts a new forløb at d, paid or not.
    private void Undtagelse3()
    {
        if (!FindGruppeskift())
        {
            return;
        }

        var kontanthjaelp = _forloeb[(int)Ydelsesgruppe.Kontanthjaelp];
        var dage = _betalt[(int)Ydelsesgruppe.Kontanthjaelp];
        _ubrudte.Ryd();
        for (var i = 0; i < kontanthjaelp.Antal; i++)
        {
            _ubrudte.Tilfoej(kontanthjaelp[i].Start, kontanthjaelp[i].FoersteBetalte, kontanthjaelp[i].SidsteBetalte);
        }

        kontanthjaelp.Ryd();
        for (var i = 0; i < _ubrudte.Antal; i++)
        {
            var rest = _ubrudte[i];
            for (var k = 0; k < _antalSkift; k++)
            {
                var d = _skift[k];
                if (d <= rest.Start || d > rest.SidsteBetalte)
                {
                    continue;
                }

                var foer = dage.SenesteFoer(d);
                if (foer >= rest.FoersteBetalte)
                {
                    kontanthjaelp.Tilfoej(rest.Start, rest.FoersteBetalte, foer);
                }

                rest.Start = d;
                rest.FoersteBetalte = dage.TidligsteFra(d);
            }

            kontanthjaelp.Tilfoej(rest.Start, rest.FoersteBetalte, rest.SidsteBetalte);
        }
    }
}
