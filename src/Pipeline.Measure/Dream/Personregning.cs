namespace Pipeline.Measure.Dream;

/// <summary>
/// Measures one person after the other into a <see cref="Dreamsum"/>, interval by interval: the cost follows the intervals, not the weeks. What is counted by kommune
/// waits until there are many, and is then counted kommune by kommune: persons come in the order of their keys, in which a kommune is as good as random, and a
/// nation's counters do not stay in the processor's nearest memory; one kommune's do. One for each thread; nothing is allocated per person.
/// </summary>
public sealed class Personregning(Dreamsum sum)
{
    private readonly Kommuneaar _kommuner = new(sum);
    private readonly Forloebsregning _forloeb = new(sum);
    private readonly Ydelsesregning _ydelser = new(sum);

    // By place of the kommune of the first year.
    private readonly List<Ventende> _ventende = [];

    /// <summary>Measures a person, and nobody waits.</summary>
    public void Maal(Dreamperson person)
    {
        Med(person.Raekker, person.Samtaler);
        Slut();
    }

    /// <param name="samtaler">The person's.</param>
    internal void Med(in Dreamraekker person, Dreamsamtaler samtaler)
    {
        sum.Personer++;
        if (person.Koder.Antal + samtaler.Antal == 0)
        {
            return;
        }

        _kommuner.Laes(person.Kommuner);
        _forloeb.Maal(person.Koder, person.Grader, _kommuner.Kommuner);
        var ventende = Ventende(_kommuner.Pladser[0] / sum.Vindue.AntalAar);
        ventende.Med(person.Koder, samtaler.Alle, _kommuner.Pladser);
        if (ventende.ErMange)
        {
            Taelop(ventende);
        }
    }

    /// <summary>Counts those that wait.</summary>
    internal void Slut()
    {
        _forloeb.Slut();
        foreach (var ventende in _ventende)
        {
            Taelop(ventende);
        }
    }

    private void Taelop(Ventende ventende)
    {
        ventende.Regn();
        for (var nr = 0; nr < ventende.Antal; nr++)
        {
            var koder = ventende.Koder(nr);
            var pladser = ventende.Pladser(nr);
            _ydelser.Maal(koder, pladser);
            _ydelser.Samtaler(koder.Koder, ventende.Samtaler(nr), pladser);
        }

        ventende.Toem();
    }

    private Ventende Ventende(int kommune)
    {
        while (_ventende.Count <= kommune)
        {
            _ventende.Add(new(sum.Vindue));
        }

        return _ventende[kommune];
    }
}
