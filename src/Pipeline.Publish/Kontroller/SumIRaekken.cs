namespace Pipeline.Publish.Kontroller;

/// <summary>In every row the columns <paramref name="led"/> add up to <paramref name="sum"/>.</summary>
public sealed class SumIRaekken(string navn, IReadOnlyList<string> led, string sum) : IMaanedskontrol
{
    public string Navn => navn;

    public string Tekst => $"I hver række er {sum} lig summen af {string.Join(", ", led)}";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var tabel = grundlag.Ny;
        var dele = led.Select(tabel.Antal).ToList();
        var hele = tabel.Antal(sum);
        for (var i = 0; i < tabel.Raekker; i++)
        {
            var lagt = dele.Sum(d => d[i]);
            if (lagt != hele[i])
            {
                yield return new(tabel.Maaned, tabel.Noegle(i), $"{sum} er {hele[i]}, men {string.Join(" + ", led)} giver {lagt}");
            }
        }
    }
}
