namespace Pipeline.Measure.Dream;

/// <summary>
/// One person's staged intervals, weeks and months by number, ends included, in order. Weeks without a code are in no interval. Reused from person to
/// person.
/// </summary>
public sealed class Dreamperson
{
    private const int FoersteAar = 1980;
    private const int SidsteAar = 2200;

    private readonly short[] _kommune = new short[SidsteAar - FoersteAar + 1];

    internal short[] Fra = new short[64];
    internal short[] Til = new short[64];
    internal int[] Kode = new int[64];
    internal int[] GradFra = new int[64];
    internal int[] GradTil = new int[64];
    internal int[] Samtaleuge = new int[64];
    internal byte[] Samtaletype = new byte[64];
    internal byte[] AfholdtAf = new byte[64];
    private int _foersteKommuneaar = int.MaxValue;
    private int _sidsteKommuneaar = int.MinValue;

    public int Koder { get; private set; }

    public int Grader { get; private set; }

    public int Samtaler { get; private set; }

    public void Toem()
    {
        if (_sidsteKommuneaar >= _foersteKommuneaar)
        {
            Array.Clear(_kommune, _foersteKommuneaar - FoersteAar, _sidsteKommuneaar - _foersteKommuneaar + 1);
        }

        (_foersteKommuneaar, _sidsteKommuneaar) = (int.MaxValue, int.MinValue);
        (Koder, Grader, Samtaler) = (0, 0, 0);
    }

    /// <summary>A ydelse; intervals come by week and do not overlap.</summary>
    public void MedKode(int fraUge, int tilUge, int kode) => MedKoder([(short)fraUge], [(short)tilUge], [kode]);

    /// <summary>Several, as they lie in the staged columns.</summary>
    internal void MedKoder(ReadOnlySpan<short> fra, ReadOnlySpan<short> til, ReadOnlySpan<int> koder)
    {
        var antal = Koder + fra.Length;
        if (antal > Fra.Length)
        {
            Array.Resize(ref Fra, antal * 2);
            Array.Resize(ref Til, antal * 2);
            Array.Resize(ref Kode, antal * 2);
        }

        fra.CopyTo(Fra.AsSpan(Koder));
        til.CopyTo(Til.AsSpan(Koder));
        koder.CopyTo(Kode.AsSpan(Koder));
        Koder = antal;
    }

    /// <summary>Months with a beskæftigelsesgrad above 0.</summary>
    public void MedGrad(int fraMaaned, int tilMaaned)
    {
        if (Grader > 0 && GradTil[Grader - 1] == fraMaaned - 1)
        {
            GradTil[Grader - 1] = tilMaaned;
            return;
        }

        if (Grader == GradFra.Length)
        {
            Array.Resize(ref GradFra, Grader * 2);
            Array.Resize(ref GradTil, Grader * 2);
        }

        GradFra[Grader] = fraMaaned;
        GradTil[Grader++] = tilMaaned;
    }

    /// <summary>The kommune at the end of each of the years.</summary>
    public void MedKommune(int fraAar, int tilAar, int kommune)
    {
        (fraAar, tilAar) = (Math.Max(fraAar, FoersteAar), Math.Min(tilAar, SidsteAar));
        if (fraAar <= tilAar)
        {
            _kommune.AsSpan(fraAar - FoersteAar, tilAar - fraAar + 1).Fill((short)kommune);
            (_foersteKommuneaar, _sidsteKommuneaar) = (Math.Min(_foersteKommuneaar, fraAar), Math.Max(_sidsteKommuneaar, tilAar));
        }
    }

    public void MedSamtale(int uge, byte type, byte afholdtAf)
    {
        if (Samtaler == Samtaleuge.Length)
        {
            Array.Resize(ref Samtaleuge, Samtaler * 2);
            Array.Resize(ref Samtaletype, Samtaler * 2);
            Array.Resize(ref AfholdtAf, Samtaler * 2);
        }

        Samtaleuge[Samtaler] = uge;
        Samtaletype[Samtaler] = type;
        AfholdtAf[Samtaler++] = afholdtAf;
    }

    /// <summary>
    /// The kommune a year is counted in: that at its end; who has none then (dead, moved abroad) the latest before, else the earliest after;
    /// <see cref="Domain.Leveringer.Kommune.Ukendt"/> for who never has one (docs/decisions/0014).
    /// </summary>
    internal void Kommuner(int foersteAar, Span<short> kommuner)
    {
        short sidste = 0;
        for (var aar = _foersteKommuneaar; aar < foersteAar && aar <= _sidsteKommuneaar; aar++)
        {
            sidste = _kommune[aar - FoersteAar] is var k and not 0 ? k : sidste;
        }

        for (var i = 0; i < kommuner.Length; i++)
        {
            sidste = _kommune[foersteAar + i - FoersteAar] is var k and not 0 ? k : sidste;
            kommuner[i] = sidste;
        }

        for (var aar = foersteAar + kommuner.Length; sidste == 0 && aar <= _sidsteKommuneaar; aar++)
        {
            sidste = _kommune[aar - FoersteAar];
        }

        for (var i = kommuner.Length - 1; i >= 0; i--)
        {
            kommuner[i] =
                kommuner[i] == 0
                    ? i + 1 < kommuner.Length
                        ? kommuner[i + 1]
                        : sidste
                    : kommuner[i];
        }
    }
}
