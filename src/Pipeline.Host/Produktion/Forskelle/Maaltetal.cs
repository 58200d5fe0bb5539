using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Maalinger.Jobsamtaler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Host.Produktion.Forskelle;

/// <summary>The staged data measured under several rule sets in one pass, for comparing: in a folder of its own that goes when it is disposed.</summary>
internal sealed class Maaltetal : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("pipeline-diff-").FullName;
    private readonly Maanedsfil _filer = new();
    private readonly Produkt _tabel;
    private readonly List<Produktudsnit> _udsnit;

    public Maaltetal(
        Vaert vaert,
        Datamappe mappe,
        Produktmappe produkt,
        IReadOnlyList<Regelsaet> regler,
        StagedSnapshot stand,
        Maaned fra,
        Maaned til
    )
    {
        var navn = produkt.Definition.Navn;
        _tabel = Produktliste.Find(navn);
        var motor = new JobsamtaleMotor(produkt);
        var ud = Produktudsnit.Af(mappe, navn, motor, Datagrundlag.Af(mappe.Sti, stand), fra, til);
        _udsnit = [.. regler.Select((_, i) => ud with { Kuber = Path.Combine(_mappe, $"{i}") })];
        try
        {
            vaert.Fremdrift.Trin(
                $"Måling af {navn} under {Tekst.Antal(regler.Count)} regelsæt",
                trin =>
                {
                    var bestilling = new Maalebestilling(
                        mappe.Sti,
                        stand,
                        regler[0].Version,
                        [ud],
                        Indstillinger.For(mappe).Traade ?? Environment.ProcessorCount
                    );
                    var fremdrift = new Spandfremdrift(trin, vaert.Log, TimeProvider.System, stand.Buckets, iForvejen: 0);
                    trin.Talte(motor.KoerAlle(bestilling, regler, _udsnit, fremdrift, vaert.Afbryd), 0);
                }
            );
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IEnumerable<Maaned> Maanederne => _udsnit[0].Maaneder;

    /// <summary>The month under each rule set, in their order.</summary>
    public IReadOnlyList<Maanedstal> Tal(Maaned maaned, CancellationToken token) =>
        [.. _udsnit.Select(ud => new Maanedstal(_filer.LaesKube(_tabel, maaned, Kubemaaneder.Fil(ud.Kuber, maaned), token)))];

    public void Dispose()
    {
        _filer.Dispose();
        if (Directory.Exists(_mappe))
        {
            Directory.Delete(_mappe, recursive: true);
        }
    }
}
