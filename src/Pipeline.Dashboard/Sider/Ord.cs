using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Laesning;

namespace Pipeline.Dashboard.Sider;

/// <summary>The words and colours of states. No state is told by its colour alone.</summary>
internal static class Ord
{
    public static string Tilstand(Tilstand tilstand) =>
        tilstand switch
        {
            Driftstyring.Tilstand.Venter => "venter",
            Driftstyring.Tilstand.IGang => "i gang",
            Driftstyring.Tilstand.Udfoert => "udført",
            Driftstyring.Tilstand.Fejlet => "fejlet",
            Driftstyring.Tilstand.Afvist => "afvist",
            _ => "afbrudt",
        };

    /// <summary>The class of a badge: god, obs, daarlig or neutral.</summary>
    public static string Farve(string udfald) =>
        udfald switch
        {
            "udfoert" or "udført" or "bestaaet" or "begyndt" => "god",
            "advarsel" or "i gang" or "venter" => "obs",
            "fejlet" or "afvist" => "daarlig",
            _ => "neutral",
        };

    public static string Tegn(string udfald) =>
        Farve(udfald) switch
        {
            "god" => "✓",
            "obs" => "●",
            "daarlig" => "✕",
            _ => "–",
        };

    public static string Kommando(string kommando) =>
        kommando switch
        {
            "run" => "Kørsel",
            "demo" => "Demo",
            "backfill" => "Efterberegning",
            _ => kommando,
        };

    public static string Celle(Celletilstand tilstand) =>
        tilstand switch
        {
            Celletilstand.IKraft => "i kraft",
            Celletilstand.Revideret => "revideret",
            Celletilstand.Foraeldet => "forældet",
            _ => "mangler",
        };

    public static string Kort(string sha) => sha.Length > 12 ? sha[..12] : sha;
}
