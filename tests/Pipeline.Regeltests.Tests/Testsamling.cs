using System.Collections.Concurrent;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;
using Pipeline.Regeltests.Tests.Laesning;

namespace Pipeline.Regeltests.Tests;

/// <summary>The rule tests of the product, each file read once.</summary>
internal static class Testsamling
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Regeltest>> Laest = new(StringComparer.Ordinal);

    public static IEnumerable<Regeltest> Alle => Produkt.Testfiler.SelectMany(I);

    public static IReadOnlyList<Regeltest> I(string sti) => Laest.GetOrAdd(sti, Regeltestfil.Laes);

    /// <summary>Both the engine and the plain version must give the expected outcome, field by field.</summary>
    public static void SkalGive(this Regeltest test, Regelsaet regler, IReadOnlyList<Forventning> forventet)
    {
        var (fra, til) = (forventet.Min(f => f.Maaned), forventet.Max(f => f.Maaned));
        var motoren = Udfald.Motoren(test.Person, regler, fra, til, test.DataTil.SidsteDag);
        var ligefrem = Udfald.Ligefrem(test.Person, regler, fra, til, test.DataTil.SidsteDag);
        var ventet = Linjer(forventet);
        Kontroller(ligefrem, "den ligefremme");
        Kontroller(motoren, "motoren");

        void Kontroller(Udfald udfald, string hvem) =>
            Linjer(forventet.Select(udfald.Som)).ShouldBe(ventet, $"{hvem} under {regler.Version}: {test.Hvorfor}");
    }

    private static string Linjer(IEnumerable<Forventning> udfald) => string.Join('\n', udfald);
}
