using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;

namespace Pipeline.Plain.Dream;

/// <summary>A person as DREAM's row says it: a code or none for each week, a grad or none for each month, a kommune for each year.</summary>
public sealed class PlainDreamPerson
{
    /// <summary>By the number of the week.</summary>
    public Dictionary<int, int> Koder { get; } = [];

    /// <summary>Months with a grad above 0.</summary>
    public HashSet<Maaned> Grad { get; } = [];

    public SortedDictionary<int, short> Kommuner { get; } = [];

    public List<(int Uge, Samtaletype Type, AfholdtAf AfholdtAf)> Samtaler { get; } = [];

    /// <summary>The code of the week that holds the month's last Thursday.</summary>
    public int? Status(Maaned maaned)
    {
        var dag = maaned.SidsteDag;
        while (Dag.Ugedag(dag) != 3)
        {
            dag--;
        }

        return Koder.TryGetValue(Uge.Af(dag).Nummer, out var kode) ? kode : null;
    }

    public short Kommune(int aar)
    {
        var foer = Kommuner.Where(k => k.Key <= aar).ToList();
        return foer.Count > 0 ? foer[^1].Value : Kommuner.Values.FirstOrDefault();
    }
}
