using NodaTime;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Definitions.Regler;

/// <summary>A file of <c>regler/</c> as it is written, before it is laid on top of the version it builds on.</summary>
internal sealed record Regelfil(
    string Version,
    Regelnummer Nummer,
    Sted Sted,
    LocalDate Dato,
    Knude ByggerPaa,
    Tabel? Grundregler,
    IReadOnlyList<(Regelaendring Aendring, Tabel? Regler)> Aendringer
)
{
    public static Regelfil Laes(string sti)
    {
        var felter = new Felter(Yamlfil.Laes(sti));
        var version = felter["version"];
        var nummer = Regelnummer.Laes(version);
        if (version.Tekst() != Path.GetFileNameWithoutExtension(sti))
        {
            throw version.Sted.Fejl($"versionen '{version.Tekst()}' passer ikke med filens navn; de skal være ens.");
        }

        var dato = Dag.Dato(felter["dato"].Dato());
        var byggerPaa = felter["bygger_paa"];
        // Only a version that builds on nothing states rules of its own; all others state changes.
        var grundregler = byggerPaa.ErIngen ? Regler(felter["regler"]) : null;
        var aendringer = felter["aendringer"].Alle(k => Aendring(k, version.Tekst(), byggerPaa.ErIngen));
        felter.Slut();

        if (aendringer.GroupBy(a => a.Aendring.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dublet)
        {
            throw felter["aendringer"].Sted.Fejl($"id '{dublet.Key}' bruges af flere ændringer; giv hver sit.");
        }

        return new(version.Tekst(), nummer, felter.Sted, dato, byggerPaa, grundregler, aendringer);
    }

    private static (Regelaendring Aendring, Tabel? Regler) Aendring(Knude knude, string version, bool grund)
    {
        var felter = new Felter(knude);
        var virker = felter.Har("regler", out var regler);
        if (felter.Har("uden_virkning", out var uden) == virker)
        {
            throw felter.Sted.Fejl("en ændring skal have enten 'regler' eller 'uden_virkning' (hvorfor ingen tal ændres), ikke begge.");
        }

        if (virker && grund)
        {
            throw regler!.Sted.Fejl("en version, der bygger på 'ingen', har alle sine regler i filens egen 'regler'.");
        }

        var aendring = new Regelaendring(
            version,
            felter["id"].Tekst(),
            felter["tekst"].Tekst(),
            felter["kilde"].Tekst(),
            Perioder(felter["perioder"]),
            Grupper(felter["ydelsesgrupper"]),
            uden?.Tekst(),
            []
        )
        {
            Laesning = felter.Har("laesning", out var laesning) ? laesning.Tekst() : null,
        };
        felter.Slut();
        return (aendring, virker ? Regler(regler!) : null);
    }

    private static Tabel Regler(Knude knude) => knude as Tabel ?? throw knude.Sted.Fejl("skal være regler med nøgler og værdier.");

    private static IReadOnlyList<Maanedsinterval> Perioder(Knude knude) =>
        knude is Vaerdi { Tekst: "alle" } ? [new(null, null)]
        : knude.Alle(Periode) is { Count: > 0 } perioder ? perioder
        : throw knude.Sted.Fejl("nævn mindst én periode, eller skriv 'alle'.");

    private static Maanedsinterval Periode(Knude knude)
    {
        var felter = new Felter(knude);
        Maaned? fra = felter["fra"].ErIngen ? null : felter["fra"].Maaned();
        Maaned? til = felter["til"].ErIngen ? null : felter["til"].Maaned();
        felter.Slut();
        return til < fra ? throw felter["til"].Sted.Fejl($"slutter {til}, før den begynder {fra}.") : new(fra, til);
    }

    private static IReadOnlyList<Ydelsesgruppe> Grupper(Knude knude) =>
        knude is Vaerdi { Tekst: "alle" } ? Enum.GetValues<Ydelsesgruppe>()
        : knude.Koder<Ydelsesgruppe>() is { Count: > 0 } grupper ? grupper
        : throw knude.Sted.Fejl("nævn mindst én ydelsesgruppe, eller skriv 'alle'.");
}
