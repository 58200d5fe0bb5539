namespace Pipeline.Definitions.Laesning;

/// <summary>
/// A code list: UTF-8, header row, <c>;</c> between fields, no quotes, every column known and present. An empty field is an empty text.
/// </summary>
internal sealed class Csvfil
{
    private Csvfil(Sted sted, IReadOnlyList<Csvraekke> raekker) => (Sted, Raekker) = (sted, raekker);

    public Sted Sted { get; }

    public IReadOnlyList<Csvraekke> Raekker { get; }

    public static Csvfil Laes(string sti, params string[] kolonner)
    {
        var navn = Tekstfil.Kortnavn(sti);
        var linjer = Tekstfil.Laes(sti, navn).Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        if (linjer[^1].Length == 0)
        {
            linjer.RemoveAt(linjer.Count - 1);
        }

        var fil = new Sted(navn, 1, "");
        var hoved = linjer.Count > 0 ? linjer[0].Split(';') : [];
        foreach (var kolonne in kolonner.Except(hoved))
        {
            throw fil.Fejl($"kolonnen '{kolonne}' mangler; første linje skal være {string.Join(';', kolonner)}.");
        }

        for (var i = 0; i < hoved.Length; i++)
        {
            if (!kolonner.Contains(hoved[i]) || Array.IndexOf(hoved, hoved[i]) != i)
            {
                throw fil.Fejl(
                    $"kolonnen '{hoved[i]}' er ukendt eller står to gange; første linje skal være {string.Join(';', kolonner)}."
                );
            }
        }

        var raekker = linjer.Skip(1).Select((linje, i) => Raekke(hoved, linje, new(navn, i + 2, ""))).ToList();
        return raekker.Count > 0 ? new(fil, raekker) : throw fil.Fejl("listen er tom.");
    }

    private static Csvraekke Raekke(string[] hoved, string linje, Sted sted)
    {
        var felter = linje.Split(';');
        if (linje.Contains('"', StringComparison.Ordinal))
        {
            throw sted.Fejl("anførselstegn bruges ikke i kodelisterne; fjern dem.");
        }

        return felter.Length == hoved.Length
            ? new(sted, hoved.Zip(felter).ToDictionary(p => p.First, p => p.Second.Trim(), StringComparer.Ordinal))
            : throw sted.Fejl($"linjen har {felter.Length} felter, men skal have {hoved.Length}.");
    }
}

/// <summary>One row; its fields are read by the same readers as the values of a YAML file.</summary>
internal sealed class Csvraekke(Sted sted, Dictionary<string, string> felter)
{
    public Sted Sted => sted;

    /// <summary>The field, which must not be empty.</summary>
    public Vaerdi this[string kolonne] => Valgfri(kolonne) ?? throw sted.Under(kolonne).Fejl("feltet er tomt.");

    public Vaerdi? Valgfri(string kolonne) => felter[kolonne] is { Length: > 0 } tekst ? new(sted.Under(kolonne), tekst) : null;
}
