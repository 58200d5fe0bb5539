using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Maalinger;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion.Completeness;
using Pipeline.Host.Produktion.Planer;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>
/// A backfill: a range of months measured under a rule set, from the staged data as they are, and published beside the version in force. Each
/// bucket's cube is kept until the version is there, so a backfill that was stopped anywhere goes on when it is run again.
/// </summary>
internal sealed partial class Efterberegning
{
    private readonly Vaert _vaert;
    private readonly Datamappe _mappe;
    private readonly Produktmappe _produkt;
    private readonly Regelsaetangivelse _regler;
    private readonly IMaaling _motor;
    private readonly StagedSnapshot _stand;
    private readonly Produktudsnit _ud;
    private readonly string _data;
    private readonly string _dele;

    /// <exception cref="PipelineFejl">Nothing is staged or published, or the range has months without data.</exception>
    public Efterberegning(Vaert vaert, Datamappe mappe, Produktmappe produkt, Maaned fra, Maaned til, string regler)
    {
        (_vaert, _mappe, _produkt) = (vaert, mappe, produkt);
        _regler = produkt.Angivelse(regler);
        _motor = produkt.Motor();
        _stand = Coverage.Trim(produkt, StagedSnapshot.Laes(mappe.Sti), fra, til);
        var grundlag = Datagrundlag.Af(mappe.Sti, _stand);
        Maaneder.Kraev(produkt, fra, til, grundlag.Leveringer);
        Navn = produkt.Definition.Navn;
        var ud = Produktudsnit.Af(mappe, Navn, _motor, grundlag, fra, til);
        if (ud.ErTomt)
        {
            throw new PipelineFejl(
                $"Leveringerne rækker ikke til en måned af {Navn} fra {fra} til {til}; vælg andre måneder.",
                Afslutning.ForkertBrug
            );
        }

        _data = Path.Combine(mappe.Cubes, "dele", Maalegrundlag.Data(_stand)[..ContentHash.Short]);
        _dele = Path.Combine(_data, $"{_regler.Sha256[..ContentHash.Short]}-{ud.MaalesFra}-{ud.Til}");
        _ud = ud with { Kuber = Path.Combine(_dele, Navn) };
        if (new Versionslager(mappe.Sti, Navn).Current is null)
        {
            throw new PipelineFejl($"Der er intet udgivet af {Navn} at lægge en version ved siden af; kør 'pipeline run' først.");
        }
    }

    /// <summary>Checks that may refuse nothing this once, by name.</summary>
    public IReadOnlyList<string> Godkend { get; init; } = [];

    /// <summary>Who asks, and why.</summary>
    public Decision Af { get; init; } = new(Environment.UserName);

    private string Navn { get; }

    private string Periode => new PinnedPeriod(_ud.Fra, _ud.Til, _regler.Version).Maaneder;

    private Maalebestilling Bestilling =>
        new(_mappe.Sti, _stand, _regler.Version, [_ud], _vaert.Indstillinger(_mappe).Traade ?? Environment.ProcessorCount) { Dele = _dele };

    /// <summary>What it would do, in lines. Nothing is written.</summary>
    public IEnumerable<string> Plan()
    {
        var plan = Produktplan();
        if (plan.Intet)
        {
            return Planvisning.Linjer(plan);
        }

        var maalt = Maalte.Count;
        return Findes() is { } findes
            ? [findes]
            :
            [
                .. Planvisning.Linjer(plan),
                .. Fastholdes() is { Length: > 0 } fastholdes ? ["  " + fastholdes] : Array.Empty<string>(),
                $"  Det bliver en version ved siden af {plan.IKraft}, som først gælder efter 'pipeline publish'."
                    + (maalt > 0 ? $" {Tekst.Antal(maalt)} af {Tekst.Antal(_stand.Buckets)} spande er målt i forvejen." : ""),
            ];
    }

