using Pipeline.Definitions.Produkter;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Jobsamtaler;
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
        var ud = Produktudsnit.Af(mappe, navn, Maaneder.Foerste(stand), fra, til);
        _udsnit = [.. regler.Select((_, i) => ud with { Kuber = Path.Combine(_mappe, $"{i}") })];
        var traade = Indstillinger.For(mappe).Traade ?? Environment.ProcessorCount;
        try
        {
            vaert.Fremdrift.Trin(
                $"Måling af {navn} under {Tekst.Antal(regler.Count)} regelsæt",
                trin =>
                {
                    var opgave = new Maaleopgave(
                        regler,
                        ud.MaalesFra,
                        ud.Til,
                        stand.NyesteLevering.SidsteDag,
                        (datasaet, spand) => stand.Filer(mappe.Sti, datasaet.Navn, spand),
                        stand.Buckets,
                        traade
                    );
                    var fremdrift = new Spandfremdrift(trin, vaert.Log, TimeProvider.System, stand.Buckets, iForvejen: 0);
                    var maalt = Jobsamtalemaaling.KoerAlle(opgave, fremdrift, vaert.Afbryd);
                    Sideloebende.Koer(
                        regler.Count,
                        traade,
                        i =>
                        {
                            using var skriver = new Produktskriver(maalt[i].Kube, regler[i], produkt.Kommuner);
                            Kubemaaneder.Skriv(skriver, _udsnit[i], vaert.Afbryd);
                        },
                        vaert.Afbryd
                    );
                    trin.Talte(maalt[0].Raekker, 0);
                }
            );
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IEnumerable<Maaned> Maanederne => Maaned.Fra(_udsnit[0].Fra, _udsnit[0].Til);

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
