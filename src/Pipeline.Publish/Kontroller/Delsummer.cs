using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Kontroller;

/// <summary>
/// Compares totals with the sum of their parts: some rows are totals, some are parts, and within the same values of the other key
/// columns every count of the total must stand in the right relation to the parts'. A row that is left out is zeros.
/// </summary>
internal sealed class Delsummer(Maanedstabel tabel, params IReadOnlyList<string> over)
{
    private readonly IReadOnlyList<string> _antal = [.. tabel.Produkt.Felter.Where(f => f.Type == Felttype.Heltal).Select(f => f.Navn)];

    private readonly IReadOnlyList<Ordkolonne> _rest =
    [
        .. tabel.Produkt.Noegler.Skip(1).Where(f => !over.Contains(f.Navn)).Select(f => tabel.Tekst(f.Navn)),
    ];

    /// <param name="total">The name of the total a row is, or null.</param>
    /// <param name="del">The name of the total a row is a part of, or null.</param>
    /// <param name="holder">Whether total and sum of parts agree.</param>
    /// <param name="forhold">How they should: the message says <c>personer er 3, men skal være {forhold} 5</c>.</param>
    public IEnumerable<Fund> Sammenlign(Func<int, string?> total, Func<int, string?> del, Func<long, long, bool> holder, string forhold)
    {
        var figurer = _antal.Select(tabel.Antal).ToList();
        var celler = new Dictionary<(string, long), Celle>();
        for (var i = 0; i < tabel.Raekker; i++)
        {
            var (t, d) = (total(i), del(i));
            if ((t ?? d) is not { } navn)
            {
                continue;
            }

            var noegle = (navn, Restnoegle(i));
            if (!celler.TryGetValue(noegle, out var celle))
            {
                celler.Add(noegle, celle = new(i, new long[_antal.Count], new long[_antal.Count]));
            }

            var sum = t is null ? celle.Dele : celle.Total;
            for (var k = 0; k < figurer.Count; k++)
            {
                sum[k] += figurer[k][i];
            }
        }

        foreach (var ((navn, _), celle) in celler)
        {
            for (var k = 0; k < _antal.Count; k++)
            {
                if (!holder(celle.Total[k], celle.Dele[k]))
                {
                    var tal = $"{_antal[k]} er {celle.Total[k]}, men skal være {forhold} {celle.Dele[k]}, som delene summer til";
                    yield return new(tabel.Maaned, string.Join(", ", [navn, .. _rest.Select(r => r[celle.Raekke])]), tal);
                    break;
                }
            }
        }
    }

    public IEnumerable<Fund> ErSum(Func<int, string?> total, Func<int, string?> del) => Sammenlign(total, del, (t, d) => t == d, "lig");

    private long Restnoegle(int raekke) => _rest.Aggregate(0L, (n, kolonne) => checked((n * kolonne.Ord.Count) + kolonne.Nummer(raekke)));

    private sealed record Celle(int Raekke, long[] Total, long[] Dele);
}