    /// <param name="koersel">The run's id; null: a new one.</param>
    /// <returns>The version that stands beside the one in force; null: no month became another.</returns>
    public string? Koer(string? koersel = null)
    {
        if (Produktplan().Intet || Findes() is not null)
        {
            RydOp();
            foreach (var linje in Plan())
            {
                _vaert.Ud.WriteLine(linje);
            }

            return VedSiden();
        }

        var resultat = Rundgang.Koer(
            _vaert,
            new Koerselslog(_vaert.Varehus(_mappe), TimeProvider.System),
            koersel ?? Rundgang.NytId(TimeProvider.System),
            "backfill",
            _regler.Version,
            Udfoer
        );
        _vaert.Ud.WriteLine(
            resultat.Version is { } version
                ? $"{Navn} {version} ligger klar ved siden af {resultat.Gaeldende} under regelsæt {_regler.Version}: "
                    + $"{Tekst.Antal(resultat.Maaneder.Sum(m => (long)m.AendredeTal))} tal er anderledes i {Tekst.Antal(resultat.Maaneder.Count)} "
                    + $"af {Tekst.Antal(resultat.Maaneder.Count + resultat.Uaendrede)} måneder. "
                    + $"Sæt den i kraft med 'pipeline publish --maaling {Navn} --version {version}'. {Fastholdes()}".TrimEnd()
                : $"{Navn}: ingen måned bliver anderledes under regelsæt {_regler.Version}; {resultat.Gaeldende} er i kraft."
                    + (
                        _regler.Version == _produkt.Definition.Regelsaet
                            ? ""
                            : $" Skal det fastholdes, så brug 'pipeline run --maaling {Navn} --fra {_ud.Fra} --til {_ud.Til} --regler {_regler.Version}'."
                    )
        );
        return resultat.Version;
    }

    /// <summary>What a switch to it would do to the pinned rule sets; empty: nothing.</summary>
    private string Fastholdes() =>
        _regler.Version != _produkt.Definition.Regelsaet
            ? $"Sættes den i kraft, fastholdes regelsæt {_regler.Version} for {Periode}, til det slippes med 'pipeline regelsaet'."
        : new PinFile(new(_mappe.Sti, Navn)).Read().Within(_ud.Maaneder.Select(m => m.ToString())) is { IsEmpty: false } pins
            ? $"Sættes den i kraft, er regelsæt {pins} ikke længere fastholdt."
        : "";

    private Udgivelsesresultat Udfoer(Rundgang rundgang)
    {
        RydAndre();
        IReadOnlyList<Kontrolresultat> datakontroller = [Whole(rundgang.Id), .. Maaling.Koer(rundgang, _motor, [Bestilling])];
        var gang = new Udgivelsesgang(_vaert, _mappe, rundgang);
        var beskrivelse = Udgivelsesgang.Beskrivelse(rundgang.Id, _regler, Modtagelse.Inddata(_stand));
        var resultat = gang.Udgiv(_produkt, _ud, beskrivelse, datakontroller, beslutning: null);
        gang.Advar(resultat.Kontroller);
        RydOp();
        return resultat;
    }

    public Produktplan Produktplan() =>
        new Produktplanlaegning(_mappe, _produkt, Udgivelsesgang.Beskrivelse("", _regler, Modtagelse.Inddata(_stand))).Plan(_ud.Maaneder);

    /// <summary>A version beside the one in force, of the same months, rules, code and deliveries: there is nothing to measure.</summary>
    private string? VedSiden()
    {
        var lager = new Versionslager(_mappe.Sti, Navn);
        var nu = Udgivelsesgang.Beskrivelse("", _regler, Modtagelse.Inddata(_stand));
        var maaneder = _ud.Maaneder.Select(m => m.ToString()).ToHashSet();
        return lager
            .Versioner()
            .Select(lager.Laes)
            .LastOrDefault(v =>
                !v.SaettesIKraft
                && v.ByggerPaa == lager.Current
                && (v.Koersel.Regelsaet, v.Koersel.Kode) == (nu.Regelsaet, nu.Kode)
                && Aarsager.AendredeInddata(v.Koersel, nu).Count == 0
                && maaneder.SetEquals(v.Maaneder.Select(m => m.Maaned).Concat(v.Uaendrede))
            )
            ?.Version;
    }

    /// <summary>Kept buckets tell of a backfill that was stopped, perhaps before the warehouse had its version: it has to go on.</summary>
    private string? Findes() =>
        !Directory.Exists(_dele) && VedSiden() is { } version
            ? $"{Navn}: intet at gøre; {version} ligger allerede klar med de samme måneder, leveringer, regler og kode. "
                + $"Sæt den i kraft med 'pipeline publish --maaling {Navn} --version {version}'."
            : null;

    /// <summary>What is kept of other data or other code can never be gone on with.</summary>
    private void RydAndre()
    {
        var over = Path.GetDirectoryName(_data)!;
        foreach (var anden in Directory.Exists(over) ? Directory.GetDirectories(over) : [])
        {
            if (anden != _data)
            {
                Directory.Delete(anden, recursive: true);
            }
        }
    }

    private void RydOp()
    {
        if (Directory.Exists(_dele))
        {
            Directory.Delete(_dele, recursive: true);
        }

        // Another backfill of the same data may be half done.
        if (Directory.Exists(_data) && !Directory.EnumerateFileSystemEntries(_data).Any())
        {
            Directory.Delete(_data);
        }
    }
}
