using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;
using Pipeline.Extract;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Udgivelser;
using Pipeline.Stage;

namespace Pipeline.Host.Produktion;

/// <summary>The first two rooms: from deliveries to staged data.</summary>
internal sealed class Modtagelse(Datamappe mappe, Indstillinger indstillinger, Rundgang rundgang)
{
    private UdtraekInput? _input;

    /// <param name="efterse">Every file is read through, whatever its receipt says.</param>
    public UdtraekResultat Udtraek(string landing, Hentet hentet, bool efterse) =>
        rundgang.Trin(
            "Udtræk",
            trin =>
            {
                var input = _input = new UdtraekInput
                {
                    Landing = landing,
                    // A folder that was named is meant; the data folder's own need not be there where sources deliver.
                    KraevLanding = hentet.Kilder == 0 || landing != mappe.Landing,
                    Hentede = hentet.Filer,
                    Data = mappe.Sti,
                    Noegle = indstillinger.Noegle(mappe),
                    Opslag = Opslag(),
                    Tillid = efterse ? TimeSpan.Zero : indstillinger.Tillid,
                    Lake = indstillinger.Lake(mappe),
                };
                var resultat = Extract.Udtraek.Koer(
                    input,
                    new Andel<UdtraekFremdrift>(trin, f => f.Faerdige / (double)f.IAlt),
                    rundgang.Afbryd
                );
                rundgang.Unused(resultat.Advarsler);
                Mended(resultat);
                rundgang.Noter(
                    $"Leverede filer: {resultat.Filer.Count}, heraf {resultat.Gennemlaeste} læst igennem; resten er urørte efter deres kvittering."
                );
                var nye = resultat.Filer.Where(f => f.Ny).Sum(f => f.Levering.Kilde.Raekker);
                trin.Talte(nye, nye);
                return resultat;
            }
        );

    /// <param name="selection">What of the lake is staged; the rest waits, and is recorded as delivered.</param>
    public StagedSnapshot Klargoering(IReadOnlyList<Produktmappe> produkter, DeliverySelection selection) =>
        rundgang.Trin(
            "Klargøring",
            trin =>
            {
                var (stand, leveringer) = Stage(produkter, selection, trin);
                trin.Talte(stand.Dele.Sum(d => d.RaekkerInd), stand.Dele.Sum(d => d.RaekkerUd), stand.Dele.Sum(d => d.Afviste));
                rundgang.Leveringer([.. Inddata(stand), .. leveringer[false].Where(l => l.Maaned > stand.NyesteLevering).Select(Waiting)]);
                return stand;
            }
        );

