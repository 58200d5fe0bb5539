using System.Data.Common;
using Dapper;
using Pipeline.Publish.Produkter;

namespace Pipeline.Dashboard.Laesning;

/// <summary>A row's codes as a person reads them: <c>kommune, 101, alle, alle, 12+</c> is <c>København, alle ydelsesgrupper, 12 måneder og derover</c>.</summary>
public sealed class Raekkenavne
{
    private readonly Dictionary<(string Kolonne, string Kode), string> _navne;

    private Raekkenavne(Dictionary<(string, string), string> navne) => _navne = navne;

    /// <summary>The names of the warehouse's dimensions, as they are now.</summary>
    internal static Raekkenavne Laes(DbConnection f) =>
        new(
            f.Query<(string Kolonne, string Kode, string Navn)>(
                    """
                    select 'kommune', kommunekode, navn from mart.dim_kommune where gyldig_til is null
                    union all select 'region', region, navn from mart.dim_region where gyldig_til is null
                    union all select 'jobcenter', jobcenter, navn from mart.dim_jobcenter where gyldig_til is null
                    union all select 'ydelsesgruppe', ydelsesgruppe, navn from mart.dim_ydelsesgruppe
                    union all select 'varighed', varighed, navn from mart.dim_varighed
                    """
                )
                .ToDictionary(n => (n.Kolonne, n.Kode), n => n.Navn)
        );

    /// <param name="noegle">The row's keys without the month, joined by <c>", "</c>.</param>
    public string Af(Produkt produkt, string noegle)
    {
        var kolonner = produkt.Noegler.Skip(1).Select(n => n.Navn).ToList();
        var koder = noegle.Split(", ");
        if (koder.Length != kolonner.Count)
        {
            // A code with a comma in it: what cannot be told apart is shown as it is.
            return noegle;
        }

        var omraadetype = kolonner.IndexOf("omraadetype") is var i && i >= 0 ? koder[i] : null;
        return string.Join(", ", kolonner.Zip(koder, (kolonne, kode) => Del(omraadetype, kolonne, kode)).OfType<string>());
    }

    private string? Del(string? omraadetype, string kolonne, string kode) =>
        (kolonne, kode) switch
        {
            ("omraadetype", _) => null,
            ("omraade", "land") => "hele landet",
            ("omraade", _) => _navne.GetValueOrDefault((omraadetype ?? "", kode), kode),
            ("sats", "alle") => null,
            ("ydelsesgruppe" or "varighed", _) => Smaat(_navne.GetValueOrDefault((kolonne, kode), kode)),
            (_, "alle") => null,
            _ => Dansk.Navn(kode),
        };

    /// <summary>Within a sentence; <c>A-dagpenge</c> keeps its letter.</summary>
    private static string Smaat(string navn) => navn is [_, not '-', ..] ? char.ToLowerInvariant(navn[0]) + navn[1..] : navn;
}
