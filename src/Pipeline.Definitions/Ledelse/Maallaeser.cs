using System.Globalization;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Ledelse;

namespace Pipeline.Definitions.Ledelse;

/// <summary>Reads the goals of a year.</summary>
public static class Maallaeser
{
    /// <exception cref="Domain.PipelineFejl">A file is wrong; names file, line and key.</exception>
    public static Heleregelsaet<IReadOnlyList<Resultatmaal>> Indlaes(string produktmappe) =>
        Heleregelsaet<IReadOnlyList<Resultatmaal>>.Indlaes(produktmappe, (_, felter) => Laes(felter));

    private static List<Resultatmaal> Laes(Felter felter)
    {
        var omraader = felter["fokusomraader"] is Tabel tabel
            ? tabel.Poster.ToDictionary(p => p.Key, p => p.Value.Tekst(), StringComparer.Ordinal)
            : throw felter["fokusomraader"].Sted.Fejl("skal være fokusområder med nummer.");
        var maal = felter["maal"].Alle(knude => Maal(knude, omraader)).ToList();
        return maal.GroupBy(m => m.Nr, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dobbelt
            ? throw felter["maal"].Sted.Fejl($"målet {dobbelt.Key} står to gange; fjern det ene.")
            : maal;
    }

    private static Resultatmaal Maal(Knude knude, Dictionary<string, string> omraader)
    {
        var felter = new Felter(knude);
        var nr = felter["nr"].Tekst();
        var type = felter["maaltype"].Kode<Maaltype>();
        var vaerdi = felter.Har("vaerdi", out var tal) ? Tal(tal) : (decimal?)null;
        if ((vaerdi is null) != (type is Maaltype.MindstLandet or Maaltype.UnderLandet))
        {
            throw felter["maaltype"].Sted.Fejl("mindst_fast og landet_minus skal have en vaerdi, de andre ingen.");
        }

        var maal = new Resultatmaal(
            nr,
            omraader.TryGetValue(nr[..1], out var omraade)
                ? omraade
                : throw felter["nr"].Sted.Fejl($"der er intet fokusområde {nr[..1]}; tilføj det."),
            felter["tekst"].Tekst(),
            type,
            vaerdi,
            felter["periode"].Kode<Maalperiode>(),
            felter.Har("enhed", out var enhed) ? enhed.Kode<Maalenhed>() : Maalenhed.Procent,
            felter["forskel"].Kode<Forskelsart>(),
            felter.Har("kilde", out var kilde) ? kilde.Kode<Maalkilde>() : Maalkilde.Maaltal,
            felter.Har("perioder", out var perioder) ? perioder.Heltal(1, 12) : 1
        );
        felter.Slut();
        return maal.Forskel == Forskelsart.KommuneMinusMaal && maal.Type != Maaltype.MindstFast
            ? throw felter["forskel"].Sted.Fejl("kommune_minus_maal kræver maaltype mindst_fast.")
            : maal;
    }

    private static decimal Tal(Knude knude) =>
        decimal.TryParse(knude.Tekst(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tal)
            ? tal
            : throw knude.Sted.Fejl($"'{knude.Tekst()}' er ikke et tal (med punktum som decimaltegn).");
}
