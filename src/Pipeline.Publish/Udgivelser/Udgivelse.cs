using Pipeline.Domain;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>
/// Publishes a measured product: write, audit, switch. The months that differ from the version in force are written beside it and checked;
/// then the folder gets its name, the warehouse takes it in and puts it in force in one transaction, and <c>current</c> follows. A crash
/// anywhere leaves the old version in force or the new one, whole, and the next run finishes (<see cref="Udgivelsestrin"/>).
/// The caller holds the data folder's lock.
/// </summary>
/// <param name="efter">Told each step when it is done: for progress, and for tests that stop there.</param>
public sealed class Udgivelse(string data, IVarehus varehus, TimeProvider ur, Action<Udgivelsestrin>? efter = null)
{
    private readonly Action<Udgivelsestrin> _efter = efter ?? (_ => { });

    /// <exception cref="PipelineFejl">
    /// A check refused the publication (<see cref="Afslutning.AfvistAfKontrol"/>), or disk or warehouse failed. The version in force is unchanged.
    /// </exception>
    public Udgivelsesresultat Udgiv(Udgivelsesopgave opgave, CancellationToken token = default)
    {
        try
        {
            return Koer(opgave, token);
        }
        catch (Exception e) when (e is not (PipelineFejl or OperationCanceledException))
        {
            if ((varehus.Oversaet(e) ?? LakeIo.Oversaet(e, data)) is { } fejl)
            {
                new Versionslager(data, opgave.Produkt.Navn).SletMidlertidige();
                throw fejl;
            }

            throw;
        }
    }

    private Udgivelsesresultat Koer(Udgivelsesopgave opgave, CancellationToken token)
    {
        if (!Directory.Exists(opgave.Kuber))
        {
            throw new PipelineFejl($"Der er ingen målte tal i '{opgave.Kuber}'; kør målingen af {opgave.Produkt} først.");
        }

        varehus.Migrer();
        using var laas = varehus.Laas(opgave.Produkt.Navn, token);
        var lager = new Versionslager(data, opgave.Produkt.Navn);
        using var filer = new Maanedsfil();
        var navn = new Genopretning(opgave.Produkt, lager, varehus, filer, ur).Koer(opgave, token);
        var gaeldende = navn is null ? null : lager.Laes(navn);
        var mended = gaeldende is null ? [] : new PublishedFiles(opgave.Produkt, lager, varehus, filer).RequireWhole(gaeldende, token);
        var udgivne = new Versionslaeser(opgave.Produkt, lager, filer);
        var forberedelse = new Forberedelse(opgave, lager, udgivne, filer, gaeldende, _efter);
        var version = lager.Naeste();
        var midlertidig = lager.MidlertidigMappe(version);

        var kontroller = Approved(opgave, forberedelse.Koer(midlertidig, token));
        new Kontrolbog(varehus).Skriv(opgave.Koersel.Koersel, opgave.Produkt.Navn, kontroller);
        if (kontroller.FirstOrDefault(k => k.Udfald == Kontroludfald.Afvist) is { } afvist)
        {
            lager.SletMidlertidige();
            throw Afvist(opgave, afvist, navn);
        }

        _efter(Udgivelsestrin.Kontrolleret);
        var pinfil = new PinFile(lager);
        if (forberedelse.Maaneder.Count == 0)
        {
            return new(null, navn, [], forberedelse.Uaendrede.Count, kontroller)
            {
                Pins = Fasthold(opgave, gaeldende, pinfil, token),
                Mended = mended,
            };
        }

        if (!opgave.SaetIKraft && VedSiden(lager, opgave, navn, forberedelse.Maaneder) is { } findes)
        {
            lager.SletMidlertidige();
            return new(findes, navn, forberedelse.Maaneder, forberedelse.Uaendrede.Count, kontroller) { Mended = mended };
        }

        var kort = Kort(gaeldende, forberedelse.Maaneder, version);
        var pins = (opgave.Pins ?? pinfil.Read()).Within(kort.Keys);
        var manifest = new Manifest
        {
            Produkt = opgave.Produkt.Navn,
            Version = version,
            ByggerPaa = navn,
            SaettesIKraft = opgave.SaetIKraft,
            Udgivet = ur.GetUtcNow(),
            Koersel = opgave.Koersel,
            Maaneder = forberedelse.Maaneder,
            Uaendrede = forberedelse.Uaendrede,
            Kontroller = kontroller,
            IKraft = kort,
            Fastholdt = opgave.SaetIKraft ? new(pins.Maaneder.ToDictionary(), StringComparer.Ordinal) : null,
        };
        Versionslager.SkrivManifest(midlertidig, manifest);
        Directory.Move(midlertidig, lager.VersionsMappe(version));
        _efter(Udgivelsestrin.Omdoebt);

        var aendring = Indfoer(manifest, lager, new Indfoering(udgivne, varehus), opgave.Af, token);
        _efter(Udgivelsestrin.IVarehuset);
        if (opgave.SaetIKraft)
        {
            lager.SkrivCurrent(version);
            pinfil.Write(pins);
        }

        _efter(Udgivelsestrin.Faerdig);
        return new(version, opgave.SaetIKraft ? version : navn, forberedelse.Maaneder, forberedelse.Uaendrede.Count, kontroller)
        {
            Pins = aendring,
            Mended = mended,
        };
    }

