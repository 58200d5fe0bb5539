using System.Globalization;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;
using Pipeline.Generate.Plantede;
using Pipeline.Plain;

namespace Pipeline.Generate.Tests;

/// <summary>The figures worked out by hand against the plain version of the measurement, which knows nothing of them.</summary>
public class PlantedeMaaltTests
{
    public static TheoryData<int> Numre => [.. Planteskole.Alle.Select(t => t.Nummer)];

    [Theory]
    [MemberData(nameof(Numre))]
    public void Tilfaelde_MaaltJaevnt_GiverDetHaandregnede(int nummer)
    {
        var tilfaelde = Planteskole.Alle.Single(t => t.Nummer == nummer);
        var (fra, til) = (Landingsfixture.Fra, Landingsfixture.Til);
        var resultater = new PlainMaaling(Regler175.Vaerdi, fra, til, til.SidsteDag).Maal(tilfaelde.Person);
        var celler = PlainKube.Tael([resultater], Regler175.Vaerdi, []).Where(c => c.Omraadetype == Omraadetype.Kommune).ToList();

        var naevnte = tilfaelde.Udfald.Select(u => (u.Maaned, Kommune.Tekst(u.Kommune))).ToHashSet();
        celler
            .Where(c => naevnte.Contains((c.Maaned, c.Omraade)))
            .Select(Linje)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                tilfaelde.Udfald.SelectMany(Kuberaekke.Fra).Select(r => r.ToString()).Order(StringComparer.Ordinal),
                tilfaelde.Saetning
            );
        var tomme = tilfaelde.Tomme.Select(t => (t.Maaned, Kommune.Tekst(t.Kommune))).ToHashSet();
        celler.Where(c => tomme.Contains((c.Maaned, c.Omraade))).ShouldBeEmpty(tilfaelde.Saetning);
    }

    private static string Linje(Celle c)
    {
        var gruppe = c.Gruppe is { } g ? Kodeliste<Ydelsesgruppe>.Tekst(g) : "alle";
        var sats = c.Sats is { } s ? Kodeliste<Sats>.Tekst(s) : "alle";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Maaned};{c.Omraade};{gruppe};{sats};{c.Varighed};{c.Samtaler0};{c.Samtaler1};{c.Samtaler2};{c.Samtaler3};{c.Samtaler4};{c.Samtaler5Plus};{c.Personer};{c.FaerreEnd4};{c.Fritagne}"
        );
    }
}
