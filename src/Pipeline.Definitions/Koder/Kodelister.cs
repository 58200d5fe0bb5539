using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Koder;

/// <summary>The files of <c>koder/</c> that rule sets refer to by name, each read once.</summary>
internal sealed class Kodelister(string mappe, IReadOnlySet<Regelnummer> versioner, IReadOnlyList<Kommune> kommuner)
{
    private readonly Dictionary<string, object> _laest = new(StringComparer.Ordinal);

    public Fritagelseskodeliste Fritagelseskoder(Knude navn) => Laes(navn, sti => new Fritagelseskodeliste(sti, versioner));

    public Forsoegskommuneliste Forsoegskommuner(Knude navn) => Laes(navn, sti => new Forsoegskommuneliste(sti, versioner, kommuner));

    public IReadOnlyList<Pensionsalder> Folkepensionsaldre(Knude navn) => Laes(navn, Koder.Folkepensionsaldre.Laes);

    public IReadOnlyList<Varighedsbaand> Varighedsskema(Knude navn) => Laes(navn, Varighedsskemafil.Laes);

    private T Laes<T>(Knude navn, Func<string, T> laes)
        where T : class
    {
        var fil = navn.Csvnavn();
        if (_laest.TryGetValue(fil, out var foer))
        {
            return foer as T ?? throw navn.Sted.Fejl($"{fil} er en anden slags kodeliste.");
        }

        var sti = Path.Combine(mappe, fil);
        var liste = File.Exists(sti) ? laes(sti) : throw navn.Sted.Fejl($"filen koder/{fil} findes ikke.");
        _laest.Add(fil, liste);
        return liste;
    }
}
