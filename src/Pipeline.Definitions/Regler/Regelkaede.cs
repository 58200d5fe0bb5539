using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>A version resolved: what it builds on with its changes laid on top, one by one.</summary>
/// <param name="Traee">The complete rules as written, each value with the place it comes from.</param>
/// <param name="Trin">The changes that change the rules, each with the rules after it.</param>
/// <param name="Tekst">The canonical text without the version's name: what two versions with the same rules share.</param>
internal sealed record Regelled(Regelversion Version, Tabel Traee, string Tekst, Regelled? Under, IReadOnlyList<Regeltrin> Trin);

/// <summary>Resolves every file of <c>regler/</c>, refusing those that contradict themselves or each other.</summary>
internal sealed class Regelkaede(IReadOnlyDictionary<string, Regelfil> filer, Regelsaetlaeser laeser)
{
    private readonly Dictionary<string, Regelled> _led = new(StringComparer.Ordinal);
    private readonly List<string> _undervejs = [];

    public Regelled Led(string version)
    {
        if (_led.TryGetValue(version, out var led))
        {
            return led;
        }

        var fil = filer[version];
        if (_undervejs.Contains(version))
        {
            throw fil.ByggerPaa.Sted.Fejl($"versionerne bygger i ring: {string.Join(" → ", _undervejs)} → {version}.");
        }

        _undervejs.Add(version);
        led = fil.Grundregler is { } regler ? Grund(fil, regler) : Videre(fil, Led(Forrige(fil)));
        _undervejs.Remove(version);
        return _led[version] = led;
    }

    private string Forrige(Regelfil fil)
    {
        var forrige = fil.ByggerPaa.Tekst();
        return filer.ContainsKey(forrige)
            ? forrige
            : throw fil.ByggerPaa.Sted.Fejl(
                $"bygger på '{forrige}', som ikke findes; kendte versioner: {string.Join(", ", filer.Keys.Order(RuleVersionOrder.Instance))}."
            );
    }

    private Regelled Grund(Regelfil fil, Tabel regler)
    {
        var (navn, regelsaet) = laeser.Laes(regler, fil.Version, fil.Nummer);
        return new(
            new(fil.Version, fil.Dato, navn, null, [.. fil.Aendringer.Select(a => a.Aendring)], regelsaet),
            regler,
            UdenVersion(regelsaet),
            null,
            []
        );
    }

    private Regelled Videre(Regelfil fil, Regelled under)
    {
        if (fil.Nummer < filer[under.Version.Version].Nummer)
        {
            throw fil.ByggerPaa.Sted.Fejl($"{fil.Version} kan ikke bygge på den nyere {under.Version.Version}.");
        }

        var (traee, navn, regelsaet, tekst) = (under.Traee, under.Version.Maalingsnavn, under.Version.Regelsaet, under.Tekst);
        var (trin, aendringer) = (new List<Regeltrin>(), new List<Regelaendring>());
        foreach (var (note, regler) in fil.Aendringer)
        {
            if (regler is null)
            {
                aendringer.Add(note);
                continue;
            }

            if (Knude.FoersteGentagelse(traee, regler) is { } gentaget)
            {
                throw gentaget.Sted.Fejl("ændrer ikke noget; værdien er den samme i forvejen.");
            }

            var nytTraee = (Tabel)Knude.Flet(traee, regler);
            var (nytNavn, nyt) = laeser.Laes(nytTraee, note.Navn, fil.Nummer);
            var aendring = note with { Rettelser = [.. Regelforskel.Vaerdier(traee, regler), .. Regelforskel.Lister(regelsaet, nyt)] };
            aendringer.Add(aendring);
            var nyTekst = UdenVersion(nyt);
            if (nyTekst != tekst)
            {
                trin.Add(new(aendring, nyt));
            }
            else if (nytNavn == navn)
            {
                throw regler.Sted.Fejl($"ændringen '{aendring.Id}' ændrer ingen regel; ret den, eller skriv 'uden_virkning'.");
            }

            (traee, navn, regelsaet, tekst) = (nytTraee, nytNavn, nyt, nyTekst);
        }

        var version = new Regelversion(
            fil.Version,
            fil.Dato,
            navn,
            under.Version.Version,
            aendringer,
            regelsaet with
            {
                Version = fil.Version,
            }
        );
        return new(version, traee, tekst, under, trin);
    }

    private static string UdenVersion(Regelsaet regelsaet) => Regeltekst.Kanonisk(regelsaet with { Version = "" });
}
