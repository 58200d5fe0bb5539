using Pipeline.Domain.Kalender;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>How much a delivery of a dataset holds.</summary>
/// <param name="Maaned">The delivery's month.</param>
/// <param name="Monthly">It holds that month alone; otherwise the whole dataset.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="Rows">As delivered, also those that were refused.</param>
/// <param name="Persons">With a row that was accepted; null when not known.</param>
internal sealed record Amount(string Datasaet, Maaned Maaned, bool Monthly, string Sha256, long Rows, long? Persons)
{
    /// <summary>The kommune that its persons live in, as a sentence names it; null: all of them.</summary>
    public string? Kommune { get; init; }
}

/// <summary>A delivery that holds less than expected.</summary>
/// <param name="Expected">What it was held against: rows, and persons where both are known.</param>
/// <param name="Against">What that was, in Danish.</param>
/// <param name="Refuses">Otherwise it is told.</param>
internal sealed record Shortfall(Amount Part, long Expected, long? ExpectedPersons, string Against, bool Refuses)
{
    public override string ToString()
    {
        var (rows, expected) = (Omgivelser.Tekst.Antal(Part.Rows), Omgivelser.Tekst.Antal(Expected));
        var name = Part.Kommune is { } kommune ? $"{Part.Datasaet} {Part.Maaned}, {kommune}," : $"{Part.Datasaet} {Part.Maaned}";
        return Part.Persons is { } persons && ExpectedPersons is { } before
            ? $"{name} har {rows} rækker af {Omgivelser.Tekst.Antal(persons)} personer mod {expected} af {Omgivelser.Tekst.Antal(before)} {Against}"
            : $"{name} har {rows} rækker mod {expected} {Against}";
    }
}
