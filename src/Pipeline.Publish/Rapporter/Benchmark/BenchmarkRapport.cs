using Pipeline.Domain.Koder;

namespace Pipeline.Publish.Rapporter.Benchmark;

/// <summary>The jobcenter benchmark of a kommune (BDO): what its indsats costs and gives, målgruppe by målgruppe, beside the other kommuner.</summary>
public sealed class BenchmarkRapport : IRapport
{
    private const string Kilde = "leverede ressourceopgørelser og kvalitetsindikatorer.";

    public string Navn => "benchmark";

    public string Beskrivelse => "Jobcenterbenchmark: enhedsomkostninger og resultater pr. målgruppe ved siden af de øvrige kommuner.";

    public Rapport Lav(Rapportgrundlag grundlag)
    {
        var tal = Benchmarkopslag.Laes(grundlag);
        var tekst = new Benchmarktekst(tal, grundlag.Kommunenavn);
        var tabeller = new Benchmarktabeller(tal, grundlag.Kommunenavn);
        var andre = tal.Kommuner.Skip(1).Select(k => k.Navn).ToList();
        return new(
            "Jobcenterbenchmark",
            $"{grundlag.Kommunenavn} Kommune, {grundlag.Maaned.Aar}",
            [
                andre.Count == 0
                    ? "Der er ingen andre kommuner i benchmarken, og derfor ingen gennemsnit."
                    : $"Øvrige kommuner: {Benchmarktekst.Opregning(andre)}. Gennemsnittet er af dem, uvægtet, og uden {grundlag.Kommunenavn}.",
                "Enhedsomkostningen er udgiften på konto 5 og konto 6 delt med antal fuldtidspersoner. Konto 6 er årsværk gange en årsværkspris.",
            ],
            [
                new("Sammenfatning", [new Brevtekst(tekst.Sammenfatning())]),
                new(
                    "Resultater på tværs af målgrupper",
                    [
                        tabeller.Udgiftsfordeling(),
                        Formaal(tal, grundlag.Kommunenavn),
                        Konti(tal, grundlag.Kommunenavn),
                        tabeller.Enhedsomkostninger(),
                        Afvigelser(tal, grundlag.Kommunenavn),
                        tabeller.Formaal(),
                        .. Balance(tal),
                    ],
                    NySide: true
                ),
                Drivere(tal, tabeller, grundlag.Kommunenavn),
                .. Benchmarkkoder.Maalgrupper.Select(m => Maalgruppe(m, tal, tekst, tabeller)),
            ]
        );
    }

    private static Figur Formaal(Benchmarkopslag tal, string kommune) =>
        new(
            "Fordeling af samlede udgifter på formål",
            Figurart.LiggendeSoejler,
            "Formål",
            [.. Benchmarkkoder.Hovedopgaver.Select(h => h.Navn)],
            [
                new(kommune, [.. Benchmarkkoder.Hovedopgaver.Select(h => tal[Benchmarkkoder.IAlt, $"andel.{h.Kode}"].Vaerdi)]),
                new("Øvrige", [.. Benchmarkkoder.Hovedopgaver.Select(h => tal[Benchmarkkoder.IAlt, $"andel.{h.Kode}"].Gennemsnit)]),
            ]
        )
        {
            Enhed = "pct.",
            Beskrivelse = "Hvor stor en del af udgifterne der går til hvert formål, i kommunen og i de øvrige.",
            Kilde = Kilde,
        };

    private static Figur Konti(Benchmarkopslag tal, string kommune) =>
        new(
            "Fordeling af samlede udgifter på konto 5 og konto 6",
            Figurart.LiggendeSoejler,
            "Konto",
            ["Konto 5", "Konto 6"],
            [
                new(kommune, [tal[Benchmarkkoder.IAlt, "andel_konto5"].Vaerdi, tal[Benchmarkkoder.IAlt, "andel_konto6"].Vaerdi]),
                new("Øvrige", [tal[Benchmarkkoder.IAlt, "andel_konto5"].Gennemsnit, tal[Benchmarkkoder.IAlt, "andel_konto6"].Gennemsnit]),
            ]
        )
        {
            Enhed = "pct.",
            Beskrivelse = "Hvor stor en del af udgifterne der er bogført på konto 5 og på konto 6.",
            Kilde = Kilde,
        };

    private static Figur Afvigelser(Benchmarkopslag tal, string kommune) =>
        new(
            "Procentvis afvigelse af enhedsomkostninger fra gennemsnittet",
            Figurart.LiggendeSoejler,
            "Målgruppe",
            [.. Benchmarkkoder.Maalgrupper.Select(m => m.Navn)],
            [new(kommune, [.. Benchmarkkoder.Maalgrupper.Select(m => tal[m.Kode, "enhedsomkostning"].Procent)])]
        )
        {
            Enhed = "pct.",
            Beskrivelse = "Hvor mange procent kommunens enhedsomkostninger ligger over eller under de øvriges gennemsnit.",
            Kilde = Kilde,
        };

