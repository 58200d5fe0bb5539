namespace Pipeline.Measure.Dream;

/// <summary>What is counted by kommune, year and group of the quality indicators.</summary>
internal enum Gruppetal
{
    // Persons that are berørt of it.
    Ydelse,
    Aktivering,
    Virksomhed,

    /// <summary>Weeks whose afgang is known.</summary>
    Udfald,

    /// <summary>Those of them without.</summary>
    UdenAfgang,
}

/// <summary>Where what is counted stands in a row of counters: by group, then by class of code its weeks and months.</summary>
/// <param name="Grupper">Groups of the quality indicators, and one more for the codes of none.</param>
/// <param name="Klasser">Classes of codes.</param>
internal readonly record struct Raekkeplan(int Grupper, int Klasser)
{
    private const int AntalGruppetal = (int)Gruppetal.UdenAfgang + 1;

    /// <summary>Counters in a row.</summary>
    public int Bredde => Uger(Grupper, Klasser);

    /// <summary>The place of the first of <see cref="Gruppetal"/>.</summary>
    public static int Gruppe(int gruppe) => gruppe * AntalGruppetal;

    /// <summary>The place of a class's weeks; its months follow.</summary>
    public static int Uger(int grupper, int klasse) => (grupper * AntalGruppetal) + (klasse * 2);
}