    /// <summary>Checks that refuse, and that somebody lets pass, tell what they found; who did it stands in the audit trail.</summary>
    private IReadOnlyList<Kontrolresultat> Approved(Udgivelsesopgave opgave, IReadOnlyList<Kontrolresultat> kontroller) =>
        [
            .. kontroller.Select(k =>
            {
                if (k.Udfald != Kontroludfald.Afvist || !opgave.Godkend.Contains(k.Navn))
                {
                    return k;
                }

                new ApprovalLog(varehus, ur).Passed(k.Navn, opgave.Produkt.Navn, opgave.Af, opgave.Koersel.Koersel);
                return k with { Udfald = Kontroludfald.Advarsel, Besked = $"{k.Besked} (godkendt af {opgave.Af.Bruger})" };
            }),
        ];

    /// <summary>A version beside the one in force that is already this: made by a run that was stopped before it could say so, or simply made before.</summary>
    private static string? VedSiden(Versionslager lager, Udgivelsesopgave opgave, string? gaeldende, List<UdgivetMaaned> maaneder) =>
        lager
            .Versioner()
            .Select(lager.Laes)
            .LastOrDefault(v =>
                !v.SaettesIKraft
                && v.ByggerPaa == gaeldende
                && v.Koersel.Regelsaet == opgave.Koersel.Regelsaet
                && v.Maaneder.Select(m => (m.Maaned, m.IndholdSha256)).SequenceEqual(maaneder.Select(m => (m.Maaned, m.IndholdSha256)))
            )
            ?.Version;

    private PinChange Indfoer(Manifest manifest, Versionslager lager, Indfoering indfoering, Decision af, CancellationToken token) =>
        varehus.ITransaktion(
            transaktion =>
            {
                indfoering.Koer(transaktion, manifest, _efter, token);
                if (!manifest.SaettesIKraft)
                {
                    return PinChange.None;
                }

                new Udgivelsesbog(transaktion).SaetIKraft(manifest, lager, ur.GetUtcNow(), Udgivelsesbog.Udgivelse);
                return new PinLog(transaktion, ur).Write(
                    manifest.Produkt,
                    new(manifest.Fastholdt!),
                    Udgivelsesbog.Udgivelse,
                    manifest.Version,
                    af
                );
            },
            token
        );

    /// <summary>A run that found every figure as it is in force may pin their rule set all the same.</summary>
    private PinChange Fasthold(Udgivelsesopgave opgave, Manifest? gaeldende, PinFile fil, CancellationToken token)
    {
        if (!opgave.SaetIKraft || gaeldende is null || opgave.Pins is null)
        {
            var uaendrede = fil.Read();
            return new(uaendrede, uaendrede);
        }

        var pins = opgave.Pins.Within(gaeldende.IKraft.Keys);
        var aendring = varehus.ITransaktion(
            transaktion => new PinLog(transaktion, ur).Write(opgave.Produkt.Navn, pins, Udgivelsesbog.Udgivelse, genstand: null, opgave.Af),
            token
        );
        fil.Write(pins);
        return aendring;
    }

    private static SortedDictionary<string, string> Kort(Manifest? gaeldende, IEnumerable<UdgivetMaaned> maaneder, string version)
    {
        var kort = new SortedDictionary<string, string>(gaeldende?.IKraft ?? [], StringComparer.Ordinal);
        foreach (var maaned in maaneder)
        {
            kort[maaned.Maaned] = version;
        }

        return kort;
    }

    /// <summary>What is likely may be let through by somebody who knows; what does not add up may not.</summary>
    private static string Approval(Udgivelsesopgave opgave, Kontrolresultat kontrol) =>
        opgave.Datakontroller.Contains(kontrol) || opgave.Produkt.Kontroller.OfType<Bevaegelse>().Any(b => b.Navn == kontrol.Navn)
            ? $", eller med --godkend {kontrol.Navn}, hvis tallene er rigtige"
            : "";

    private static PipelineFejl Afvist(Udgivelsesopgave opgave, Kontrolresultat kontrol, string? gaeldende) =>
        new(
            $"Kontrollen {kontrol.Navn} afviste udgivelsen af {opgave.Produkt} ({kontrol.Tekst}). {kontrol.Besked}"
                + (kontrol.Antal > 1 ? $" (og {kontrol.Antal - 1} fund mere)" : "")
                + $". Ret data, regler eller kontrollens grænse, og kør igen{Approval(opgave, kontrol)}; {(gaeldende is null ? "intet" : gaeldende)} er i kraft som før.",
            Afslutning.AfvistAfKontrol
        );
}
