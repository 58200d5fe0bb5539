using Pipeline.Domain;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// Holds a product's published files and the warehouse's rows to the manifests, and each makes good what the other has lost. The caller holds the data folder's lock.
/// </summary>
public sealed partial class PublicationAudit(string data, Produkt produkt, IVarehus varehus, TimeProvider ur)
{
    private readonly Versionslager _lager = new(data, produkt.Navn);

    /// <summary>The files: manifests, months, which version is in force and what is pinned.</summary>
    public IEnumerable<DamageFinding> Files(bool repair, CancellationToken token)
    {
        using var filer = new Maanedsfil();
        var files = new PublishedFiles(produkt, _lager, varehus, filer);
        var manifests = Manifests(out var damaged);
        foreach (var manifest in manifests)
        {
            foreach (var month in manifest.Maaneder.Where(m => !files.IsWhole(manifest, m, token)))
            {
                token.ThrowIfCancellationRequested();
                yield return repair && files.Mend(manifest, month, token)
                    ? new(
                        $"'{files.File(manifest, month)}' manglede eller var ændret; den er skrevet igen af varehusets rækker.",
                        Mended: true
                    )
                    : new(
                        $"'{files.File(manifest, month)}' mangler eller er ændret, siden den blev udgivet; {(repair ? "varehuset har ikke dens rækker: gendan den fra en sikkerhedskopi" : "--reparer skriver den igen, hvis varehuset har dens rækker")}.",
                        Mended: false
                    );
            }
        }

        foreach (var finding in damaged.Concat(Pointers(repair)))
        {
            yield return finding;
        }
    }

    /// <summary>Brings what lake and warehouse have lost of each other back, see <see cref="Genopretning"/>.</summary>
    public void Recover(IReadOnlyList<Kommunegyldighed> kommuner, IReadOnlyList<Anmaerkning> notes, CancellationToken token)
    {
        using var laas = varehus.Laas(produkt.Navn, token);
        using var filer = new Maanedsfil();
        varehus.ITransaktion(
            t =>
            {
                Dimensioner.SkrivKommuner(t, kommuner);
                return Anmaerkningstabel.Skriv(t, produkt, notes);
            },
            token
        );
        _ = new Genopretning(produkt, _lager, varehus, filer, ur).Koer(opgave: null, token);
    }

    private List<Manifest> Manifests(out List<DamageFinding> damaged)
    {
        damaged = [];
        var manifests = new List<Manifest>();
        foreach (var version in _lager.Versioner())
        {
            try
            {
                manifests.Add(_lager.Laes(version));
            }
            catch (PipelineFejl e)
            {
                damaged.Add(new(e.Message, Mended: false));
            }
        }

        return manifests;
    }

    private IEnumerable<DamageFinding> Pointers(bool repair)
    {
        foreach (var (read, write) in new (Action, Action)[] { (ReadCurrent, WriteCurrent), (() => new PinFile(_lager).Read(), WritePins) })
        {
            if (Said(read) is not { } wrong)
            {
                continue;
            }

            var mended = repair && Said(write) is null;
            yield return new(mended ? $"{wrong} Den er skrevet igen fra varehuset." : wrong, mended);
        }
    }

    private void ReadCurrent()
    {
        if (_lager.Versioner().Count > 0 && _lager.Current is null)
        {
            throw new PipelineFejl($"Filen 'current' mangler i '{_lager.Mappe}'.");
        }
    }

    private void WriteCurrent() => _lager.SkrivCurrent(InForce() ?? throw new PipelineFejl($"Varehuset har intet i kraft af {produkt}."));

    private void WritePins() => new PinFile(_lager).Write(varehus.ITransaktion(t => new PinLog(t, ur).Current(produkt.Navn)));

    private string? InForce() => Record(bog => bog.Gaeldende(produkt.Navn));

    private T Record<T>(Func<Udgivelsesbog, T> read) => varehus.ITransaktion(t => read(new(t)));

    private static string? Said(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (PipelineFejl e)
        {
            return e.Message;
        }
    }
}
