using Pipeline.Domain.Koder;

namespace Pipeline.Domain.Personer;

// A person's rows as values, typed as after staging. Days are day numbers, intervals include both ends, an open end is Dag.Aaben.
// Used where persons are few: planted cases, rule tests, the plain yardstick engine, explain. Bulk data stays in columns.

public sealed record Person
{
    /// <summary>The pseudonym; in tests any number.</summary>
    public required long Noegle { get; init; }
    public required int Foedselsdato { get; init; }
    public IReadOnlyList<BopaelRaekke> Bopael { get; init; } = [];
    public IReadOnlyList<YdelseRaekke> Ydelser { get; init; } = [];
    public IReadOnlyList<DagpengeperiodeRaekke> Dagpengeperioder { get; init; } = [];
    public IReadOnlyList<DagpengeudbetalingRaekke> Dagpengeudbetalinger { get; init; } = [];
    public IReadOnlyList<IntervalRaekke> Sygefravaer { get; init; } = [];
    public IReadOnlyList<SamtaleRaekke> Samtaler { get; init; } = [];
    public IReadOnlyList<FritagelseRaekke> Fritagelser { get; init; } = [];
    public IReadOnlyList<TilbudRaekke> AktiveTilbud { get; init; } = [];
    public IReadOnlyList<VisitationRaekke> Visitation { get; init; } = [];
    public IReadOnlyList<int> Henvendelser { get; init; } = [];
}

public readonly record struct IntervalRaekke(int Fra, int Til);

public readonly record struct BopaelRaekke(short Kommunekode, int Fra, int Til);

public readonly record struct YdelseRaekke(Ydelsesart Art, Sats? Sats, bool Loentilskud, int Fra, int Til);

public readonly record struct DagpengeperiodeRaekke(int FoersteDag, int SidsteDag, Forsikring Forsikring);

/// <param name="Timer">Hundredths of an hour for the whole row.</param>
public readonly record struct DagpengeudbetalingRaekke(DagpengeArt Art, bool Loentilskud, int Fra, int Til, int Timer);

public readonly record struct SamtaleRaekke(int Dato, Samtaletype Type, Kontaktform? Form, AfholdtAf? AfholdtAf, short? Kommunekode);

/// <param name="Registreret">The day the row was registered; null where that is not delivered.</param>
public readonly record struct FritagelseRaekke(short Kode, int Fra, int Til, int? Registreret = null);

public readonly record struct TilbudRaekke(Tilbudstype Type, int Fra, int Til);

public readonly record struct VisitationRaekke(Visitationskategori? Kategori, short? Kontaktgruppe, int Fra, int Til);
