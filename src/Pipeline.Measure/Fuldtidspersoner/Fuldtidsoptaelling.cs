using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Ledelse;
using Pipeline.Domain.Leveringer;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Fuldtidspersoner;

/// <summary>
/// Counts one person after another (docs/rules/rapporter.md). Fuldtidspersoner: days on the ydelse, each once; a-dagpenge by hours, which fall evenly on the
/// days of their row. A forløb is what is not parted by <see cref="Fuldtidsregler.Brud"/> whole days without the ydelse. The kommune is where
/// the person lived on the last day of the ydelse in the month.
/// </summary>
internal sealed class Fuldtidsoptaelling(Fuldtidsregler regler, Fuldtidskube kube, int sidsteDag)
{
    private readonly Dagsmaengde[] _dage = [.. Enumerable.Range(0, Fuldtidskube.Ydelser).Select(_ => new Dagsmaengde())];
    private readonly long[] _timer = new long[kube.Til - kube.Fra + 1];
    private readonly Ugetaeller? _uger = regler.Trappe is { } trappe ? new(trappe, sidsteDag) : null;

    public void Tael(Spand spand, int p)
    {
        Saml(spand, p);
        TaelUger();
        for (var y = 0; y < _dage.Length; y++)
        {
            if (_dage[y].Dele.Count > 0)
            {
                Tael(spand, p, (Forsoergelse)y, _dage[y].Dele);
            }
        }
    }

    internal static Forsoergelse? Af(Ydelsesart art) =>
        art switch
        {
            Ydelsesart.Kontanthjaelp => Forsoergelse.Kontanthjaelp,
            Ydelsesart.Uddannelseshjaelp => Forsoergelse.Uddannelseshjaelp,
            Ydelsesart.Overgangsydelse or Ydelsesart.ShoProgram => Forsoergelse.Overgangsydelse,
            Ydelsesart.Revalidering or Ydelsesart.Forrevalidering => Forsoergelse.Revalidering,
            Ydelsesart.Ressourceforloeb => Forsoergelse.Ressourceforloeb,
            Ydelsesart.Jobafklaring => Forsoergelse.Jobafklaring,
            Ydelsesart.Ledighedsydelse => Forsoergelse.Ledighedsydelse,
            Ydelsesart.Foertidspension => Forsoergelse.Foertidspension,
            Ydelsesart.Seniorpension => Forsoergelse.Seniorpension,
            Ydelsesart.Fleksjob => Forsoergelse.Fleksjob,
            _ => null,
        };

    /// <summary>Weeks on any ydelse.</summary>
    private void TaelUger()
    {
        if (_uger is null || _dage.All(d => d.Dele.Count == 0))
        {
            return;
        }

        _uger.Begynd();
        foreach (var (fra, til) in _dage.SelectMany(d => d.Dele))
        {
            _uger.Modtaget(fra, til);
        }

        _uger.Tael();
    }

    private void Saml(Spand spand, int p)
    {
        foreach (var dage in _dage)
        {
            dage.Toem();
        }

        Array.Clear(_timer);
        var ydelser = spand.Ydelser;
        for (var r = ydelser.Start[p]; r < ydelser.Start[p + 1]; r++)
        {
            if (Af((Ydelsesart)ydelser.Art[r]) is { } ydelse)
            {
                _dage[(int)ydelse].Tilfoej(ydelser.Fra[r], Math.Min(ydelser.Til[r], sidsteDag));
            }
        }

        var syge = spand.Sygefravaer;
        for (var r = syge.Start[p]; r < syge.Start[p + 1]; r++)
        {
            _dage[(int)Forsoergelse.Sygedagpenge].Tilfoej(syge.Fra[r], Math.Min(syge.Til[r], sidsteDag));
        }

        var penge = spand.Dagpengeudbetalinger;
        for (var r = penge.Start[p]; r < penge.Start[p + 1]; r++)
        {
            // §1: midlertidig arbejdsfordeling is not a-dagpenge of the unemployed.
            if (penge.Timer[r] > 0 && (DagpengeArt)penge.Art[r] != DagpengeArt.MidlertidigArbejdsfordeling)
            {
                _dage[(int)Forsoergelse.ADagpenge].Tilfoej(penge.Fra[r], penge.Til[r]);
                // A row lies within its month.
                var maaned = Maaned.Af(penge.Fra[r]);
                if (maaned >= kube.Fra && maaned <= kube.Til)
                {
                    _timer[maaned - kube.Fra] += penge.Timer[r];
                }
            }
        }

        foreach (var dage in _dage)
        {
            dage.Saml();
        }
    }

