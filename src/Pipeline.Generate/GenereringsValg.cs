using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Generate.Dream;

namespace Pipeline.Generate;

/// <summary>In which months the datasets that are delivered whole (fuld) are written.</summary>
public enum Fuldskrivning
{
    /// <summary>Only in the last written month: the newest wins, and the landing stays linear in size.</summary>
    SidsteMaaned,
    HverDecember,
    HverMaaned,
}

/// <summary>
/// What to generate. <see cref="Personer"/>, <see cref="Fra"/> and <see cref="Seed"/> make the population and its history;
/// <see cref="Til"/>, <see cref="SkrivFra"/> and <see cref="SkrivTil"/> only choose how much of that history is delivered, so that a later
/// month can be generated alone and fits what was delivered before.
/// </summary>
public sealed record GenereringsValg
{
    /// <summary>Number of generated persons, 1 to 9 999 999; the planted persons come on top.</summary>
    public required int Personer { get; init; }

    /// <summary>The month in which the history begins.</summary>
    public Maaned Fra { get; init; } = new(2018, 1);

    /// <summary>The last month of the history, included.</summary>
    public Maaned Til { get; init; } = new(2025, 10);

    public int Seed { get; init; } = 1;

    /// <summary>The landing folder; made when it is not there.</summary>
    public required string Ud { get; init; }

    public int Traade { get; init; } = Environment.ProcessorCount;

    /// <summary>First month written; <see cref="Fra"/> when not given.</summary>
    public Maaned? SkrivFra { get; init; }

    /// <summary>Last month written; <see cref="Til"/> when not given.</summary>
    public Maaned? SkrivTil { get; init; }

    public Fuldskrivning Fuld { get; init; } = Fuldskrivning.SidsteMaaned;

    /// <summary>Write <c>.csv.gz</c> instead of <c>.csv</c>.</summary>
    public bool Gzip { get; init; }

    /// <summary>
    /// Broken rows to add for every good row, 0 to 0,5. They are extra rows: what is measured from the good ones does not change.
    /// </summary>
    public double Fejlandel { get; init; }

    /// <summary>Write DREAM too, made of the same lives, in the last whole delivery.</summary>
    public bool Dream { get; init; }

    /// <summary>
    /// Instead of <see cref="Personer"/> lives: as many persons as it takes to live exactly these ledighedsmåneder, with DREAM and register rows to match.
    /// </summary>
    public IReadOnlyList<Dreammargen>? Dreammargener { get; init; }

    /// <summary>One month is lived for so many of <see cref="Dreammargener"/>.</summary>
    public int Dreamskala { get; init; } = 100;

    internal bool SkriverDream => Dream || Dreammargener is not null;

    /// <summary>Persons generated together; decides memory and speed, never the result.</summary>
    public int Blokstoerrelse { get; init; } = 5_000;

    internal Maaned FoersteSkrevne => SkrivFra ?? Fra;

    internal Maaned SidsteSkrevne => SkrivTil ?? Til;

    internal void Kontroller()
    {
        Kraev(Personer is >= 1 and <= 9_999_999, "Antal personer skal være mellem 1 og 9.999.999.");
        Kraev(Fra <= Til, $"Fra-måneden {Fra} ligger efter til-måneden {Til}; byt dem om.");
        Kraev(Fra.Aar >= 1990 && Til.Aar <= 2060, "Månederne skal ligge mellem 1990-01 og 2060-12.");
        Kraev(
            FoersteSkrevne >= Fra && SidsteSkrevne <= Til && FoersteSkrevne <= SidsteSkrevne,
            $"De måneder der skal skrives ({FoersteSkrevne} til {SidsteSkrevne}) skal ligge inden for {Fra} til {Til}."
        );
        Kraev(Dreamskala >= 1, "Skalaen skal være mindst 1.");
        Kraev(
            Dreammargener is null || Dreammargener.All(m => m.Aar >= Fra.Aar && m.Aar <= Til.Aar),
            $"Margenernes år skal ligge inden for {Fra} til {Til}; vælg en længere periode med --fra og --til."
        );
        Kraev(Fejlandel is >= 0 and <= 0.5, "Fejlandelen skal være mellem 0 og 0,5.");
        Kraev(Traade >= 1 && Blokstoerrelse >= 1, "Antal tråde og blokstørrelsen skal være mindst 1.");
        Kraev(!string.IsNullOrWhiteSpace(Ud), "Angiv den mappe, som leverancen skal skrives i.");
    }

    private static void Kraev(bool holder, string besked)
    {
        if (!holder)
        {
            throw new PipelineFejl(besked, Afslutning.ForkertBrug);
        }
    }
}