    /// <summary>Figur 3.4.</summary>
    private static IEnumerable<Rapportdel> Balance(Benchmarkopslag tal)
    {
        var punkter = Benchmarkkoder
            .Maalgrupper.Select(m =>
                (m.Navn, X: tal[m.Kode, $"kvalitet.{Benchmarkkoder.Resultat}"].Procent, Y: tal[m.Kode, "enhedsomkostning"].Procent)
            )
            .Where(p => p is { X: not null, Y: not null })
            .Select(p => new Punkt(p.Navn, p.X!.Value, p.Y!.Value, Fremhaevet: true))
            .ToList();
        if (punkter.Count > 0)
        {
            yield return new Punktfigur(
                "Sammenligning af resultater og indsats",
                "Resultat: afgangsrate, afvigelse i pct.",
                "Enhedsomkostning, afvigelse i pct.",
                punkter
            )
            {
                XSkel = 0,
                YSkel = 0,
                Kvadranter =
                [
                    "Optimeringspotentiale",
                    "Effektiviseringspotentiale",
                    "Investeringspotentiale",
                    "Høj omkostningseffektivitet",
                ],
                Beskrivelse =
                    "Målgrupperne efter, om deres omkostninger og resultater ligger over eller under gennemsnittet af de øvrige kommuner.",
                Kilde = Kilde,
            };
        }
    }

    private static Afsnit Drivere(Benchmarkopslag tal, Benchmarktabeller tabeller, string kommune)
    {
        var sammensaetning = tal[Benchmarkkoder.IAlt, "driver.maalgruppesammensaetning"].Vaerdi;
        var linjer = new List<string>();
        if (sammensaetning is { } s)
        {
            linjer.Add(
                Dansk.Tal(Math.Abs(s)) == "0"
                    ? $"Målgruppesammensætningen i {kommune} Kommune ændrer ikke de samlede enhedsomkostninger."
                    : $"Målgruppesammensætningen i {kommune} Kommune bidrager til at {(s < 0 ? "reducere" : "øge")} de samlede enhedsomkostninger med {Dansk.Tal(Math.Abs(s))} pct."
            );
        }

        var tabel = tabeller.Drivere();
        if (tabel is null)
        {
            linjer.Add("Redskabssammensætning og enhedspriser kan ikke vises: der er ikke leveret mængder af indsats (indsatsvolumen).");
        }

        return new("Omkostningsdrivende faktorer", tabel is null ? [new Brevtekst(linjer)] : [new Brevtekst(linjer), tabel], NySide: true);
    }

    private static Afsnit Maalgruppe(Benchmarkmaalgruppe maalgruppe, Benchmarkopslag tal, Benchmarktekst tekst, Benchmarktabeller tabeller)
    {
        var dele = new List<Rapportdel> { new Brevtekst(tekst.Maalgruppe(maalgruppe)) };
        if (tal.Har(maalgruppe.Kode, "enhedsomkostning"))
        {
            dele.AddRange(tabeller.Maalgruppe(maalgruppe));
            if (tal[maalgruppe.Kode, "enhedsomkostning"].Afvigelse is not null)
            {
                dele.Add(Opgavefigur(maalgruppe, tal));
            }

            dele.AddRange(Kommunefigur(maalgruppe, tal));
        }

        return new(maalgruppe.Overskrift, dele, NySide: true);
    }

    private static Figur Opgavefigur(Benchmarkmaalgruppe maalgruppe, Benchmarkopslag tal)
    {
        var opgaver = Benchmarkkoder.Opgaver.Where(o => tal.Bruges(maalgruppe.Kode, $"opgave.{o.Kode}")).ToList();
        return new(
            $"Omkostningsdrivere: {maalgruppe.ISaetning}",
            Figurart.LiggendeSoejler,
            "Opgave",
            [.. opgaver.Select(o => o.Navn)],
            [new("Afvigelse fra gennemsnittet", [.. opgaver.Select(o => tal[maalgruppe.Kode, $"opgave.{o.Kode}"].Afvigelse)])]
        )
        {
            Enhed = "1.000 kr. pr. fuldtidsperson",
            Decimaler = 1,
            Beskrivelse = "Hvor meget hver opgave trækker enhedsomkostningen op eller ned i forhold til de øvrige kommuner.",
            Kilde = Kilde,
        };
    }

    private static IEnumerable<Rapportdel> Kommunefigur(Benchmarkmaalgruppe maalgruppe, Benchmarkopslag tal)
    {
        var punkter = tal
            .Kommuner.Select(k =>
                (
                    k.Kode,
                    k.Navn,
                    X: tal.Find(k.Kode, maalgruppe.Kode, $"kvalitet.{Benchmarkkoder.Resultat}").Vaerdi,
                    Y: tal.Find(k.Kode, maalgruppe.Kode, "enhedsomkostning").Vaerdi
                )
            )
            .Where(p => p is { X: not null, Y: not null })
            .Select(p => new Punkt(p.Navn, p.X!.Value, p.Y!.Value, p.Kode == tal.Kommune))
            .ToList();
        if (punkter.Count > 1)
        {
            yield return new Punktfigur(
                $"Omkostninger og resultater: {maalgruppe.ISaetning}",
                "Afgangsrate til job og uddannelse, pct.",
                "Enhedsomkostning, 1.000 kr.",
                punkter
            )
            {
                XSkel = tal[maalgruppe.Kode, $"kvalitet.{Benchmarkkoder.Resultat}"].Gennemsnit,
                YSkel = tal[maalgruppe.Kode, "enhedsomkostning"].Gennemsnit,
                Beskrivelse = "Kommunerne efter enhedsomkostning og afgangsrate; linjerne er de øvrige kommuners gennemsnit.",
                Kilde = Kilde,
            };
        }
    }
}
