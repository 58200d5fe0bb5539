using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;

namespace Pipeline.Definitions.Koder;

/// <summary>The rule set versions a row of a code list belongs to, both ends included; an empty end is open.</summary>
internal readonly record struct Gyldighed(Regelnummer? Fra, Regelnummer? Til)
{
    /// <summary>Reads <c>fra_version</c> and <c>til_version</c>; both must be versions there are, or a misspelt one would hide its row.</summary>
    public static Gyldighed Laes(Csvraekke raekke, IReadOnlySet<Regelnummer> kendte)
    {
        var (fra, til) = (Ende("fra_version"), Ende("til_version"));
        return fra > til
            ? throw raekke.Sted.Under("til_version").Fejl("rækken slutter i en ældre version, end den begynder.")
            : new(fra, til);

        Regelnummer? Ende(string kolonne)
        {
            if (raekke.Valgfri(kolonne) is not { } felt)
            {
                return null;
            }

            var nummer = Regelnummer.Laes(felt);
            return kendte.Contains(nummer)
                ? nummer
                : throw felt.Sted.Fejl($"der er intet regelsæt '{felt.Tekst}' i regler/; ret versionen eller tilføj filen.");
        }
    }

    public bool Rummer(Regelnummer version) => (Fra is not { } fra || fra <= version) && (Til is not { } til || version <= til);

    public bool Overlapper(Gyldighed anden) => !(Til < anden.Fra) && !(anden.Til < Fra);
}
