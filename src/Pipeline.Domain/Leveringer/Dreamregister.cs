using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Leveringer;

/// <summary>
/// DREAM as it is delivered: a wide row per person, with a column for each week (<c>y_YYWW</c>), each month (<c>grad_YYYY_MM</c>) and each year
/// (<c>kommune_YYYY</c>). Which columns there are varies by delivery. In the lake it is intervals, see <see cref="Dreamslags"/>.
/// </summary>
public static class Dreamregister
{
    public const string Uger = "y";
    public const string Grader = "grad";
    public const string Kommuner = "kommune";

    public static Datasaet Dream { get; } =
        new("dream", Leveringsart.Fuld, [new("person_id", Kolonnetype.Person), new("foedselsdato", Kolonnetype.Dato)])
        {
            Kolonnefamilier = [Kommuner, Grader, Uger],
        };
}

/// <summary>What a staged interval of DREAM is about; in a file a person's rows come in this order, then by time.</summary>
public enum Dreamslags : byte
{
    /// <summary>Years, with the kommunekode at each year's end.</summary>
    Kommune,

    /// <summary>Months (12 × year + month − 1), with the beskæftigelsesgrad in ten-thousandths.</summary>
    Grad,

    /// <summary>Weeks (<see cref="Uge.Nummer"/>), with the code. Weeks without a code are in no interval.</summary>
    Kode,
}
