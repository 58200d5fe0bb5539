using System.Globalization;
using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Generate.Skrivning;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Fejl;

/// <summary>
/// Adds broken copies of good rows, for demonstrations of the quarantine. The good row always stays, and what breaks a row never touches
/// another person's good rows, so the measured figures are the same with and without.
/// </summary>
internal sealed class Fejlplanter(int seed, double andel)
{
    /// <summary>Known persons without benefits: what is planted on them cannot change anybody's figures.</summary>
    public const string UdenPerioder = "SYNFEJL001";
    public const string MedToPerioder = "SYNFEJL002";

    private const uint Maerke = 0xFE71;
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly Dictionary<Datasaet, Fejlart[]> Muligheder = Registre.Alle.ToDictionary(d => d, d => MuligeFor(d).ToArray());
    private Tilfaeldig _tilfaeldig;
    private int _person;

    /// <summary>Names the person whose rows follow; the errors depend on it alone.</summary>
    public void Person(int nummer)
    {
        _tilfaeldig = Tilfaeldig.For(seed, nummer).Gren(Maerke);
        _person = nummer;
    }

    public void EfterRaekke(Datasaet datasaet, Raekkebuffer buffer, Blok blok)
    {
        if (!_tilfaeldig.Sker(andel))
        {
            return;
        }

        var felter = Encoding.UTF8.GetString(buffer.SidsteRaekke).Split(';');
        var muligheder = Muligheder[datasaet];
        var art = muligheder[_tilfaeldig.Tal(muligheder.Length)];
        foreach (var raekke in Brudt(art, datasaet, felter))
        {
            buffer.Begynd();
            buffer.Tekst(Encoding.UTF8.GetBytes(string.Join(';', raekke)));
            buffer.Slut();
            blok.Fejlraekker[Blok.Nummer(datasaet)]++;
        }
    }

    private static IEnumerable<Fejlart> MuligeFor(Datasaet d)
    {
        yield return Fejlart.ManglendeVaerdi;
        yield return Fejlart.UkendtVaerdi;
        if (d != Registre.Personer)
        {
            yield return Fejlart.UkendtPerson;
        }

        if (d.Til is not null)
        {
            yield return Fejlart.TilFoerFra;
        }

        if (d.Art == Leveringsart.Maanedlig)
        {
            yield return Fejlart.UdenforMaaned;
        }

        if (d == Registre.Ydelser)
        {
            yield return Fejlart.ManglendeSats;
            yield return Fejlart.SatsUdenforReglen;
        }

        if (d == Registre.Dagpengeudbetalinger)
        {
            yield return Fejlart.BetalingUdenPeriode;
        }

        if (d == Registre.Dagpengeperioder)
        {
            yield return Fejlart.ToPerioderSammeDag;
        }
    }

    private IEnumerable<string[]> Brudt(Fejlart art, Datasaet d, string[] felter)
    {
        var kolonner = d.Kolonner;
        switch (art)
        {
            case Fejlart.ManglendeVaerdi:
                var paakraevede = Enumerable.Range(0, kolonner.Count).Where(k => kolonner[k].Paakraevet).ToArray();
                return [Med(felter, paakraevede[_tilfaeldig.Tal(paakraevede.Length)], "")];
            case Fejlart.UkendtVaerdi:
                var kolonne = _tilfaeldig.Tal(kolonner.Count);
                return [Med(felter, kolonne, Ukendt(kolonner[kolonne].Type))];
            case Fejlart.UkendtPerson:
                return [Med(felter, 0, $"UKENDT{_person:D7}")];
            case Fejlart.TilFoerFra:
                return [Med(felter, Plads(d, d.Til!), Tekst(Dato(felter[Plads(d, d.Fra!)]).AddDays(-1)))];
            case Fejlart.UdenforMaaned:
                var fra = Dato(felter[Plads(d, d.Fra!)]);
                var naesteMaaned = Tekst(new DateOnly(fra.Year, fra.Month, 1).AddMonths(1));
                return [Med(felter, Plads(d, d.Til ?? d.Fra!), naesteMaaned)];
            case Fejlart.ManglendeSats when Dato(felter[Plads(d, "fra")]) >= Reform:
                return [Med(Med(felter, Plads(d, "ydelsesart"), "kontanthjaelp"), Plads(d, "sats"), "")];
            case Fejlart.ManglendeSats:
            case Fejlart.SatsUdenforReglen:
                return [Med(Med(felter, Plads(d, "ydelsesart"), "ressourceforloeb"), Plads(d, "sats"), "grundsats")];
            case Fejlart.BetalingUdenPeriode:
                var timer = $"{_person % 200},{_person / 200 % 100:D2}";
                return [Med(Med(Med(felter, Plads(d, "art"), "a_dagpenge"), Plads(d, "timer"), timer), 0, UdenPerioder)];
            case Fejlart.ToPerioderSammeDag:
                var dag = Dag.Tekst(Dag.Fra(1930, 1, 1) + (_person % 20_000));
                return
                [
                    [MedToPerioder, dag, dag, "fuldtid"],
                    [MedToPerioder, dag, dag, "deltid"],
                ];
            default:
                throw new ArgumentOutOfRangeException(nameof(art), art, null);
        }
    }

    private static string Ukendt(Kolonnetype type) =>
        type switch
        {
            Kolonnetype.Person => new string('X', 33),
            Kolonnetype.Dato => "2021-02-30",
            Kolonnetype.Kode => "findes_ikke",
            Kolonnetype.Fritagelseskode => "FINDES_IKKE",
            Kolonnetype.Kommunekode => "KBH",
            Kolonnetype.Heltal => "-2",
            Kolonnetype.Timer => "37,005",
            _ => "ja",
        };

    private static int Plads(Datasaet d, string kolonne) => d.Kolonner.Select(k => k.Navn).ToList().IndexOf(kolonne);

    private static string[] Med(string[] felter, int plads, string vaerdi)
    {
        string[] nye = [.. felter];
        nye[plads] = vaerdi;
        return nye;
    }

    private static DateOnly Dato(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Tekst(DateOnly dato) => dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
