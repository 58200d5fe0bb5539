using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Flere;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>
/// Measures one bucket at a time, and keeps from one to the next what it measures with: reader, engines, and the memory they have grown to. For one thread at
/// a time.
/// </summary>
public sealed class Spandmaaler
{
    private readonly Maaleopgave _opgave;
    private readonly Spandlaeser _laeser;
    private readonly Flermaaling _maaling;
    private Maaleresultat[]? _spandens;

    public Spandmaaler(Maaleopgave opgave)
    {
        _opgave = opgave;
        _maaling = new(opgave.Regler, opgave.Fra, opgave.Til, opgave.SlutDag);
        _laeser = new(opgave.Filer);
    }

    /// <summary>Nothing measured, for each rule set.</summary>
    public Maaleresultat[] Intet() => [.. _opgave.Regler.Select(r => new Maaleresultat(new Kube(r, _opgave.Fra, _opgave.Til), 0, 0, 0))];

    /// <summary>Reads a bucket, adding its persons and rows to the numbers of each rule set. It is valid until the next one.</summary>
    internal Spand Laes(Maaleresultat[] hidtil, int spand, CancellationToken token)
    {
        var raekker = _laeser.Laes(spand, token);
        for (var r = 0; r < hidtil.Length; r++)
        {
            hidtil[r] = hidtil[r] with
            {
                Personer = hidtil[r].Personer + raekker.AntalPersoner,
                Raekker = hidtil[r].Raekker + raekker.AntalRaekker,
                UgyldigYdelse = hidtil[r].UgyldigYdelse + UgyldigeYdelser(raekker, _opgave.Regler[r]),
            };
        }

        return raekker;
    }

    /// <summary>
    /// Adds some persons of a bucket, which another may have read, to the cube of each rule set; with several they are whole after <see cref="Flermaaling.Saml"/>.
    /// </summary>
    internal void Maal(Spand raekker, int fra, int til, IReadOnlyList<Kube> kuber) => _maaling.Maal(raekker, fra, til, kuber);

    /// <summary>Adds a bucket whose cubes are kept: what is kept already, the rest measured and kept.</summary>
    /// <param name="dele">Where, one for each rule set.</param>
    public void LaegTil(Maaleresultat[] hidtil, int spand, IReadOnlyList<Kubedele> dele, CancellationToken token)
    {
        var mangler = new List<int>();
        for (var r = 0; r < hidtil.Length; r++)
        {
            if (dele[r].LaegTil(hidtil[r], spand) is { } fundet)
            {
                hidtil[r] = fundet;
            }
            else
            {
                mangler.Add(r);
            }
        }

        if (mangler.Count == 0)
        {
            return;
        }

        var spandens = Maal(spand, token);
        foreach (var r in mangler)
        {
            dele[r].Gem(spandens[r], spand);
            hidtil[r] = hidtil[r].Plus(spandens[r]);
        }
    }

    /// <summary>Measures a bucket and keeps it.</summary>
    /// <param name="dele">Where, one for each rule set.</param>
    /// <returns>SHA-256 of what is kept, one for each rule set.</returns>
    public IReadOnlyList<string> Gem(int spand, IReadOnlyList<Kubedele> dele, CancellationToken token) =>
        [.. Maal(spand, token).Select((m, r) => dele[r].Gem(m, spand))];

    /// <summary>The bucket alone; valid until the next one.</summary>
    private Maaleresultat[] Maal(int spand, CancellationToken token)
    {
        // Cubes are as large as a bucket's rows or larger, and new memory is dearer than cleared memory.
        _spandens ??= Intet();
        for (var r = 0; r < _spandens.Length; r++)
        {
            _spandens[r].Kube.Ryd();
            _spandens[r] = new(_spandens[r].Kube, 0, 0, 0);
        }

        Kube[] kuber = [.. _spandens.Select(m => m.Kube)];
        _maaling.Maal(Laes(_spandens, spand, token), kuber);
        Flermaaling.Saml(_opgave.Regler, kuber);
        return _spandens;
    }

    private static long UgyldigeYdelser(Spand spand, Regelsaet regler)
    {
        Span<int> sidsteDag = stackalloc int[byte.MaxValue + 1];
        sidsteDag.Fill(Dag.Aaben);
        foreach (var gruppe in regler.Grupper)
        {
            foreach (var art in gruppe.Ydelsesarter)
            {
                sidsteDag[(int)art] = gruppe.SidsteBetalteDag;
            }
        }

        var antal = 0;
        var raekker = spand.Ydelser.Start[spand.AntalPersoner];
        var arter = spand.Ydelser.Art.AsSpan(0, raekker);
        var til = spand.Ydelser.Til.AsSpan(0, raekker);
        for (var r = 0; r < til.Length; r++)
        {
            antal += sidsteDag[arter[r]] < til[r] ? 1 : 0;
        }

        return antal;
    }
}
