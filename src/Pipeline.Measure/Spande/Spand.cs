namespace Pipeline.Measure.Spande;

/// <summary>
/// The rows of one bucket of persons, column by column. Persons are numbered 0, 1, 2 … in the order of their key; a dataset's rows of person
/// <c>p</c> are <c>Start[p]</c> up to, not including, <c>Start[p + 1]</c>, sorted by first day. The arrays are reused from bucket to bucket and may
/// be longer than what they hold.
/// </summary>
public sealed class Spand
{
    /// <summary>Stands for an empty value in a column of codes.</summary>
    public const byte Ingen = byte.MaxValue;

    public int AntalPersoner { get; set; }

    /// <summary>The pseudonyms, ascending.</summary>
    public long[] Person = [];

    public int[] Foedselsdato = [];

    public Bopaelkolonner Bopael { get; } = new();
    public Ydelseskolonner Ydelser { get; } = new();
    public Dagpengeperiodekolonner Dagpengeperioder { get; } = new();
    public Udbetalingskolonner Dagpengeudbetalinger { get; } = new();
    public Intervalkolonner Sygefravaer { get; } = new();
    public Samtalekolonner Samtaler { get; } = new();
    public Fritagelseskolonner Fritagelser { get; } = new();
    public Intervalkolonner AktiveTilbud { get; } = new();
    public Visitationskolonner Visitation { get; } = new();
    public Dagkolonner Henvendelser { get; } = new();

    /// <summary>Rows of all datasets together, <c>personer</c> included.</summary>
    public long AntalRaekker =>
        AntalPersoner
        + new Dagkolonner[]
        {
            Bopael,
            Ydelser,
            Dagpengeperioder,
            Dagpengeudbetalinger,
            Sygefravaer,
            Samtaler,
            Fritagelser,
            AktiveTilbud,
            Visitation,
            Henvendelser,
        }.Sum(d => (long)d.Start[AntalPersoner]);
}
