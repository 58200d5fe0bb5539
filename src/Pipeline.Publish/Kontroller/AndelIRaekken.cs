using System.Globalization;

namespace Pipeline.Publish.Kontroller;

/// <summary>A share in percent agrees with its numerator and denominator, and is empty exactly when the denominator is 0.</summary>
public sealed class AndelIRaekken(string navn, string taeller, string naevner, string andel) : IMaanedskontrol
{
    /// <summary>Percentage points: room for the last bits of a floating-point number, not for a rounded share.</summary>
    private const double Tolerance = 1e-9;

    public string Navn => navn;

    public string Tekst => $"{andel} er {taeller} i procent af {naevner}, og tom når {naevner} er 0";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var tabel = grundlag.Ny;
        var (over, under, procent) = (tabel.Antal(taeller), tabel.Antal(naevner), tabel.Tal(andel));
        for (var i = 0; i < tabel.Raekker; i++)
        {
            double? ventet = under[i] == 0 ? null : 100.0 * over[i] / under[i];
            var ens = (ventet, procent[i]) switch
            {
                (null, null) => true,
                ({ } a, { } b) => Math.Abs(a - b) <= Tolerance,
                _ => false,
            };
            if (!ens)
            {
                yield return new(
                    tabel.Maaned,
                    tabel.Noegle(i),
                    $"{andel} er {Vis(procent[i])}, men {over[i]} af {under[i]} giver {Vis(ventet)}"
                );
            }
        }
    }

    private static string Vis(double? tal) => tal?.ToString("R", CultureInfo.GetCultureInfo("")).Replace('.', ',') ?? "tom";
}
