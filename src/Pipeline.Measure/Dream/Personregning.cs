namespace Pipeline.Measure.Dream;

/// <summary>
/// Measures one person after the other into a <see cref="Dreamsum"/>, interval by interval: the cost follows the intervals, not the weeks. One for each thread;
/// nothing is allocated per person.
/// </summary>
public sealed class Personregning(Dreamsum sum)
{
    private readonly Ugekoder _koder = new(sum.Vindue);
    private readonly Kommuneaar _kommuner = new(sum);
    private readonly Forloebsregning _forloeb = new(sum);
    private readonly Ydelsesregning _ydelser = new(sum);

    /// <summary>Measures a person to the end.</summary>
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

        _koder.Laes(person.Koder);
        _kommuner.Laes(person.Kommuner);
        _forloeb.Maal(_koder, person.Grader, _kommuner);
        _ydelser.Maal(_koder, _kommuner);
        _ydelser.Samtaler(person.Koder, samtaler.Alle, _kommuner);
    }

    /// <summary>Puts into the sum what has been counted beside it.</summary>
    internal void Slut()
    {
        _forloeb.Slut();
        sum.Kommuner.Slut();
    }
}
