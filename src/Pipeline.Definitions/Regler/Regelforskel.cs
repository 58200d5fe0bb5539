using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>What a change sets, before and after, in words.</summary>
internal static class Regelforskel
{
    /// <summary>Each value that <paramref name="over"/> sets.</summary>
    public static IEnumerable<Rettelse> Vaerdier(Tabel under, Tabel over, string sti = "") =>
        over.Poster.SelectMany(post =>
        {
            var regel = sti.Length == 0 ? post.Key : $"{sti}.{post.Key}";
            var foer = under.Poster.GetValueOrDefault(post.Key);
            return foer is Tabel a && post.Value is Tabel b
                ? Vaerdier(a, b, regel)
                : [new(regel, foer is null ? Knude.Ingen : Knudetekst.Af(foer), Knudetekst.Af(post.Value))];
        });

    /// <summary>The rows of code lists that come or go when another version of a list is chosen.</summary>
    public static IEnumerable<Rettelse> Lister(Regelsaet foer, Regelsaet efter) =>
        Forskel("fritagelse.kodeliste", foer.Fritagelse.Koder.Select(Tekst), efter.Fritagelse.Koder.Select(Tekst))
            .Concat(Forskel("samtaler.forsoegskommuner", Tekster(foer.Samtaler.Forsoeg), Tekster(efter.Samtaler.Forsoeg)));

    private static IEnumerable<Rettelse> Forskel(string regel, IEnumerable<string> foer, IEnumerable<string> efter)
    {
        var (gamle, nye) = (foer.ToList(), efter.ToList());
        return gamle
            .Except(nye)
            .Select(r => new Rettelse(regel, r, Knude.Ingen))
            .Concat(nye.Except(gamle).Select(r => new Rettelse(regel, Knude.Ingen, r)));
    }

    private static string Tekst(Fritagelseslinje linje) =>
        $"kode {linje.Kode} for {Kodeliste<Ydelsesgruppe>.Tekst(linje.Liste)}"
        + (linje.Kategori is { } kategori ? $", {Kodeliste<Visitationskategori>.Tekst(kategori)}" : "");

    private static IEnumerable<string> Tekster(IEnumerable<Forsoegskommune> forsoeg) =>
        forsoeg
            .GroupBy(f =>
                $"{Dag.Tekst(f.Periode.Fra)} – {Dag.Tekst(f.Periode.Til)}, {string.Join(", ", f.Former.Select(Kodeliste<Kontaktform>.Tekst))}"
            )
            .Select(g => $"{g.Key}: kommune {string.Join(", ", g.Select(f => Kommune.Tekst(f.Kommunekode)))}");
}
