using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Spor;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>A samtale as staged; codes as the lake stores them.</summary>
public readonly record struct Samtaleraekke(int Raekke, int Dag, byte Type, byte Form, byte AfholdtAf, short Kommunekode)
{
    /// <summary>What kind of samtale it was, in words: <c>jobsamtale, video, jobcenter</c>.</summary>
    public string Tekst =>
        Ydelsesnavne.Ord(
            string.Join(
                ", ",
                new[]
                {
                    Kodeliste<Samtaletype>.Tekst((Samtaletype)Type),
                    Form == Spand.Ingen ? "uden kontaktform" : Kodeliste<Kontaktform>.Tekst((Kontaktform)Form),
                    AfholdtAf == Spand.Ingen ? null : Kodeliste<AfholdtAf>.Tekst((AfholdtAf)AfholdtAf),
                }.OfType<string>()
            )
        );
}

/// <summary>What became of a samtale in one group.</summary>
/// <param name="ErFoerste">Of the day of the forløb's first samtale (§6.3).</param>
/// <param name="Grund">What accepted or ruled it out.</param>
/// <param name="Dagsgrund">For an accepted one: what became of its day in the month; null for one that was ruled out.</param>
/// <param name="Kilde">Where the source has the rule that decided in the end.</param>
public sealed record Samtaleudfald(Samtaleraekke Samtale, bool ErFoerste, Grund Grund, Grund? Dagsgrund, Regelhenvisning Kilde)
{
    public bool Taeller => Dagsgrund is Grund.DagTaeller or Grund.DagFoerStartTaeller;

    internal static IReadOnlyList<Samtaleudfald> Af(
        IReadOnlyList<Samtaleraekke> samtaler,
        IReadOnlyList<Beslutning> gruppens,
        Ydelsesgruppe gruppe,
        Regelsaet regler
    )
    {
        var foerste = gruppens.Where(b => b.Grund == Grund.FoersteSamtale).Select(b => (int?)b.Fra).SingleOrDefault();
        var dage = gruppens.Where(b => ErDag(b.Grund)).ToDictionary(b => b.Fra, b => b.Grund);
        var raekker = gruppens.Where(b => ErSamtale(b.Grund)).ToDictionary(b => b.A, b => b.Grund);
        return [.. samtaler.Where(s => raekker.ContainsKey(s.Raekke)).Select(s => Et(s, raekker[s.Raekke]))];

        Samtaleudfald Et(Samtaleraekke samtale, Grund grund)
        {
            Grund? dagsgrund = ErAccept(grund) && dage.TryGetValue(samtale.Dag, out var dag) ? dag : null;
            var afgjorde = dagsgrund is { } d and not Grund.DagTaeller ? d : grund;
            var efter2023 = samtale.Dag >= regler.Samtaler.FoerstePersonligtFra;
            return new(samtale, samtale.Dag == foerste, grund, dagsgrund, Regelhenvisning.Af(afgjorde, gruppe, efter2023));
        }
    }

    private static bool ErSamtale(Grund grund) => grund is >= Grund.SamtaleFoerForloebet and <= Grund.FormEfterSeksMaaneder;

    private static bool ErAccept(Grund grund) => grund is >= Grund.Sygeopfoelgning and <= Grund.FormEfterSeksMaaneder;

    private static bool ErDag(Grund grund) => grund is >= Grund.DagTaeller and <= Grund.DagEfterMaaleperioden;
}
