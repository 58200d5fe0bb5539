using System.Globalization;

namespace Pipeline.Publish.Kontroller;

/// <summary>docs/rules/dream.md: a cumulative incidence never falls, and with what is still running the causes make up everything.</summary>
public sealed class IncidensErEnFordeling : IMaanedskontrol
{
    private const double Afrunding = 1e-6;

    public string Navn => "incidens_er_en_fordeling";

    public string Tekst => "Incidensen falder aldrig, og årsagerne er sammen med de løbende 100 procent";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var tabel = grundlag.Ny;
        var (gruppe, stoerrelse) = (tabel.Tekst("maalgruppe"), tabel.Tekst("stoerrelse"));
        var (aarsag, laengde) = (tabel.Tekst("afslutningsaarsag"), tabel.Tekst("laengde"));
        var (incidens, overlevelse) = (tabel.Tal("incidens"), tabel.Tal("overlevelse"));
        var summer = new Dictionary<(string, string, string), double>();
        for (var i = 0; i < tabel.Raekker; i++)
        {
            var noegle = (gruppe[i], stoerrelse[i], laengde[i]);
            summer[noegle] = summer.GetValueOrDefault(noegle, overlevelse[i] ?? 0) + (incidens[i] ?? 0);
            // The rows are sorted by key: the month before lies beside it.
            if (
                i > 0
                && (gruppe[i], stoerrelse[i], aarsag[i]) == (gruppe[i - 1], stoerrelse[i - 1], aarsag[i - 1])
                && incidens[i] < incidens[i - 1] - Afrunding
            )
            {
                yield return new(tabel.Maaned, tabel.Noegle(i), "incidensen er lavere end måneden før");
            }
        }

        foreach (var (noegle, sum) in summer.Where(s => Math.Abs(s.Value - 100) > Afrunding))
        {
            yield return new(
                tabel.Maaned,
                string.Join(", ", noegle.Item1, noegle.Item2, noegle.Item3),
                string.Create(CultureInfo.InvariantCulture, $"årsager og løbende er tilsammen {sum:0.######} procent, ikke 100")
            );
        }
    }
}
