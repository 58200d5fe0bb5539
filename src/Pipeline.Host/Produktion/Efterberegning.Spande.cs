using Pipeline.Domain;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Produktion.Completeness;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Produktion;

/// <summary>The backfill as its buckets, for those who share them out. What is measured elsewhere lies where this one looks for it.</summary>
internal sealed partial class Efterberegning
{
    /// <summary>Fingerprint of the staged data and the code: with another one the buckets are of another backfill.</summary>
    public string Data => Maalegrundlag.Data(_stand);

    /// <summary>Buckets that can be shared out; 0: the measurement is done in one piece.</summary>
    public int Spande => _motor.KanDeles ? _stand.Buckets : 0;

    /// <summary>The buckets that are there.</summary>
    public IReadOnlySet<int> Maalte => _motor.SpandeIForvejen(Bestilling);

    /// <summary>A version beside the one in force that is already this; null = none.</summary>
    public string? FaerdigVersion => Findes() is null ? null : VedSiden();

    public bool ErIntetAtGoere => Findes() is not null || Produktplan().Intet;

    /// <summary>
    /// Begins a backfill that others measure: what is measured of it is looked for from now on. The deliveries must be whole first; a refusal is a run of its own.
    /// </summary>
    /// <exception cref="PipelineFejl">A delivery holds too little (<see cref="Afslutning.AfvistAfKontrol"/>).</exception>
    public void Begynd(string koersel)
    {
        try
        {
            _ = Whole(koersel);
        }
        catch (PipelineFejl refusal)
        {
            Rundgang.Koer<bool>(
                _vaert,
                new Koerselslog(_vaert.Varehus(_mappe), TimeProvider.System),
                koersel,
                "backfill",
                _regler.Version,
                _ => throw refusal
            );
        }

        LakeIo.Med(_dele, () => Directory.CreateDirectory(_dele));
    }

    private Kontrolresultat Whole(string koersel)
    {
        var valg = new Koerselsvalg("backfill", "", _ud.Fra, _ud.Til) { Godkend = Godkend, Af = Af };
        var lake = _vaert.Indstillinger(_mappe).Lake(_mappe);
        return new CompletenessGate(_mappe, _vaert.Varehus(_mappe), lake, koersel, valg).Require([_produkt], _stand);
    }

    /// <summary>For measuring buckets one by one.</summary>
    public ISpandmaaler Spandmaaler() => _motor.Spandmaaler(Bestilling);

    /// <summary>Puts what was measured of a bucket in its place. May be done twice.</summary>
    /// <param name="mappe">The folder it was measured into.</param>
    public void Indsaet(string mappe) =>
        LakeIo.Med(
            _dele,
            () =>
            {
                Directory.CreateDirectory(_dele);
                foreach (var fil in Directory.EnumerateFiles(mappe))
                {
                    File.Move(fil, Path.Combine(_dele, Path.GetFileName(fil)), overwrite: true);
                }
            }
        );
}
