using Pipeline.Domain.Koder;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler;

// §2: the three exceptions to "a change of ydelse starts a new forløb". (The fourth, that sats never breaks, is the absence of code.)
public partial class Personmaaling<TSpor>
{
    // §2 exception 1: an overgangsydelse-forløb right before a kontanthjaelp- or uddannelseshjaelp-forløb is part of it.
    private void Undtagelse1(Ydelsesgruppe gruppe)
    {
        var overgang = _forloeb[(int)Ydelsesgruppe.Overgangsydelse];
        var liste = _forloeb[(int)gruppe];
        // Stryker disable once Equality : a short cut, without overgangsydelse no day of it is found below
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

            Fortael(Grund.Undtagelse1, (int)gruppe, senere.Start, senere.FoersteBetalte);
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
            // Stryker disable once Unary : it tells of the decision
            var fortsat = -1;
            // Stryker disable once Equality : no rule set continues a group that there is not
            for (var g = 0; g < _forloeb.Length; g++)
            {
                if (!KompileretRegelsaet.Has(_regler.Fortsaetter, g))
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
                        fortsat = g;
                    }
                }
            }

            // Stryker disable once all : it tells of the decision
            if (fortsat >= 0)
            {
                Fortael(Grund.Undtagelse2, (int)Ydelsesgruppe.Kontanthjaelp, ny.Start, ny.FoersteBetalte, fortsat);
            }
        }
    }

    // §2 exception 3 (D5): kontaktgruppe 12 on d − 1 and 2 on d starts a new forløb at d, paid or not.
    private void Undtagelse3()
    {
        if (!FindGruppeskift())
        {
            // Stryker disable once Statement : a short cut, without a change the forløb are laid back as they were
            return;
        }

        var kontanthjaelp = _forloeb[(int)Ydelsesgruppe.Kontanthjaelp];
        var dage = _betalt[(int)Ydelsesgruppe.Kontanthjaelp];
        _ubrudte.Ryd();
        for (var i = 0; i < kontanthjaelp.Antal; i++)
        {
            _ubrudte.Tilfoej(kontanthjaelp[i]);
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
                    kontanthjaelp.Tilfoej(rest with { SidsteBetalte = foer });
                }

                Fortael(Grund.Undtagelse3, (int)Ydelsesgruppe.Kontanthjaelp, d, d);
                rest.VedGruppeskift = true;
                rest.Start = d;
                rest.FoersteBetalte = dage.TidligsteFra(d);
            }

            kontanthjaelp.Tilfoej(rest);
        }
    }
}
