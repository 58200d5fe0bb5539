using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Koder;

namespace Pipeline.Generate.Dream;

/// <summary>A number of ledighedsmåneder that the generated DREAM is to have.</summary>
public sealed record Dreammargen(Maalgruppe Maalgruppe, int Aar, long Ledighedsmaaneder)
{
    private const string Hoved = "maalgruppe;aar;ledighedsmaaneder";

    /// <summary>Reads a list with the columns <c>maalgruppe;aar;ledighedsmaaneder</c>.</summary>
    /// <exception cref="PipelineFejl">The file is not there, or a line is wrong; names the line.</exception>
    public static IReadOnlyList<Dreammargen> Laes(string sti)
    {
        if (!File.Exists(sti))
        {
            throw new PipelineFejl($"Filen med margener '{sti}' findes ikke; angiv en anden med --dream-margener.", Afslutning.ForkertBrug);
        }

        var linjer = File.ReadAllLines(sti);
        if (linjer.Length < 2 || linjer[0].TrimStart('\uFEFF') != Hoved)
        {
            throw Fejl(sti, 1, $"første linje skal være {Hoved}, og der skal være mindst én til");
        }

        var margener = new List<Dreammargen>();
        for (var i = 1; i < linjer.Length; i++)
        {
            if (linjer[i].Split(';') is not [var gruppe, var aar, var antal])
            {
                throw Fejl(sti, i + 1, "linjen skal have tre felter");
            }

            if (
                !Kodeliste<Maalgruppe>.TryLaes(gruppe, out var maalgruppe)
                || !int.TryParse(aar, NumberStyles.None, CultureInfo.InvariantCulture, out var tal)
                || !long.TryParse(antal, NumberStyles.None, CultureInfo.InvariantCulture, out var maaneder)
            )
            {
                throw Fejl(sti, i + 1, $"skriv en af {string.Join(", ", Kodeliste<Maalgruppe>.Ord)}, et årstal og et helt antal måneder");
            }

            if (margener.Any(m => (m.Maalgruppe, m.Aar) == (maalgruppe, tal)))
            {
                throw Fejl(sti, i + 1, "målgruppen og året står på listen i forvejen");
            }

            margener.Add(new(maalgruppe, tal, maaneder));
        }

        return margener;
    }

    private static PipelineFejl Fejl(string sti, int linje, string hvad) =>
        new($"{Path.GetFileName(sti)}, linje {linje}: {hvad}.", Afslutning.ForkertBrug);
}