    /// <summary>A delivery that turns out to be damaged is made again from its file, once, and the staging goes on.</summary>
    private (StagedSnapshot Stand, ILookup<bool, RaaLevering> Leveringer) Stage(
        IReadOnlyList<Produktmappe> produkter,
        DeliverySelection selection,
        Omgivelser.Trin trin
    )
    {
        TellGone();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var leveringer = new RaaLager(mappe.Sti).Gaeldende().ToLookup(l => selection.IsUsed(l.Datasaet, l.Maaned));
            var input = Klargoeringsinput(mappe.Sti, produkter, indstillinger.Lake(mappe)) with
            {
                Buckets = indstillinger.Spande,
                Leveringer = [.. leveringer[true]],
            };
            try
            {
                return (Pipeline.Stage.Klargoering.Koer(input, new StageProgress(trin, rundgang), rundgang.Afbryd), leveringer);
            }
            catch (DamagedDelivery damaged) when (_input is not null && tried.Add(damaged.Mappe))
            {
                var again = Extract.Udtraek.Koer(_input with { Again = [damaged.Mappe] }, token: rundgang.Afbryd);
                Mended(again);
                if (!again.Mended.Any())
                {
                    throw;
                }
            }
        }
    }

    /// <summary>A delivery that is no longer in the raw room leaves the figures to an older one, or to none: not in silence.</summary>
    private void TellGone()
    {
        var raw = new RaaLager(mappe.Sti);
        foreach (var gone in (StagedSnapshot.Find(mappe.Sti)?.Dele ?? []).Where(d => !raw.Points(d.Datasaet, d.Levering)))
        {
            rundgang.Advar(
                $"Leveringen {gone.Datasaet} {gone.Levering}, som tallene hidtil hvilede på, findes ikke længere i raw; er den ikke trukket tilbage, så læg filen i landingsmappen igen."
            );
        }
    }

    private void Mended(UdtraekResultat resultat)
    {
        foreach (var levering in resultat.Mended)
        {
            rundgang.Advar(
                $"Rådata for {levering.Datasaet} {levering.Maaned} var beskadiget og er læst igen fra den leverede fil '{levering.Kilde.Fil}'."
            );
        }
    }

    /// <param name="produkter">Every product there is: what is staged is the same whichever of them a run measures.</param>
    /// <param name="data">The data folder whose <c>staged/</c> is made.</param>
    public static StageInput Klargoeringsinput(string data, IReadOnlyList<Produktmappe> produkter, LakeOptions lake)
    {
        var krav = produkter.SelectMany(p => p.Definition.Datasaet).ToLookup(d => d.Datasaet.Navn);
        Regelsaet[] regelsaet =
        [
            .. produkter.Select(p => p.Regler).OfType<Regelbog>().Distinct().SelectMany(bog => bog.Versioner.Select(bog.Find)),
        ];
        return new()
        {
            Data = data,
            Fritagelseskoder = [.. regelsaet.SelectMany(r => r.Fritagelse.Koder).Select(k => k.Kode).Distinct()],
            Dagpengeforlaengelser = [.. regelsaet.Select(r => r.Forloeb.Dagpengeforlaengelse).OfType<Dagpengeforlaengelse>().Distinct()],
            Opslag = Opslag(produkter[0].Kommuner),
            PlausibleRanges = PlausibleRangeList.Laes(Definitioner.Mappe),
            Afvisningsgraenser = krav.ToDictionary(k => k.Key, k => (double)k.Min(d => d.AfvisOverProcent)),
            Lake = lake,
        };
    }

    /// <summary>The names that columns of <see cref="Kolonnetype.Opslag"/> may hold, by column.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Opslag(IReadOnlyList<Kommune> kommuner) =>
        new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            [Refusion.Ydelse] = Refusionsydelsesliste.Laes(Definitioner.Mappe),
            [Refusion.Kommunenavn] = Kommunenavne.Stavemaader(kommuner),
        };

    /// <inheritdoc cref="Opslag(IReadOnlyList{Kommune})"/>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Opslag() =>
        Opslag(Kommuneliste.Laes(Kommuneliste.Fil(Definitioner.Mappe)));

    private static Inddata Waiting(RaaLevering levering) =>
        new(levering.Datasaet, levering.Maaned.ToString(), levering.Kilde.Sha256, levering.Kilde.Raekker, new Dictionary<string, long>());

    /// <summary>The deliveries behind the staged data, as manifests and the run log name them.</summary>
    public static IReadOnlyList<Inddata> Inddata(StagedSnapshot stand) =>
        [.. stand.Dele.Select(d => new Inddata(d.Datasaet, d.Levering.ToString(), d.RaaHash, d.RaekkerInd, d.AfvisteEfterGrund))];

    /// <summary>The share done, and a line for each part that was damaged.</summary>
    private sealed class StageProgress(Omgivelser.Trin trin, Rundgang rundgang) : IProgress<StageFremdrift>
    {
        public void Report(StageFremdrift value)
        {
            trin.Report(value.Faerdige / (double)value.IAlt);
            if (value.Damaged is { } file)
            {
                rundgang.Advar($"Den klargjorte fil '{file}' var beskadiget eller manglede; {value.Del} er klargjort på ny af rådata.");
            }
        }
    }

    /// <summary>A room's own progress as the share done.</summary>
    private sealed class Andel<T>(Omgivelser.Trin trin, Func<T, double> andel) : IProgress<T>
    {
        public void Report(T value) => trin.Report(andel(value));
    }
}
