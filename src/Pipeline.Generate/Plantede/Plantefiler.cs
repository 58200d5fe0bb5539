using System.Globalization;
using System.Text;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Plantede;

/// <summary>
/// What must come out, beside the landing: <c>forventet.csv</c> holds every row of <c>mart.jobsamtaler</c> (omraadetype kommune) for each
/// month and omraade it names, <c>tomme.csv</c> the months in which an omraade has no row, <c>README.md</c> the cases in words.
/// </summary>
internal static class Plantefiler
{
    public static void Skriv(string mappe, IReadOnlyList<Plantetilfaelde> tilfaelde)
    {
        Directory.CreateDirectory(mappe);
        var forventet = tilfaelde.SelectMany(t => t.Udfald).SelectMany(Kuberaekke.Fra).Select(r => r.ToString());
        Fil(mappe, "forventet.csv", [Kuberaekke.Hoved, .. forventet.Order(StringComparer.Ordinal)]);
        var tomme = tilfaelde.SelectMany(t => t.Tomme).Select(t => $"{t.Maaned};{Kommune.Tekst(t.Kommune)}");
        Fil(mappe, "tomme.csv", ["maaned;omraade", .. tomme.Order(StringComparer.Ordinal)]);
        Fil(mappe, "README.md", Beskrivelse(tilfaelde));
    }

    private static IEnumerable<string> Beskrivelse(IReadOnlyList<Plantetilfaelde> tilfaelde)
    {
        yield return "# Plantede tilfælde";
        yield return "";
        yield return "Hver plantet person bor i sin egen kommune uden for de 98 (900 + nummeret), så tallene kan aflæses i den udgivne tabel.";
        yield return "`forventet.csv` holder alle rækker for de nævnte måneder og områder under regelsæt 1.75; `tomme.csv` de måneder, hvor området";
        yield return "ingen rækker har. Tallene er regnet i hånden efter docs/rules/jobsamtaler.md.";
        foreach (var t in tilfaelde)
        {
            yield return "";
            yield return string.Create(CultureInfo.InvariantCulture, $"## {t.Kommune} · {t.PersonId} · {t.Regel}");
            yield return "";
            yield return t.Saetning;
            yield return "";
            foreach (var u in t.Udfald)
            {
                var resultat = u.Fritaget ? "fritaget" : string.Create(CultureInfo.InvariantCulture, $"{u.Samtaler} samtaler");
                var sats = u.Sats is { } s ? $", {Kodeliste<Sats>.Tekst(s)}" : "";
                var sted = u.Kommune == t.Kommune ? "" : $" i {Kommune.Tekst(u.Kommune)}";
                yield return $"- {u.Maaned}{sted}, {Kodeliste<Ydelsesgruppe>.Tekst(u.Gruppe)}{sats}: varighed {u.Varighed}, {resultat}. {u.Hvorfor}";
            }

            foreach (var (maaned, kommune) in t.Tomme)
            {
                yield return $"- {maaned} i {Kommune.Tekst(kommune)}: ingen rækker.";
            }
        }
    }

    private static void Fil(string mappe, string navn, IEnumerable<string> linjer) =>
        File.WriteAllText(Path.Combine(mappe, navn), string.Concat(linjer.Select(l => l + "\n")), new UTF8Encoding(false));
}
