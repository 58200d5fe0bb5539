using System.Globalization;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Regeltests.Tests.Laesning;

/// <summary>The expected outcome of a month and ydelsesgruppe, field by field in the words of the file.</summary>
/// <param name="Gruppe">A ydelsesgruppe, <c>alle</c>, or <c>ingen</c>: the person is in no population that month.</param>
/// <param name="Felter">In the order of the file; one field <c>varighed: ingen</c> when the person is not in the group's population.</param>
internal sealed record Forventning(Maaned Maaned, string Gruppe, IReadOnlyList<KeyValuePair<string, string>> Felter)
{
    public const string Alle = "alle";

    /// <summary>The fields a person's outcome has in a ydelsesgruppe, and how each is checked on reading.</summary>
    private static readonly (string Navn, bool OgsaaAlle, Action<Knude> Kontrol)[] Valgfrie =
    [
        ("sats", false, k => k.EllerIngen(s => (object)s.Kode<Sats>())),
        ("kommune", false, k => Kommunekode(k)),
        ("start", false, k => k.Dato()),
        ("slut", false, k => k.Dato()),
        ("dage", false, k => k.Heltal(0, 50_000)),
        ("timer", false, k => k.Timer()),
        ("maaleperiode_fra", false, k => k.Dato()),
        ("maaling2", true, k => k.Heltal(0, 1)),
        ("maaling3", true, k => k.Heltal(0, 1)),
        ("maaling4", true, k => k.EllerIngen(p => (object)p.Procent())),
        ("maaling5", true, k => k.Heltal(0, 1)),
        ("varigheder", true, k => k.Alle(v => v.Tekst())),
        ("satser", true, k => k.Alle(s => s.Tekst() == Alle ? Alle : Kodeliste<Sats>.Tekst(s.Kode<Sats>()))),
        ("omraader", true, k => k.Alle(o => o.Tekst())),
    ];

    public bool ErIngen => Gruppe == Knude.Ingen;

    public Ydelsesgruppe? Ydelsesgruppe => Gruppe == Alle ? null : Kodeliste<Ydelsesgruppe>.Laes(Gruppe);

    public static Forventning Laes(Knude knude)
    {
        var felter = new Felter(knude);
        var maaned = felter["maaned"].Maaned();
        var gruppe = Gruppeord(felter["ydelsesgruppe"]);
        var poster = new List<KeyValuePair<string, string>>();
        if (gruppe != Knude.Ingen)
        {
            poster.Add(new("varighed", Varighed(felter["varighed"])));
            if (poster[0].Value != Knude.Ingen)
            {
                LaesUdfald(felter, gruppe, poster);
            }
        }

        felter.Slut();
        return new(maaned, gruppe, poster);
    }

    public override string ToString() => $"{Maaned} {Gruppe}: {string.Join(", ", Felter.Select(f => $"{f.Key} {f.Value}"))}";

    private static void LaesUdfald(Felter felter, string gruppe, List<KeyValuePair<string, string>> poster)
    {
        // In alle a fritaget's samtaler are published nowhere; in a group the engine knows them, and they may be stated.
        var fritaget = felter["fritaget"].JaNej();
        if (felter.Har("samtaler", out var samtaler) || !fritaget)
        {
            samtaler ??= felter["samtaler"];
            poster.Add(new("samtaler", samtaler.Heltal(0, 99).ToString(CultureInfo.InvariantCulture)));
        }

        poster.Add(new("fritaget", felter["fritaget"].Tekst()));
        foreach (var (navn, ogsaaAlle, kontrol) in Valgfrie)
        {
            if ((ogsaaAlle || gruppe != Alle) && felter.Har(navn, out var vaerdi))
            {
                kontrol(vaerdi);
                poster.Add(new(navn, Knudetekst.Af(vaerdi)));
            }
        }
    }

    private static string Gruppeord(Knude knude) =>
        knude.Tekst() is Alle or Knude.Ingen ? knude.Tekst() : Kodeliste<Ydelsesgruppe>.Tekst(knude.Kode<Ydelsesgruppe>());

    private static string Varighed(Knude knude) =>
        knude.ErIngen || knude.Tekst() == Udfald.TolvPlus || Produkt.Regler.Find("1.75").Varighed.Baand.Any(b => b.Navn == knude.Tekst())
            ? knude.Tekst()
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en varighed; skriv 0…11, 12+, et underinterval eller ingen.");

    public static short Kommunekode(Knude knude) =>
        knude.Tekst() is { Length: 3 } tekst && short.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var kode)
            ? kode
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke en kommunekode; skriv tre cifre.");
}
