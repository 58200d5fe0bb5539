using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage;

/// <summary>One staging: first what others are checked against, then all the rest side by side.</summary>
internal sealed class Koersel(
    StageInput input,
    LakeDatabase database,
    LakeDatabase enkelt,
    Bogreol reol,
    IReadOnlyList<RaaLevering> leveringer,
    IProgress<StageFremdrift>? fremdrift,
    CancellationToken token
)
{
    private readonly Delfabrik _fabrik = new(database, enkelt, reol, input);
    private readonly Dellager _lager = new(database, input.Data);
    private readonly Tidligere _tidligere = new(database, input.Data, input.Dagpengeforlaengelser);
    private int _faerdige;
    private int _ialt;

    public StagedSnapshot Udfoer()
    {
        var bestillinger = Bestil();
        _ialt = bestillinger.Count;
        var kendte = Referencer.Reference.Ingen;
        var daekket = kendte;
        StagedDel? personer = null;
        StagedDel? perioder = null;
        if (bestillinger.Any(b => b.Datasaet.HarPerson))
        {
            (personer, perioder, kendte, daekket) = Referencerne(bestillinger);
        }

        var dele = new StagedDel[bestillinger.Count];
        Sideloebende.Koer(
            dele.Length,
            input.Lake.Threads,
            i =>
                dele[i] = bestillinger[i].Datasaet switch
                {
                    { HarPerson: false } => Del(bestillinger[i], Referencer.Reference.Ingen),
                    var d when d.Navn == Registre.Personer.Navn => personer!,
                    var d when d.Navn == Registre.Dagpengeperioder.Navn => perioder!,
                    var d when d.Navn == Registre.Dagpengeudbetalinger.Navn => Del(bestillinger[i], daekket),
                    _ => Del(bestillinger[i], kendte),
                },
            token
        );
        Afvisningsgraense.Kontroller(database, dele, input);
        return Afslut(dele, bestillinger[0].Buckets);
    }

    private (StagedDel Personer, StagedDel? Perioder, Reference Kendte, Reference Daekket) Referencerne(List<Delbestilling> bestillinger)
    {
        var personer = Reference(bestillinger, Registre.Personer, Referencer.Reference.Ingen)!;
        var kendte = new Reference([personer.Mappe], Register(personer), null);
        var perioder = Reference(bestillinger, Registre.Dagpengeperioder, kendte);
        var daekket = kendte with
        {
            Mapper = perioder is null ? kendte.Mapper : [personer.Mappe, perioder.Mappe],
            Daekning = Daekning(perioder),
        };
        return (personer, perioder, kendte, daekket);
    }

    private List<Delbestilling> Bestil()
    {
        var buckets = Spande();
        return
        [
            .. from datasaet in input.Datasaet
            let alle = leveringer.Where(l => l.Datasaet == datasaet.Navn).OrderBy(l => l.Maaned)
            from levering in datasaet.Art == Leveringsart.Maanedlig ? alle : alle.TakeLast(1)
            select new Delbestilling(
                datasaet,
                levering,
                Typning.For(datasaet, levering.Kilde, input),
                datasaet.HarPerson ? buckets : new(1)
            )
            {
                Referenceregler = datasaet.Navn == Registre.Dagpengeudbetalinger.Navn ? string.Join('|', input.Dagpengeforlaengelser) : "",
            },
        ];
    }

    /// <summary>By the number of persons. A delivery of tables alone needs no persons.</summary>
    private Buckets Spande()
    {
        if (leveringer.Count == 0)
        {
            throw new PipelineFejl(
                "Der er ingen leveringer: landingsmappen er tom; læg en mappe pr. levering (ÅÅÅÅ-MM) i den, og kør igen.",
                Afslutning.AfvistAfKontrol
            );
        }

        if (leveringer.Where(l => l.Datasaet == Registre.Personer.Navn).MaxBy(l => l.Maaned) is { } personer)
        {
            return input.Buckets is { } antal ? new(antal) : Buckets.For(personer.Kilde.Raekker);
        }

        return input.Datasaet.Any(d => d.HarPerson && leveringer.Any(l => l.Datasaet == d.Navn))
            ? throw new PipelineFejl(
                "Der mangler leveringer: personer (ingen levering). Læg den i landingsmappen, og kør igen.",
                Afslutning.AfvistAfKontrol
            )
            : new(1);
    }

    /// <summary>A dataset that others lean on; null when it was never delivered.</summary>
    private StagedDel? Reference(List<Delbestilling> bestillinger, Datasaet datasaet, Reference reference)
    {
        if (bestillinger.FirstOrDefault(b => b.Datasaet.Navn == datasaet.Navn) is not { } bestilling)
        {
            return null;
        }

        return Del(bestilling, reference);
    }

    private StagedDel Del(Delbestilling bestilling, Reference reference)
    {
        var fundet = _lager.Find(bestilling, reference, mapper => _tidligere.Rummes(mapper, reference), out var damaged, token);
        var del = fundet ?? _fabrik.Lav(bestilling, reference, token);
        Karantaene.Udstil(input.Data, del);
        fremdrift?.Report(
            new(Interlocked.Increment(ref _faerdige), _ialt, bestilling.Navn, fundet is not null)
            {
                Damaged = fundet is null ? damaged : null,
            }
        );
        return del;
    }

    private Personregister Register(StagedDel personer)
    {
        using var lake = database.Connect();
        return Personregister.Laes(lake, input.Data, personer);
    }

    private Dagpengedaekning Daekning(StagedDel? perioder)
    {
        using var lake = database.Connect();
        return Dagpengedaekning.Laes(lake, input.Data, perioder, input.Dagpengeforlaengelser);
    }

    private StagedSnapshot Afslut(IReadOnlyList<StagedDel> dele, Buckets buckets)
    {
        var snapshot = new StagedSnapshot
        {
            Buckets = buckets.Antal,
            NyesteLevering = leveringer.Max(l => l.Maaned),
            Dele = [.. dele.OrderBy(d => d.Datasaet, StringComparer.Ordinal).ThenBy(d => d.Maaned)],
        };
        snapshot.Skriv(input.Data);
        _lager.RydOp(snapshot);
        return snapshot;
    }
}
