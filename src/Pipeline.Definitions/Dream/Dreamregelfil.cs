using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;

namespace Pipeline.Definitions.Dream;

/// <summary>A file of <c>regler/</c> as it is written.</summary>
internal sealed record Dreamregelfil(string Version, Regelnummer Nummer, Knude ByggerPaa, Tabel Regler)
{
    public static Dreamregelfil Laes(string sti)
    {
        var sted = new Sted(Tekstfil.Kortnavn(sti), 1, "");
        var navn = Path.GetFileNameWithoutExtension(sti);
        if (Path.GetExtension(sti) != ".yaml" || !Regelnummer.TryLaes(navn, out var nummer))
        {
            throw sted.Fejl("filer i regler/ skal hedde <version>.yaml, for eksempel 1.1.yaml.");
        }

        var felter = new Felter(Yamlfil.Laes(sti));
        var version = felter["version"];
        if (version.Tekst() != navn)
        {
            throw version.Sted.Fejl($"versionen '{version.Tekst()}' passer ikke med filens navn; de skal være ens.");
        }

        _ = felter["dato"].Dato();
        _ = felter["kilde"].Tekst();
        var fil = new Dreamregelfil(
            navn,
            nummer,
            felter["bygger_paa"],
            felter["regler"] as Tabel ?? throw felter["regler"].Sted.Fejl("skal være regler med nøgler og værdier.")
        );
        felter.Slut();
        return fil;
    }

    /// <summary>The complete rules: those of an older version with these laid on top.</summary>
    /// <param name="aeldre">The complete rules of the versions before this one.</param>
    public Tabel PaaToppenAf(IReadOnlyDictionary<string, Tabel> aeldre)
    {
        if (ByggerPaa.ErIngen)
        {
            return Regler;
        }

        if (!aeldre.TryGetValue(ByggerPaa.Tekst(), out var under))
        {
            throw ByggerPaa.Sted.Fejl($"'{ByggerPaa.Tekst()}' er ikke en ældre version; kendte: {string.Join(", ", aeldre.Keys)}.");
        }

        return Knude.FoersteGentagelse(under, Regler) is { } gentaget
            ? throw gentaget.Sted.Fejl("ændrer ikke noget; værdien er den samme i forvejen.")
            : (Tabel)Knude.Flet(under, Regler);
    }
}
