using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>
/// A service at rest: it has a schedule and a worker, and what is started stays under way until the test says otherwise. The service that really
/// works is held against the pages in <see cref="NybegynderTests"/>.
/// </summary>
internal sealed class Hviledrift : IDriftstyring
{
    private readonly List<Channel<Fremdrift>> _lyttere = [];

    public List<Fremdrift> Nu { get; } = [];

    public List<string> Bestilt { get; } = [];

    public List<Planlagtmaaned> Foraeldede { get; } = [];

    public HashSet<string> PaaPause { get; } = [];

    public Task<IReadOnlyList<Tidsplan>> Tidsplaner(CancellationToken token = default) =>
        Task.FromResult<IReadOnlyList<Tidsplan>>([
            new(
                "jobsamtaler",
                "0 0 6 10 * ?",
                "Europe/Copenhagen",
                PaaPause.Contains("jobsamtaler") ? null : Stortlager.Nu.AddDays(12),
                PaaPause.Contains("jobsamtaler")
            ),
        ]);

    public Task SaetPaaPause(string produkt, CancellationToken token = default) => Task.FromResult(PaaPause.Add(produkt));

    public Task Genoptag(string produkt, CancellationToken token = default) => Task.FromResult(PaaPause.Remove(produkt));

    public Task<string> StartKoersel(Koerselsbestilling bestilling, CancellationToken token = default) => Start("run", null);

    public Task<string> KoerIgen(string koersel, string bruger, CancellationToken token = default) => Start("run", null);

    public Task<string> Godkend(string koersel, Decision af, CancellationToken token = default)
    {
        Bestilt.Add($"godkend {koersel} {af.Bruger} {af.Hvorfor}");
        return Start("run", null);
    }

    public Task Afbryd(string koersel, CancellationToken token = default)
    {
        Bestilt.Add($"afbryd {koersel}");
        return Task.CompletedTask;
    }

    public Task<Efterberegningsplan> Planlaeg(Efterberegningsbestilling bestilling, CancellationToken token = default) =>
        bestilling.Fra > bestilling.Til
            ? throw new PipelineFejl("Til skal være lig med eller efter fra.", Afslutning.ForkertBrug)
            : Task.FromResult(
                new Efterberegningsplan(
                    bestilling.Produkt,
                    bestilling.Regler,
                    "v0012",
                    [
                        .. Domain
                            .Kalender.Maaned.Fra(bestilling.Fra, bestilling.Til)
                            .Select(m => new Planlagtmaaned(m, true, ["nye regler"])),
                    ],
                    64,
                    0,
                    TimeSpan.FromMinutes(3),
                    "som sidste kørsel",
                    null
                )
            );

    public Task<string> StartEfterberegning(Efterberegningsbestilling bestilling, CancellationToken token = default) =>
        Start("backfill", bestilling.Produkt);

    public Task<Versionsskifte> Skift(string produkt, string version, Decision af, CancellationToken token = default)
    {
        Bestilt.Add($"skift {produkt} {version} {af.Bruger} {af.Hvorfor}".TrimEnd());
        return Task.FromResult(new Versionsskifte("v0012", version, 3, 40));
    }

    public Task<PinChange> Slip(
        string produkt,
        Domain.Kalender.Maaned? fra,
        Domain.Kalender.Maaned? til,
        Decision af,
        CancellationToken token = default
    )
    {
        Bestilt.Add($"slip {produkt} {fra} {til} {af.Bruger} {af.Hvorfor}".TrimEnd());
        return Task.FromResult(new PinChange(new([new($"{fra}", "1.74")]), RegelsaetPins.None));
    }

    public Task<Versionsskifte> Tilbage(string produkt, string fra, Decision af, CancellationToken token = default)
    {
        Bestilt.Add($"tilbage {produkt} {fra}");
        return Task.FromResult(new Versionsskifte("v0012", "v0011", 3, 40));
    }

    public Task<IReadOnlyList<Forventning>> Koerselsplan(CancellationToken token = default) =>
        Task.FromResult<IReadOnlyList<Forventning>>([new("jobsamtaler", Foraeldede)]);

    public Task<IReadOnlyList<string>> Forklar(Forklaringsbestilling bestilling, CancellationToken token = default) =>
        Task.FromResult<IReadOnlyList<string>>([$"Målt måned {bestilling.Maaned}", "4 samtaler tæller (§6)"]);

    public string? Job(string koersel) => Nu.Any(f => f.Koersel == koersel) ? "17" : null;

    public Task<IReadOnlyList<Arbejder>> Arbejdere(CancellationToken token = default) =>
        Task.FromResult<IReadOnlyList<Arbejder>>([
            new(
                "tjeneste-1",
                "maskine",
                2,
                Stortlager.Nu.AddDays(-1),
                Stortlager.Nu,
                Nu.Count == 0
                    ? []
                    :
                    [
                        new("17", Nu[0].Koersel, "spand 7 af jobsamtaler under regelsæt 1.74; 12 af 64 er målt", Stortlager.Nu, 0.19),
                        new("18", Nu[0].Koersel, "spand 8 af jobsamtaler under regelsæt 1.74; 12 af 64 er målt", Stortlager.Nu, 0.19),
                    ],
                1204
            ),
        ]);

    /// <summary>What happens right after somebody has seen what is under way.</summary>
    public Action? EfterBlik { get; set; }

    public IReadOnlyList<Fremdrift> IGang()
    {
        var nu = Nu.ToList();
        EfterBlik?.Invoke();
        return nu;
    }

    public async IAsyncEnumerable<Fremdrift> Foelg([EnumeratorCancellation] CancellationToken token = default)
    {
        var kanal = Channel.CreateUnbounded<Fremdrift>();
        lock (_lyttere)
        {
            _lyttere.Add(kanal);
        }

        foreach (var f in Nu.ToList())
        {
            yield return f;
        }

        await foreach (var f in kanal.Reader.ReadAllAsync(token))
        {
            yield return f;
        }
    }

    public void Meld(Fremdrift fremdrift)
    {
        Nu.RemoveAll(f => f.Koersel == fremdrift.Koersel);
        if (!fremdrift.ErSlut)
        {
            Nu.Add(fremdrift);
        }

        lock (_lyttere)
        {
            _lyttere.ForEach(l => l.Writer.TryWrite(fremdrift));
        }
    }

    private Task<string> Start(string kommando, string? produkt)
    {
        var id = $"20251128T0600{Nu.Count:00}000Z";
        Nu.Add(new(id, kommando, produkt, Tilstand.IGang, "Udtræk", 0.25, "12 af 64 spande, ca. 3 min tilbage", Stortlager.Nu, null, null));
        Bestilt.Add(kommando);
        return Task.FromResult(id);
    }
}
