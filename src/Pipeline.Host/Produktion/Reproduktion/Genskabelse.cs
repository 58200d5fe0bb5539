using Pipeline.Definitions.Decisions;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion.Reproduktion;

/// <summary>
/// A published version made again from what its manifest names: the raw deliveries by their hashes, the rule set by its hash. In a folder of its
/// own under <c>temp/</c>, which goes again; what is published is only read.
/// </summary>
internal sealed class Genskabelse(Vaert vaert, Datamappe mappe, Produktmappe produkt, string version)
{
    private const string Mappenavn = "genskabelse";

    private readonly string _temp = Path.Combine(mappe.Temp, Mappenavn);
    private readonly string _navn = produkt.Definition.Navn;
    private readonly Versionslager _lager = new(mappe.Sti, produkt.Definition.Navn);

    /// <exception cref="PipelineFejl">A delivery, the rules or the version itself is not what it was.</exception>
    public Reproduction Koer()
    {
        var manifest = Manifest();
        List<Regelsaetangivelse> regler = [.. manifest.Koersel.Regelsaetter.Select(r => Nu(manifest, r))];
        var leveringer = vaert.Fremdrift.Trin("Kontrol af leveringer", _ => Leveringer(manifest));
        Ryd();
        try
        {
            var published = manifest.Maaneder.Select(m => Maaned.Parse(m.Maaned)).ToList();
            var stand = Coverage.Trim(produkt, Klargoer(leveringer), published.Min(), published.Max());
            var maaneder = Maal(manifest, stand);
            var beslutninger = MovedDecisions.Read(Definitioner.Produkt(produkt.Definition.MaalesMed));
            return new(manifest, regler, Kodeversion.Tekst, maaneder, beslutninger);
        }
        finally
        {
            Ryd();
        }
    }

    private Manifest Manifest() =>
        _lager.Versioner() is var kendte && kendte.Contains(version)
            ? _lager.Laes(version)
            : throw new PipelineFejl(
                $"{_navn} har ingen version {version}; der er {(kendte.Count == 0 ? "ingen" : string.Join(", ", kendte))}.",
                Afslutning.ForkertBrug
            );

    /// <summary>The rule set as it is now. An older program had rule files of its own; with this one's code, whoever changed them can put them back.</summary>
    private Regelsaetangivelse Nu(Manifest manifest, Regelsaetangivelse udgivet)
    {
        var regler = produkt.Angivelse(udgivet.Version);
        return regler == udgivet || manifest.Koersel.Kode != Kodeversion.Tekst
            ? regler
            : throw new PipelineFejl(
                $"Regelsæt {regler.Version} er ændret, siden {_navn} {version} blev udgivet; gendan filerne i regler/ og koder/, som de var, og kør igen.",
                Afslutning.AfvistAfKontrol
            );
    }

    private List<RaaLevering> Leveringer(Manifest manifest)
    {
        var raa = new RaaLager(mappe.Sti);
        return
        [
            .. manifest.Koersel.Inddata.Select(i =>
            {
                vaert.Afbryd.ThrowIfCancellationRequested();
                var levering =
                    raa.Find(i.Datasaet, Maaned.Parse(i.Maaned), i.Sha256)
                    ?? throw Afvist(i, "findes ikke længere i raw", "gendan den fra en sikkerhedskopi");
                return levering.Kilde.Indhold is null
                        ? throw Afvist(
                            i,
                            "er modtaget, før rådata fik et aftryk, og kan ikke efterprøves",
                            "læs den ind i en tom datamappe"
                        )
                    : levering.Kilde.Sha256 == i.Sha256 && levering.ErUroert() ? levering
                    : throw Afvist(i, "er ændret, efter at den blev modtaget", "gendan mappen fra en sikkerhedskopi");
            }),
        ];
    }

