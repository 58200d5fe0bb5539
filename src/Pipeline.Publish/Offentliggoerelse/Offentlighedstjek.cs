using Pipeline.Domain;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// Whether what the products say of their public editions is enough to hide safely by: every number column is accounted for, and what two products have in
/// common is declared by both. What is not declared cannot be protected, and has no public edition.
/// </summary>
internal static class Offentlighedstjek
{
    public static void Koer(IReadOnlyList<Offentlighed> produkter)
    {
        foreach (var produkt in produkter)
        {
            Kolonner(produkt);
        }

        foreach (var a in produkter)
        {
            foreach (var b in produkter.TakeWhile(b => b != a))
            {
                Par(a, b);
            }
        }

        foreach (var tabel in produkter.GroupBy(p => p.Erklaering.Tabel, StringComparer.Ordinal))
        {
            Skjult(tabel.Key, [.. tabel]);
        }
    }

    private static void Kolonner(Offentlighed produkt)
    {
        var (navn, erklaering) = (produkt.Produkt.Navn, produkt.Erklaering);
        var tal = produkt.Produkt.Felter.Where(f => !f.Noegle && f.Type != Felttype.Tekst).Select(f => f.Navn).ToList();
        var nogle = produkt.Dimensioner.SelectMany(d => d.Kolonner).ToList();
        foreach (var felt in produkt.Produkt.Noegler.Select(f => f.Navn).Where(f => f != Produkt.Maaned && !nogle.Contains(f)))
        {
            throw Fejl(navn, $"nøglekolonnen '{felt}' er ikke i nogen af dimensionerne i 'noegle'");
        }

        foreach (var kolonne in erklaering.Graenser.SelectMany(g => g.Kun.Keys).Where(k => !nogle.Contains(k)))
        {
            throw Fejl(navn, $"kun: '{kolonne}' er ikke en nøglekolonne i målingen; de er {string.Join(", ", nogle)}");
        }

        string[] naevnte =
        [
            .. produkt.Antal,
            .. erklaering.Foelger.Keys,
            .. erklaering.VisesIkke,
            .. erklaering.Faelles,
            .. erklaering.SkjulesMed.Keys,
        ];
        foreach (var ukendt in naevnte.Where(k => !tal.Contains(k)))
        {
            throw Fejl(navn, $"'{ukendt}' er ikke en talkolonne i målingen; de er {string.Join(", ", tal)}");
        }

        foreach (var kolonne in tal.Where(k => !produkt.Antal.Contains(k) && !erklaering.Foelger.ContainsKey(k) && produkt.Viser(k)))
        {
            throw Fejl(
                navn,
                $"det er ikke sagt, hvad '{kolonne}' kan regnes ud af; nævn den i 'identiteter', 'antal', 'foelger' eller 'vises_ikke'"
            );
        }

        foreach (var (kolonne, af) in erklaering.Foelger)
        {
            if (produkt.Antal.Contains(kolonne) || af.FirstOrDefault(k => !produkt.Antal.Contains(k)) is not null)
            {
                throw Fejl(navn, $"foelger: '{kolonne}' skal følge antal, der står i 'identiteter' eller 'antal', og ikke selv stå der");
            }
        }
    }

    /// <summary>Two products with a key in common: what they both have of figures must be said to be the same, or not be shown.</summary>
    private static void Par(Offentlighed a, Offentlighed b)
    {
        var (noegleA, noegleB) = (Noegle(a), Noegle(b));
        var sammeTabel = a.Erklaering.Tabel == b.Erklaering.Tabel;
        if (sammeTabel && (!a.Erklaering.Noegle.SequenceEqual(b.Erklaering.Noegle) || !SammeGraenser(a, b)))
        {
            throw Fejl(
                a.Produkt.Navn,
                $"'{b.Produkt.Navn}' er også i tabellen '{a.Erklaering.Tabel}'; de to skal have samme 'noegle' og samme 'graenser'"
            );
        }

        if (!noegleA.IsSubsetOf(noegleB) && !noegleB.IsSubsetOf(noegleA))
        {
            return;
        }

        foreach (var kolonne in Tal(a).Intersect(Tal(b), StringComparer.Ordinal))
        {
            var erklaeret = sammeTabel && a.Erklaering.Faelles.Contains(kolonne) && b.Erklaering.Faelles.Contains(kolonne);
            if (!erklaeret && a.Viser(kolonne) && b.Viser(kolonne))
            {
                throw Fejl(
                    a.Produkt.Navn,
                    $"'{kolonne}' vises også af '{b.Produkt.Navn}' med samme nøgle, så det ene tal kan afsløre det andet; giv dem samme 'tabel' og nævn "
                        + "kolonnen i begges 'faelles', eller nævn den i 'vises_ikke'"
                );
            }
        }

        static HashSet<string> Noegle(Offentlighed o) => [.. o.Dimensioner.SelectMany(d => d.Kolonner)];
        static IEnumerable<string> Tal(Offentlighed o) =>
            o.Produkt.Felter.Where(f => !f.Noegle && f.Type != Felttype.Tekst).Select(f => f.Navn);
    }

    private static bool SammeGraenser(Offentlighed a, Offentlighed b) =>
        a.Erklaering.Graenser.Count == b.Erklaering.Graenser.Count
        && a.Erklaering.Graenser.Zip(b.Erklaering.Graenser)
            .All(g =>
                (g.First.Fra, g.First.Mindst) == (g.Second.Fra, g.Second.Mindst)
                && g.First.Kun.Count == g.Second.Kun.Count
                && g.First.Kun.All(k => g.Second.Kun.TryGetValue(k.Key, out var andre) && k.Value.SequenceEqual(andre))
            );

    /// <summary>The persons that a count is of are counted by a product of the table.</summary>
    private static void Skjult(string tabel, IReadOnlyList<Offentlighed> medlemmer)
    {
        var antal = medlemmer.SelectMany(m => m.Antal).ToHashSet(StringComparer.Ordinal);
        foreach (var medlem in medlemmer)
        {
            foreach (var (kolonne, med) in medlem.Erklaering.SkjulesMed)
            {
                if (!medlem.Antal.Contains(kolonne) || !antal.Contains(med) || medlem.Erklaering.SkjulesMed.ContainsKey(med))
                {
                    throw Fejl(
                        medlem.Produkt.Navn,
                        $"skjules_med: '{kolonne}' skal være et af målingens antal, og '{med}' et antal personer i tabellen '{tabel}'"
                    );
                }
            }
        }
    }

    private static PipelineFejl Fejl(string produkt, string hvad) =>
        new(
            $"pipelines/{produkt}/pipeline.yaml, offentlig: {hvad}. Så længe kan {produkt} ikke have en offentlig udgave.",
            Afslutning.ForkertBrug
        );
}
