using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Dashboard.Driftstyring;

/// <summary>
/// What the pages ask of the running service: start and stop work, follow it, switch versions. Published figures, runs, checks and deliveries
/// are read from the warehouse and the lake and do not go through here. Every method may be called from several requests at once. What cannot
/// be done is a <see cref="Domain.PipelineFejl"/> whose sentence the page shows as it is.
/// </summary>
public interface IDriftstyring
{
    /// <summary>Every product with a schedule, paused ones too, in the order they are shown.</summary>
    Task<IReadOnlyList<Tidsplan>> Tidsplaner(CancellationToken token = default);

    /// <summary>Doing it twice is doing it once.</summary>
    Task SaetPaaPause(string produkt, CancellationToken token = default);

    /// <summary>The schedule counts again from now: what was missed while it paused is not made up for.</summary>
    Task Genoptag(string produkt, CancellationToken token = default);

    /// <summary>Asks for a run now. It may have to wait for one that is under way.</summary>
    /// <returns>The run's id: the one it gets in <c>ops.koersler</c>, and that <see cref="Fremdrift.Koersel"/> carries from now on.</returns>
    Task<string> StartKoersel(Koerselsbestilling bestilling, CancellationToken token = default);

    /// <summary>The work a run was asked for, once more as a new run: a backfill goes on where it stopped.</summary>
    /// <returns>The new run's id.</returns>
    Task<string> KoerIgen(string koersel, string bruger, CancellationToken token = default);

    /// <summary>
    /// The work of a run that checks refused, once more, with those of them let through this once, as <c>pipeline run --godkend</c> does: who and why stand in
    /// the trail.
    /// </summary>
    /// <returns>The new run's id.</returns>
    Task<string> Godkend(string koersel, Decision af, CancellationToken token = default);

    /// <summary>Stops a run that waits or is under way at the next good place; nothing of it comes in force. Returns when it was asked to.</summary>
    Task Afbryd(string koersel, CancellationToken token = default);

    /// <summary>What a backfill would do, and about how long it would take. Writes nothing.</summary>
    Task<Efterberegningsplan> Planlaeg(Efterberegningsbestilling bestilling, CancellationToken token = default);

    /// <returns>The run's id, as from <see cref="StartKoersel"/>.</returns>
    Task<string> StartEfterberegning(Efterberegningsbestilling bestilling, CancellationToken token = default);

    /// <summary>Puts a version in force, as <c>pipeline publish</c> does.</summary>
    Task<Versionsskifte> Skift(string produkt, string version, Decision af, CancellationToken token = default);

    /// <summary>Puts the version in force again that was before, as <c>pipeline rollback</c> does.</summary>
    /// <param name="fra">The version it goes back from, which must be in force.</param>
    Task<Versionsskifte> Tilbage(string produkt, string fra, Decision af, CancellationToken token = default);

    /// <summary>Lifts the pinned rule sets of the months, both ends included, as <c>pipeline regelsaet --slip</c> does.</summary>
    Task<PinChange> Slip(string produkt, Maaned? fra, Maaned? til, Decision af, CancellationToken token = default);

    /// <summary>What a run would do now for each product, as <c>pipeline plan</c> tells it: the months it lists are stale.</summary>
    Task<IReadOnlyList<Forventning>> Koerselsplan(CancellationToken token = default);

    /// <summary>A person's month in lines, as <c>pipeline explain</c> prints them. The caller has recorded who asks, and why.</summary>
    Task<IReadOnlyList<string>> Forklar(Forklaringsbestilling bestilling, CancellationToken token = default);

    /// <summary>Processes that take work, each with what it has in hand. The service itself is one.</summary>
    Task<IReadOnlyList<Arbejder>> Arbejdere(CancellationToken token = default);

    /// <summary>The id of the run's job on the pages of the job queue (<c>/hangfire/jobs/details/…</c>); null: it has none, or it is forgotten.</summary>
    string? Job(string koersel);

    /// <summary>What waits or is under way now, oldest first.</summary>
    IReadOnlyList<Fremdrift> IGang();

    /// <summary>
    /// Every change from now on, of all runs; first what <see cref="IGang"/> gives. The last one of a run says how it ended. A reader that is
    /// too slow gets the newest state of a run and not each step on the way.
    /// </summary>
    IAsyncEnumerable<Fremdrift> Foelg(CancellationToken token = default);
}

/// <summary>When a product is made.</summary>
/// <param name="Naeste">Null while paused.</param>
public sealed record Tidsplan(string Produkt, string Cron, string Tidszone, DateTimeOffset? Naeste, bool PaaPause)
{
    /// <summary>The last time that passed; null when there is none, or it is not known.</summary>
    public DateTimeOffset? Forrige { get; init; }
}

/// <param name="Produkter">Empty: every product.</param>
/// <param name="Regler">Null: each product's own rule set.</param>
/// <param name="Bruger">Who asked, for the record.</param>
public sealed record Koerselsbestilling(IReadOnlyList<string> Produkter, Maaned? Fra, Maaned? Til, string? Regler, string Bruger);

/// <param name="Til">Included.</param>
public sealed record Efterberegningsbestilling(string Produkt, Maaned Fra, Maaned Til, string Regler, string Bruger);

/// <param name="IKraft">The version in force that it would stand beside.</param>
/// <param name="Anslaaet">How long it would take on the workers there are; null when no earlier run tells.</param>
/// <param name="Grundlag">What the estimate rests on, in words; null with <paramref name="Anslaaet"/>.</param>
/// <param name="FaerdigVersion">A version that has been made of the same already; null = none.</param>
public sealed record Efterberegningsplan(
    string Produkt,
    string Regelsaet,
    string? IKraft,
    IReadOnlyList<Planlagtmaaned> Maaneder,
    int Spande,
    int MaaltIForvejen,
    TimeSpan? Anslaaet,
    string? Grundlag,
    string? FaerdigVersion
);

/// <param name="Beroert">Whether the month's figures can become others; otherwise it is measured and found unchanged.</param>
/// <param name="Grunde">In words: "nye regler 1.75 → 1.74 (…)".</param>
public sealed record Planlagtmaaned(Maaned Maaned, bool Beroert, IReadOnlyList<string> Grunde);

/// <param name="Maaneder">Only those that would be measured because something is new for them; none: the product is up to date.</param>
public sealed record Forventning(string Produkt, IReadOnlyList<Planlagtmaaned> Maaneder);

/// <param name="Person">The pseudonym from the lake, 16 hex digits.</param>
/// <param name="Regler">Null: the product's own rule set.</param>
public sealed record Forklaringsbestilling(string Produkt, string Person, Maaned Maaned, string? Regler);
