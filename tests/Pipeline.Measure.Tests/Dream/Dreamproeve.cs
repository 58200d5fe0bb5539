using Pipeline.Definitions.Dream;
using Pipeline.Domain.Dream;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Measure.Dream;
using Pipeline.Plain.Dream;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>Persons made by hand or by chance, measured by the engine.</summary>
internal static class Dreamproeve
{
    public static readonly Dreamregelbog Regelbog = Dreamregelbog.Indlaes(Path.Combine(Path.GetDirectoryName(Produkt.Mappe)!, "dream"));

    public static readonly Dreamregler Regler = Regelbog.Find("1.0");

    public static Maaned M(string maaned) => Maaned.Parse(maaned);

    /// <summary>Everything from the first week of 2009 to the last of 2020 is delivered.</summary>
    public static Dreamvindue Vindue(string fra, string til, Dreamregler? regler = null) =>
        new(regler ?? Regler, M(fra), M(til), new(new(2009, 1), new(2020, 53), new(2008, 1), new(2020, 12)));

    /// <summary>The code in every week of the months, both included.</summary>
    public static PlainDreamPerson Paa(this PlainDreamPerson person, int kode, string fra, string til) =>
        person.Uger(kode, Regler.Uger.FoersteUgeI(M(fra)), Regler.Uger.SidsteUge(M(til)));

    public static PlainDreamPerson Uger(this PlainDreamPerson person, int kode, Uge fra, Uge til)
    {
        for (var uge = fra.Nummer; uge <= til.Nummer; uge++)
        {
            person.Koder[uge] = kode;
        }

        return person;
    }

    public static PlainDreamPerson MedGrad(this PlainDreamPerson person, string fra, string til)
    {
        person.Grad.UnionWith(Maaned.Fra(M(fra), M(til)));
        return person;
    }

    public static PlainDreamPerson MedKommune(this PlainDreamPerson person, int aar, short kommune)
    {
        person.Kommuner[aar] = kommune;
        return person;
    }

    public static PlainDreamPerson MedSamtale(this PlainDreamPerson person, Uge uge, Samtaletype type, AfholdtAf af = AfholdtAf.Jobcenter)
    {
        person.Samtaler.Add((uge.Nummer, type, af));
        return person;
    }

    public static Dreamsum Maal(Dreamvindue vindue, params IReadOnlyList<PlainDreamPerson> personer)
    {
        var sum = new Dreamsum(vindue);
        var regning = new Personregning(sum);
        var intervaller = new Dreamperson();
        foreach (var person in personer)
        {
            intervaller.Toem();
            Fyld(intervaller, person);
            regning.Maal(intervaller);
        }

        return sum;
    }

    public static List<T> Raekker<T>(Action<Action<T>> hver)
    {
        var raekker = new List<T>();
        hver(raekker.Add);
        return raekker;
    }

    /// <summary>The forløb of the sum that have a målgruppe or a cause, as (group, cause, number, mean length).</summary>
    public static List<Forloebsraekke> Forloeb(Dreamsum sum) =>
        [
            .. Raekker<Forloebsraekke>(new Forloebstabeller(sum).Ledighedsforloeb)
                .Where(r => r is { Maalgruppe: not null, Aarsag: not null }),
        ];

    /// <summary>A person of random spells, gaps, shifts and codes, some of them in no list.</summary>
    public static PlainDreamPerson Tilfaeldig(int froe)
    {
        int[] koder =
        [
            111,
            115,
            151,
            153,
            213,
            215,
            231,
            130,
            136,
            144,
            164,
            700,
            714,
            720,
            725,
            730,
            737,
            739,
            744,
            753,
            765,
            771,
            783,
            810,
            818,
            819,
            870,
            875,
            890,
            896,
            899,
            651,
            661,
            781,
            881,
            997,
            999,
            621,
        ];
        var r = new Random(froe);
        var person = new PlainDreamPerson();
        for (var uge = new Uge(2009, 1).Nummer + r.Next(120); uge <= new Uge(2020, 53).Nummer; )
        {
            var til = Math.Min(uge + (r.Next(3) == 0 ? r.Next(2) : r.Next(1, 40)), new Uge(2020, 53).Nummer);
            person.Uger(koder[r.Next(koder.Length)], new(uge), new(til));
            uge = til + 1 + (r.Next(3) == 0 ? r.Next(60) : r.Next(8));
        }

        for (var maaned = new Maaned(2010, 1); maaned <= new Maaned(2020, 12); maaned = maaned.Plus(1))
        {
            _ = r.Next(2) == 0 && person.Grad.Add(maaned);
        }

        short[] kommuner = [101, 751, 153, 825, 999];
        for (var aar = 2009; aar <= 2020; aar++)
        {
            if (r.Next(4) > 0)
            {
                person.Kommuner[aar] = kommuner[r.Next(kommuner.Length)];
            }
        }

        for (var i = r.Next(12); i > 0; i--)
        {
            person.Samtaler.Add((new Uge(2011, 1).Nummer + r.Next(460), (Samtaletype)r.Next(8), (AfholdtAf)r.Next(3)));
        }

        return person;
    }

    private static void Fyld(Dreamperson til, PlainDreamPerson fra)
    {
        foreach (var (aar, kommune) in fra.Kommuner.OrderBy(k => k.Key))
        {
            til.MedKommune(aar, aar, kommune);
        }

        foreach (var maaned in fra.Grad.Order())
        {
            til.MedGrad(maaned.Nummer, maaned.Nummer, 5000);
        }

        (int Fra, int Til, int Kode)? loebende = null;
        foreach (var (uge, kode) in fra.Koder.OrderBy(k => k.Key))
        {
            if (loebende is { } l && l.Kode == kode && l.Til == uge - 1)
            {
                loebende = (l.Fra, uge, kode);
                continue;
            }

            Aflever();
            loebende = (uge, uge, kode);
        }

        Aflever();
        foreach (var s in fra.Samtaler)
        {
            til.MedSamtale(s.Uge, (byte)s.Type, (byte)s.AfholdtAf);
        }

        void Aflever()
        {
            if (loebende is { } l)
            {
                til.MedKode(l.Fra, l.Til, l.Kode);
            }
        }
    }
}
