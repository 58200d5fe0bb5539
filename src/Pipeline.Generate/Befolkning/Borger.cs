using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Generate.Tilfaeldighed;

namespace Pipeline.Generate.Befolkning;

/// <summary>What is drawn once for a person.</summary>
internal readonly record struct Borger(
    int Foedselsdato,
    int Stop,
    bool Forsikret,
    Forsikring Forsikring,
    bool Nytilkommen,
    double Udsathed,
    Sats Sats
)
{
    private const double Aarsdage = 365.25;

    /// <summary>Days per month, where a mean is enough.</summary>
    public const double Maanedsdage = 30.44;

    public static Borger Traek(ref Tilfaeldig t, int start)
    {
        // 12 to 68 years at the beginning: some turn 16 and some reach the pension age on the way.
        var foedt = start - (int)((12 + (56 * t.Broek())) * Aarsdage) - t.Tal(365);
        var forsikret = t.Sker(0.68);
        var forsikring = t.Sker(0.9) ? Forsikring.Fuldtid : Forsikring.Deltid;
        var nytilkommen = t.Sker(0.05);
        var udsathed = Math.Min(4, 0.4 + (t.Ventetid(100) / 170.0));
        var sats = t.Tal(10) switch
        {
            < 2 => Sats.HoejesteSats,
            < 7 => Sats.Grundsats,
            _ => Sats.Mindstesats,
        };
        // Most leave the labour market at 67; a few stay on the books past every pension age.
        var stop = foedt + (int)((t.Sker(0.03) ? 71 : 67) * Aarsdage);
        return new(foedt, stop, forsikret, forsikring, nytilkommen, udsathed, sats);
    }

    public int Fyldt(int aar) => Dag.PlusMaaneder(Foedselsdato, aar * 12);

    public double AlderPaa(int dag) => (dag - Foedselsdato) / Aarsdage;

    /// <summary><c>SYN</c> and seven digits: can be no CPR number, which is ten digits.</summary>
    public static void Id(int nummer, Span<byte> id)
    {
        "SYN"u8.CopyTo(id);
        for (var i = 9; i > 2; i--)
        {
            id[i] = (byte)('0' + (nummer % 10));
            nummer /= 10;
        }
    }
}
