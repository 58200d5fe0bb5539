using System.Globalization;
using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Dream;

namespace Pipeline.Definitions.Dream;

/// <summary>Lists of DREAM codes with columns <c>fra</c> and <c>til</c>, both included, and what the codes between them are.</summary>
internal static class Kodeomraader
{
    private const string Ciffer = "ciffer";

    /// <summary>Membership alone: a code on the list is 0. The last column says in words what the codes are.</summary>
    public static Kodetabel Liste(string sti, string ord) =>
        Tabel(
            Csvfil.Laes(sti, "fra", "til", ord).Raekker,
            r =>
            {
                _ = r[ord];
                return 0;
            }
        );

    /// <summary>Code → a word of <typeparamref name="T"/>.</summary>
    public static Kodetabel Ord<T>(string sti, string ord)
        where T : struct, Enum => Tabel(Csvfil.Laes(sti, "fra", "til", ord).Raekker, r => Tal<T>(r[ord]));

    /// <summary>The same, where a row with a <c>ciffer</c> holds for the codes that end on it.</summary>
    public static Kodetabel OrdEfterCiffer<T>(string sti, string ord)
        where T : struct, Enum => Tabel(Csvfil.Laes(sti, "fra", "til", Ciffer, ord).Raekker, r => Tal<T>(r[ord]), r => r.Valgfri(Ciffer));

    /// <summary>The rows of a list as a table; a code in two rows is an error.</summary>
    public static Kodetabel Tabel(IEnumerable<Csvraekke> raekker, Func<Csvraekke, int> er, Func<Csvraekke, Vaerdi?>? ciffer = null)
    {
        var dele = new SortedDictionary<int, int>();
        foreach (var raekke in raekker)
        {
            var sidste = ciffer?.Invoke(raekke)?.Heltal(0, 9);
            foreach (var kode in Koder(raekke).Where(k => sidste is null || k % 10 == sidste))
            {
                if (!dele.TryAdd(kode, er(raekke)))
                {
                    throw raekke.Sted.Under("fra").Fejl($"koden {Tekst(kode)} står på listen i forvejen; hver kode må kun stå én gang.");
                }
            }
        }

        return new(dele.Select(d => (d.Key, d.Value)));
    }

    public static string Tekst(int kode) => kode.ToString("D3", CultureInfo.InvariantCulture);

    private static int Tal<T>(Vaerdi vaerdi)
        where T : struct, Enum => Convert.ToInt32(vaerdi.Kode<T>(), CultureInfo.InvariantCulture);

    private static IEnumerable<int> Koder(Csvraekke raekke)
    {
        var (fra, til) = (raekke["fra"].Heltal(1, Kodetabel.Koder - 1), raekke["til"].Heltal(1, Kodetabel.Koder - 1));
        return til >= fra
            ? Enumerable.Range(fra, til - fra + 1)
            : throw raekke.Sted.Under("til").Fejl($"slutter med {Tekst(til)}, før den begynder med {Tekst(fra)}.");
    }
}
