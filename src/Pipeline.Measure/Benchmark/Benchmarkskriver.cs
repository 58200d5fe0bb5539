using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Published;
using Pipeline.Measure.Udskrift;

namespace Pipeline.Measure.Benchmark;

/// <summary>A year's benchmark as the month file of its December.</summary>
public sealed class Benchmarkskriver
{
    private readonly Kubeskriver<Raekke> _skriver = new([
        new Tekstkolonne<Raekke>("maaned", (in Raekke r) => r.Maaned),
        new Tekstkolonne<Raekke>("kommunekode", (in Raekke r) => Kommune.Tekst(r.Tal.Kommune)),
        new Tekstkolonne<Raekke>("maalgruppe", (in Raekke r) => r.Tal.Maalgruppe),
        new Tekstkolonne<Raekke>("maal", (in Raekke r) => r.Tal.Maal),
        new Talkolonne<Raekke>("vaerdi", (in Raekke r) => (double?)r.Tal.Vaerdi),
        new Talkolonne<Raekke>("gennemsnit", (in Raekke r) => (double?)r.Tal.Gennemsnit),
        new Talkolonne<Raekke>("afvigelse", (in Raekke r) => (double?)r.Tal.Afvigelse),
        new Talkolonne<Raekke>("afvigelse_procent", (in Raekke r) => (double?)r.Tal.AfvigelseProcent),
        new Talkolonne<Raekke>("placering", (in Raekke r) => r.Tal.Placering),
        new Antalskolonne<Raekke>("kommuner", (in Raekke r) => r.Tal.Kommuner),
    ]);

    /// <summary>Writes the year and returns its number of rows. What no kommune has a figure of is left out.</summary>
    public long Skriv(Benchmarkresultat resultat, Maaned maaned, MonthFile fil) =>
        _skriver.Skriv(
            modtager =>
            {
                foreach (var tal in resultat.Tal.Where(t => t.Vaerdi is not null || t.Gennemsnit is not null))
                {
                    modtager(new(maaned.ToString(), tal));
                }
            },
            fil
        );

    private readonly record struct Raekke(string Maaned, Benchmarktal Tal);
}
