using Pipeline.Definitions.Laesning;

namespace Pipeline.Definitions.Regler;

/// <summary>The version of a code list that a rule set uses: its own or an earlier one.</summary>
internal static class Listeversion
{
    public static Regelnummer Laes(Knude knude, Regelnummer regelsaet)
    {
        var nummer = Regelnummer.Laes(knude);
        return nummer <= regelsaet ? nummer : throw knude.Sted.Fejl("kodelistens version er nyere end regelsættet selv.");
    }
}
