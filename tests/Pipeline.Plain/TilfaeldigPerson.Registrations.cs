using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Personer;

namespace Pipeline.Plain;

// Persons who crowd the border of D13: a random person whose TILBAGE13 is laid anew. Lav(froe) itself stays as it was.
public sealed partial class TilfaeldigPerson
{
    private static readonly int RegistrationBorder = Dag.Fra(2025, 1, 1);

    /// <summary>
    /// A person on sick leave over New Year 2025, with registrations of TILBAGE13 on both sides of it, some over each other; and every other fritagelse
    /// has a day of registration too, which decides nothing. The same seed gives the same person.
    /// </summary>
    public static Person WithRegistrations(int froe)
    {
        var person = Lav(froe);
        var own = new TilfaeldigPerson(froe ^ 0x13);
        var from = RegistrationBorder - own.tilfaeldig.Next(0, 230);
        var to = RegistrationBorder + own.tilfaeldig.Next(-3, 230);
        return person with
        {
            Sygefravaer = own.Chance(70) ? [new(from, own.Chance(20) ? Dag.Aaben : Math.Max(from, to))] : person.Sygefravaer,
            Fritagelser =
            [
                .. person
                    .Fritagelser.Where(f => f.Kode != Fritagelseskode.Tilbage13)
                    .Select(f => f with { Registreret = own.Registered(f.Fra) }),
                .. Enumerable.Range(0, own.tilfaeldig.Next(1, 4)).Select(_ => own.Registration()).Distinct(),
            ],
        };
    }

    // Begun about the border, or anywhere in the year about it; a day, some days, or open.
    private FritagelseRaekke Registration()
    {
        var from = RegistrationBorder + (Chance(60) ? tilfaeldig.Next(-2, 3) : tilfaeldig.Next(-100, 200));
        var to =
            Chance(10) ? Dag.Aaben
            : Chance(50) ? from
            : from + tilfaeldig.Next(0, 60);
        return new(Fritagelseskode.Tilbage13, from, to, Registered(from));
    }

    // Not delivered, about the border, about the row's first day, or far from it.
    private int? Registered(int from) =>
        tilfaeldig.Next(5) switch
        {
            0 or 1 => null,
            2 => RegistrationBorder + tilfaeldig.Next(-1, 2),
            3 => from + tilfaeldig.Next(-10, 11),
            _ => from + tilfaeldig.Next(-400, 401),
        };
}
