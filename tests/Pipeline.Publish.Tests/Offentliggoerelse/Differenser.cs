using Pipeline.Publish.Offentliggoerelse.Sikring;

namespace Pipeline.Publish.Tests.Offentliggoerelse;

/// <summary>The attack that needs no solver: every sum bounds each of its parts by the bounds of the others, again and again.</summary>
internal static class Differenser
{
    private const double Uendelig = 1e12;

    public static IReadOnlyList<string> Huller(Taltabel tabel, bool[] skjult, int graense)
    {
        var lav = tabel.Vaerdier.Select((v, i) => skjult[i] ? 1.0 : v).ToArray();
        var hoej = tabel.Vaerdier.Select((v, i) => skjult[i] ? Uendelig : v).ToArray();
        var summer = tabel.Summer().Where(s => skjult[s.Sum] || s.Dele.Any(d => skjult[d])).ToList();
        for (var bevaeget = true; bevaeget; )
        {
            bevaeget = false;
            foreach (var (sum, dele, hoejst) in summer)
            {
                var (lavSum, hoejSum) = (dele.Sum(d => lav[d]), dele.Sum(d => hoej[d]));
                bevaeget |= Stram(sum, hoejst ? 0 : lavSum, hoejSum);
                foreach (var del in dele.Where(d => skjult[d]))
                {
                    bevaeget |= Stram(del, lav[sum] - (hoejSum - hoej[del]), hoejst ? Uendelig : hoej[sum] - (lavSum - lav[del]));
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, skjult.Length)
                .Where(i => skjult[i] && (hoej[i] - lav[i] < graense - 1 || hoej[i] < graense))
                .Select(i => $"plads {i}, værdi {tabel.Vaerdier[i]}: {lav[i]}-{hoej[i]}"),
        ];

        bool Stram(int i, double ned, double op)
        {
            var strammere = ned > lav[i] + 0.5 || op < hoej[i] - 0.5;
            (lav[i], hoej[i]) = (Math.Max(lav[i], ned), Math.Min(hoej[i], op));
            return strammere;
        }
    }
}
