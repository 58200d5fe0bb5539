using Pipeline.Domain.Dream;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>Ledighedsforløb and how they end (VIVE sections 4.1.1–4.1.2). One for each thread; nothing is allocated per person.</summary>
internal sealed class Forloebsregning
{
    // What a month without a code says of how a forløb ended, without and with a grad (section 4.1.2).
    private static readonly Afslutningsaarsag[] UdenYdelse = [Afslutningsaarsag.Selvforsoergelse, Afslutningsaarsag.Beskaeftigelse];

    private readonly Dreamsum _sum;
    private readonly Dreamvindue _vindue;
    private readonly byte[] _stoerrelse = new byte[short.MaxValue + 1];

    private readonly Maanedsstatus _status;

    // Forløb that wait to be counted. A nation's lengths do not stay in the processor's nearest memory; one after the other the counters are fetched many at a time.
    private readonly int[] _ventende = new int[1024];
    private int _antalVentende;

    public Forloebsregning(Dreamsum sum)
    {
        (_sum, _vindue, _status) = (sum, sum.Vindue, new(sum.Vindue.AntalMaaneder));
        foreach (var (kommune, stoerrelse) in _vindue.Regler.Forloeb.Stoerrelse)
        {
            _stoerrelse[kommune] = stoerrelse;
        }
    }

    /// <summary>Counts the person's forløb.</summary>
    public void Maal(Ugekoder koder, in Dreamintervaller grader, Kommuneaar kommuner)
    {
        _status.Laes(koder.Alle, _vindue.Koder);
        var forloeb = _status.Forloeb();
        var med = 0;
        for (var i = 0; i < forloeb.Length; i += 2)
        {
            med |= Laeg(forloeb[i], forloeb[i + 1], grader, kommuner);
        }

        if (med == 0)
        {
            return;
        }

        for (var m = 0; m < Dreamfelt.Maalgrupper; m++)
        {
            _sum.PersonerMedForloeb[m] += (med >> m) & 1;
        }

        _sum.PersonerMedForloeb[Dreamfelt.Maalgrupper]++;
    }

    /// <summary>Counts those that wait.</summary>
    public void Slut()
    {
        _sum.LaegForloeb(_ventende.AsSpan(0, _antalVentende));
        _antalVentende = 0;
    }

    private void Vent(int plads)
    {
        _ventende[_antalVentende++] = plads;
        if (_antalVentende == _ventende.Length)
        {
            Slut();
        }
    }

    /// <summary>Counts a forløb, in the målgruppe of its last month (section 4.2), and returns that as a bit; 0 when it is not to be counted.</summary>
    private int Laeg(int start, int efter, in Dreamintervaller grader, Kommuneaar kommuner)
    {
        // Running in the window's first month: its start was not seen (docs/rules/dream.md, VIVE section 4.1.4).
        if (start == 0 && !_vindue.Regler.Forloeb.MedVenstreafkortede)
        {
            return 0;
        }

        var gruppe = (int)Maanedsstatus.Gruppe(_status[efter - 1]);
        var kommune = kommuner.Kommune(_vindue.MaanedensAar[efter - 1]);
        // VIVE section 4.1.2: the status of the month that lies the rules' number of months after the last.
        var aarsag = Aarsag(efter - 1 + _vindue.Regler.Forloeb.MaanederEfter, grader);
        Vent(_sum.Forloebsplads(_vindue.MaanedensAar[start], gruppe, (int)aarsag, _stoerrelse[kommune], efter - start));
        return 1 << gruppe;
    }

    private Afslutningsaarsag Aarsag(int maaned, in Dreamintervaller grader) =>
        maaned >= _vindue.AntalMaaneder ? Afslutningsaarsag.FortsatVedDataophoer
        : _status[maaned] == Maanedsstatus.Ingen ? UdenYdelse[Tal(HarGrad(grader, _vindue.Fra.Nummer + maaned))]
        : Maanedsstatus.ErLedig(_status[maaned]) ? Afslutningsaarsag.TilbageILedighed
        : (Afslutningsaarsag)_status[maaned];

    private static bool HarGrad(in Dreamintervaller grader, int maaned)
    {
        // The first that is not over: past those that are, so many at a time, and past as many of the next as are, which is not asked one by one.
        const int Skridt = 8;
        var til = grader.Til;
        var i = 0;
        while (i + Skridt <= til.Length && til[i + Skridt - 1] < maaned)
        {
            i += Skridt;
        }

        foreach (var t in til[i..Math.Min(i + Skridt, til.Length)])
        {
            i += Tal(t < maaned);
        }

        return i < til.Length && grader.Fra[i] <= maaned && grader.Vaerdi[i] > 0;
    }
}
