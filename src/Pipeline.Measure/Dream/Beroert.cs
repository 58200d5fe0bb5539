namespace Pipeline.Measure.Dream;

/// <summary>What a person counts for once a year and group (004 Bilag 3), in the places of a vector.</summary>
internal enum Beroert
{
    Ydelse,
    Aktivering,
    Virksomhed,

    /// <summary>The weeks of the running spell of public support at the year's last week on the ydelse.</summary>
    Forsoergelsesuger,
}
