using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Measure.Dream;

/// <summary>The counters of a year summed over each kommune, region and the land. A kommune outside the list is counted in land and no region.</summary>
internal sealed class Omraadesummer
{
    private readonly Dreamsum _sum;
    private readonly List<(Omraadetype Type, string Navn, short[] Kommuner)> _omraader = [];

    public Omraadesummer(Dreamsum sum, IReadOnlyList<Kommune> kommuner)
    {
        _sum = sum;
        short[] fundne = [.. sum.Kommunekoder];
        var region = kommuner.ToDictionary(k => k.Kode, k => k.Region);
        _omraader.AddRange(fundne.Select(k => (Omraadetype.Kommune, Kommune.Tekst(k), new[] { k })));
        _omraader.AddRange(
            fundne
                .Where(region.ContainsKey)
                .GroupBy(k => region[k])
                .OrderBy(g => g.Key)
                .Select(g => (Omraadetype.Region, Kommune.Tekst(g.Key), g.ToArray()))
        );
        _omraader.Add((Omraadetype.Land, "land", fundne));
    }

    /// <param name="modtager">Told type, code and counters, which are valid until it returns.</param>
    public void Hver(int aar, Action<Omraadetype, string, long[]> modtager)
    {
        var nummer = aar - _sum.Vindue.Fra.Aar;
        var felter = new long[Dreamfelt.Laengde(_sum.Vindue.Regler.Kvalitet)];
        foreach (var (type, navn, kommuner) in _omraader)
        {
            Array.Clear(felter);
            foreach (var kommune in kommuner)
            {
                var dele = _sum.Aar(kommune, nummer);
                for (var i = 0; i < felter.Length; i++)
                {
                    felter[i] += dele[i];
                }
            }

            modtager(type, navn, felter);
        }
    }
}