    private void Tael(Spand spand, int p, Forsoergelse ydelse, IReadOnlyList<(int Fra, int Til)> dele)
    {
        var sidstTalt = int.MinValue;
        for (var maaned = kube.Fra; maaned <= kube.Til; maaned = maaned.Plus(1))
        {
            var (foerste, sidste) = (maaned.FoersteDag, maaned.SidsteDag);
            var (dage, sidsteIMaaned, start, slut) = (0, -1, 0, 0);
            var indsats = (Samtaler: 0, Aktiveret: false);
            var uger = new Firetal();
            for (var i = 0; i < dele.Count; i++)
            {
                var (fra, til) = dele[i];
                if (til < foerste || fra > sidste)
                {
                    continue;
                }

                dage += Math.Min(til, sidste) - Math.Max(fra, foerste) + 1;
                sidsteIMaaned = Math.Min(til, sidste);
                start += fra >= foerste && (i == 0 || fra - dele[i - 1].Til - 1 >= regler.Brud) ? 1 : 0;
                slut +=
                    til <= sidste && (i + 1 < dele.Count ? dele[i + 1].Fra - til - 1 >= regler.Brud : sidsteDag - til >= regler.Brud)
                        ? 1
                        : 0;
                var (foer, efter) = (Math.Max(fra, foerste), Math.Min(til, sidste));
                indsats.Samtaler += Samtaler(spand.Samtaler, p, foer, efter);
                indsats.Aktiveret |= Aktiveret(spand.AktiveTilbud, p, foer, efter);
                TaelUger(ref uger, foer, efter, ref sidstTalt);
            }

            if (dage > 0)
            {
                ref var celle = ref kube.Celle(Kommune(spand, p, sidsteIMaaned), ydelse, maaned);
                celle.Dage += dage;
                celle.Timer += ydelse == Forsoergelse.ADagpenge ? _timer[maaned - kube.Fra] : 0;
                celle.Personer++;
                celle.Paabegyndte += start;
                celle.Afsluttede += slut;
                celle.Samtaler += indsats.Samtaler;
                celle.Aktiverede += indsats.Aktiveret ? 1 : 0;
                if (_uger?.Uger(sidsteIMaaned) is > 0 and var talte)
                {
                    celle.Trinpersoner[regler.Trappe!.TrinAf(talte)]++;
                }

                for (var t = 0; t < Refusionstrappe.Trin; t++)
                {
                    celle.Trinuger[t] += uger[t];
                }
            }
        }
    }

    /// <summary>Each week once, in the month of its first day on the ydelse.</summary>
    private void TaelUger(ref Firetal uger, int fra, int til, ref int sidstTalt)
    {
        for (var uge = Math.Max(Uge.Af(fra).Nummer, sidstTalt + 1); _uger is not null && uge <= Uge.Af(til).Nummer; uge++)
        {
            sidstTalt = uge;
            // A week may begin before the days that count.
            if (_uger.Uger(new Uge(uge).Torsdag) is > 0 and var talte)
            {
                uger[regler.Trappe!.TrinAf(talte)]++;
            }
        }
    }

    private static int Samtaler(Samtalekolonner samtaler, int p, int fra, int til)
    {
        var antal = 0;
        for (var r = samtaler.Start[p]; r < samtaler.Start[p + 1] && samtaler.Fra[r] <= til; r++)
        {
            antal += samtaler.Fra[r] >= fra ? 1 : 0;
        }

        return antal;
    }

    private static bool Aktiveret(Intervalkolonner tilbud, int p, int fra, int til)
    {
        for (var r = tilbud.Start[p]; r < tilbud.Start[p + 1] && tilbud.Fra[r] <= til; r++)
        {
            if (tilbud.Til[r] >= fra)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of several rows that day the one with the latest <c>fra</c>, then <c>til</c>, then code: as for the jobsamtaler (docs/decisions/0003-engine.md).</summary>
    private static short Kommune(Spand spand, int p, int dag)
    {
        var bopael = spand.Bopael;
        var bedst = (Fra: int.MinValue, Til: 0, Kode: Domain.Leveringer.Kommune.Ukendt);
        for (var r = bopael.Start[p]; r < bopael.Start[p + 1]; r++)
        {
            if (bopael.Fra[r] <= dag && bopael.Til[r] >= dag)
            {
                var denne = (bopael.Fra[r], bopael.Til[r], bopael.Kommunekode[r]);
                bedst = denne.CompareTo(bedst) > 0 ? denne : bedst;
            }
        }

        return bedst.Kode;
    }
}