    private PipelineFejl Afvist(Inddata inddata, string hvad, string goer) =>
        new(
            $"{_navn} {version} kan ikke genskabes: leveringen {inddata.Navn} (indhold {inddata.Sha256[..ContentHash.Short]}) {hvad}; {goer}.",
            Afslutning.AfvistAfKontrol
        );

    private StagedSnapshot Klargoer(IReadOnlyList<RaaLevering> leveringer) =>
        vaert.Fremdrift.Trin(
            "Klargøring",
            trin =>
            {
                var input = Modtagelse.Klargoeringsinput(_temp, Produktvalg.Alle, Indstillinger.For(mappe).Lake(mappe)) with
                {
                    Leveringer = leveringer,
                };
                var stand = Stage.Klargoering.Koer(input, token: vaert.Afbryd);
                trin.Talte(stand.Dele.Sum(d => d.RaekkerInd), stand.Dele.Sum(d => d.RaekkerUd), stand.Dele.Sum(d => d.Afviste));
                return stand;
            }
        );

    private List<ReproducedMonth> Maal(Manifest manifest, StagedSnapshot stand) =>
        vaert.Fremdrift.Trin(
            $"Måling af {_navn}",
            trin =>
            {
                var maaneder = manifest.Maaneder.Select(m => Maaned.Parse(m.Maaned)).Order().ToList();
                var ud = new Produktudsnit(_navn, maaneder[0], maaneder, Path.Combine(_temp, "cubes"));
                var traade = Indstillinger.For(mappe).Traade ?? Environment.ProcessorCount;
                var bestillinger = Maanedsregler
                    .Del(ud, produkt, m => manifest.Koersel.RegelsaetFor(m.ToString()).Version)
                    .Select(d => new Maalebestilling(_temp, stand, d.Regelsaet, [d.Ud], traade))
                    .ToList();
                var maalt = produkt.Motor().Koer(bestillinger, trin, vaert.Afbryd);
                trin.Talte(maalt.RaekkerInd, maalt.RaekkerUd);
                using var filer = new Maanedsfil();
                return maaneder.Select(m => Sammenlign(manifest, ud, filer, m)).ToList();
            }
        );

    private ReproducedMonth Sammenlign(Manifest manifest, Produktudsnit ud, Maanedsfil filer, Maaned maaned)
    {
        var udgivet = _lager.Fil(version, maaned);
        if (!File.Exists(udgivet) || ContentHash.OfFile(udgivet) != manifest.Find(maaned.ToString())!.FilSha256)
        {
            throw new PipelineFejl(
                $"Den udgivne fil '{udgivet}' mangler eller er ændret, efter at den blev udgivet; gendan den fra en sikkerhedskopi.",
                Afslutning.AfvistAfKontrol
            );
        }

        var fil = Versionslager.MaanedsFil(Path.Combine(_temp, "published"), maaned);
        var kube = Kubemaaneder.Fil(ud.Kuber, maaned);
        var tabel = Produktliste.Find(_navn);
        Maanedsfil.Udgiv(
            filer.LaesKube(tabel, maaned, kube, vaert.Afbryd),
            kube,
            fil,
            manifest.Koersel.RegelsaetFor(maaned.ToString()).Version
        );
        var ens = File.ReadAllBytes(fil).AsSpan().SequenceEqual(File.ReadAllBytes(udgivet));
        var (foer, nu) = (filer.LaesFaelles(tabel, maaned, udgivet, udgivet), filer.LaesFaelles(tabel, maaned, udgivet, fil));
        return new(
            maaned,
            ens,
            ens || Indholdshash.Af(foer) == Indholdshash.Af(nu),
            ens ? 0 : Forskel.AendredeTal(foer, nu),
            LakeFile.Writer(udgivet),
            LakeFile.Writer(fil)
        );
    }

    /// <summary>Also what one that was stopped left: it holds pseudonymised rows.</summary>
    private void Ryd()
    {
        if (Directory.Exists(_temp))
        {
            Directory.Delete(_temp, recursive: true);
        }
    }
}
