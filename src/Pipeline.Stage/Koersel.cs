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
    IReadOnlyList<RaaLevering> leveringer,
    IProgress<StageFremdrift>? fremdrift,
    CancellationToken token
)
{
    private readonly Delfabrik _fabrik = new(database, input.Data);
    private readonly Dellager _lager = new(database, input.Data);
    private readonly Tidligere _tidligere = new(database, input.Data);
    private int _faerdige;
    private int _ialt;

    public StagedSnapshot Udfoer()
    {
        var bestillinger = Bestil();
        _ialt = bestillinger.Count;
        var personer = Reference(bestillinger, Registre.Personer, Referencer.Reference.Ingen)!;
        var kendte = new Reference([personer.Mappe], Register(personer), null);
        var perioder = Reference(bestillinger, Registre.Dagpengeperioder, kendte);
        var daekket = kendte with
        {
            Mapper = perioder is null ? kendte.Mapper : [personer.Mappe, perioder.Mappe],
            Daekning = Daekning(perioder),
        };

        var dele = new StagedDel[bestillinger.Count];
        Sideloebende.Koer(
            dele.Length,
            input.Lake.Threads,
            i =>
                dele[i] = bestillinger[i].Datasaet switch
                {
                    var d when d.Navn == Registre.Personer.Navn => personer,
                    var d when d.Navn == Registre.Dagpengeperioder.Navn => perioder!,
                    var d when d.Navn == Registre.Dagpengeudbetalinger.Navn => Del(bestillinger[i], daekket),
                    _ => Del(bestillinger[i], kendte),
                },
            token
        );
        Afvisningsgraense.Kontroller(dele, input);
        return Afslut(dele, bestillinger[0].Buckets);
    }

    private List<Delbestilling> Bestil()
    {
        var personer = leveringer.Where(l => l.Datasaet == Registre.Personer.Navn).MaxBy(l => l.Maaned);
        if (personer is null)
        {
            throw new PipelineFejl(
                leveringer.Count == 0
                    ? "Der er ingen leveringer: landingsmappen er tom; læg en mappe pr. levering (ÅÅÅÅ-MM) i den, og kør igen."
                    : "Der mangler leveringer: personer (ingen levering). Læg den i landingsmappen, og kør igen.",
                Afslutning.AfvistAfKontrol
            );
        }

        var buckets = input.Buckets is { } antal ? new Buckets(antal) : Buckets.For(personer.Kilde.Raekker);
        return
        [
            .. from datasaet in input.Datasaet
            let alle = leveringer.Where(l => l.Datasaet == datasaet.Navn).OrderBy(l => l.Maaned)
            from levering in datasaet.Art == Leveringsart.Maanedlig ? alle : alle.TakeLast(1)
            select new Delbestilling(datasaet, levering, Typning.For(datasaet, levering.Maaned, input.Fritagelseskoder), buckets),
        ];
    }

    /// <summary>A dataset that others lean on: with too many refused rows in it, theirs would be refused for nothing.</summary>
    private StagedDel? Reference(List<Delbestilling> bestillinger, Datasaet datasaet, Reference reference)
    {
        if (bestillinger.FirstOrDefault(b => b.Datasaet.Navn == datasaet.Navn) is not { } bestilling)
        {
            return null;
        }

        var del = Del(bestilling, reference);
        Afvisningsgraense.Kontroller([del], input);
        return del;
    }

    private StagedDel Del(Delbestilling bestilling, Reference reference)
    {
        var fundet = _lager.Find(bestilling, reference, mapper => _tidligere.Rummes(mapper, reference), token);
        var del = fundet ?? _fabrik.Lav(bestilling, reference, token);
        Karantaene.Udstil(input.Data, del);
        fremdrift?.Report(new(Interlocked.Increment(ref _faerdige), _ialt, bestilling.Navn, fundet is not null));
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
        return Dagpengedaekning.Laes(lake, input.Data, perioder);
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
