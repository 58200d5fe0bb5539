using Pipeline.Domain.Kalender;

namespace Pipeline.Domain.Leveringer;

/// <summary>What a delivery's rows and persons are held against.</summary>
public enum CompletenessReference
{
    /// <summary>The median of up to three months before.</summary>
    MonthsBefore,

    /// <summary>The same month of the year before.</summary>
    YearBefore,

    /// <summary>The same month as it was delivered for the figures in force.</summary>
    SameMonth,

    /// <summary>The delivery before, of a dataset that is whole each time.</summary>
    Previous,

    /// <summary>The rows of the register of persons.</summary>
    Persons,

    /// <summary>As <see cref="MonthsBefore"/>, of the persons who live in one kommune.</summary>
    MunicipalityMonthsBefore,

    /// <summary>As <see cref="YearBefore"/>, of one kommune.</summary>
    MunicipalityYearBefore,

    /// <summary>As <see cref="SameMonth"/>, of one kommune.</summary>
    MunicipalitySameMonth,

    /// <summary>As <see cref="Previous"/>, of one kommune.</summary>
    MunicipalityPrevious,

    /// <summary>Any of the four, of a kommune with too few for it: it may have next to nothing left before that is told.</summary>
    SmallMunicipality,
}

/// <summary>What a limit says of a delivery, the worst last.</summary>
public enum Sufficiency
{
    Enough,
    Told,
    Refused,
}

/// <summary>How much less than what it is held against a delivery may hold before it is told, and before it refuses.</summary>
/// <param name="Datasaet">Null: every dataset that has no limit of its own.</param>
/// <param name="From">The first month it holds for; null: all before too.</param>
/// <param name="To">The last, included; null: all after too.</param>
/// <param name="WarnBelow">Percent; below is told.</param>
/// <param name="RefuseBelow">Percent; below refuses the measurement.</param>
/// <param name="LeastRows">Held against fewer rows than this it is told and never refuses.</param>
/// <param name="LeastPersons">The same of persons.</param>
/// <param name="LeastFall">A fall by fewer than this is not told, whatever its share: a small kommune's numbers jump.</param>
public sealed record CompletenessLimit(
    string? Datasaet,
    CompletenessReference Against,
    Maaned? From,
    Maaned? To,
    decimal WarnBelow,
    decimal RefuseBelow,
    int LeastRows,
    int LeastPersons,
    int LeastFall
)
{
    public bool Covers(Maaned month) => !(month < From) && !(month > To);

    /// <summary>By rows, and by persons where both numbers are known, whichever is worse.</summary>
    public Sufficiency Of(long rows, long expectedRows, long? persons, long? expectedPersons)
    {
        var byRows = Of(rows, expectedRows, LeastRows);
        var byPersons = persons is { } p && expectedPersons is { } e ? Of(p, e, LeastPersons) : Sufficiency.Enough;
        return byPersons > byRows ? byPersons : byRows;
    }

    private Sufficiency Of(long has, long expected, int least) =>
        expected - has < LeastFall || has * 100m >= expected * WarnBelow ? Sufficiency.Enough
        : has * 100m < expected * RefuseBelow && expected >= least ? Sufficiency.Refused
        : Sufficiency.Told;
}
