using Pipeline.Domain.Dream;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

/// <summary>Ledighedsforløb and how they end (001 §4.1.1–4.1.2). One for each thread; nothing is allocated per person.</summary>
internal sealed class Forloebsregning
{
    // What a month without a code says of how a forløb ended, without and with a grad (L1523–1576).
    private static readonly Afslutningsaarsag[] UdenYdelse = [Afslutningsaarsag.Selvforsoergelse, Afslutningsaarsag.Beskaeftigelse];

    private readonly Dreamsum _sum;
    private readonly Dreamvindue _vindue;
    private readonly Kodeklasse[] _koder;
    private readonly byte[] _stoerrelse = new byte[short.MaxValue + 1];

    // The intervals that are the status of a month (001 L768–774: its last week's code), in order; most short ones are not.
    private Statusmaaneder[] _status = new Statusmaaneder[64];

    // By forløb of the person, from 1: its first month, and the place of its last status.
    private (int Start, int Sidste)[] _forloeb = new (int, int)[65];

    // Forløb that wait to be counted. A nation's lengths do not stay in the processor's nearest memory; one after the other the counters are fetched many at a time.
    private readonly int[] _ventende = new int[1024];
    private int _antalVentende;

    public Forloebsregning(Dreamsum sum)
    {
        (_sum, _vindue, _koder) = (sum, sum.Vindue, sum.Vindue.Koder);
        foreach (var (kommune, stoerrelse) in _vindue.Regler.Forloeb.Stoerrelse)
        {
            _stoerrelse[kommune] = stoerrelse;
        }
    }

    /// <summary>Counts the person's forløb.</summary>
    public void Maal(Ugekoder koder, in Dreamintervaller grader, Kommuneaar kommuner)
    {
        var status = Status(koder.Alle);
        var med = 0;
        foreach (var (start, sidste) in FindForloeb(status))
        {
            med |= Laeg(status, start, sidste, grader, kommuner);
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

    private ReadOnlySpan<Statusmaaneder> Status(ReadOnlySpan<Ugekode> koder)
    {
        if (_status.Length < koder.Length)
        {
            Array.Resize(ref _status, koder.Length * 2);
            Array.Resize(ref _forloeb, (koder.Length * 2) + 1);
        }

        var antal = 0;
        foreach (ref readonly var kode in koder)
        {
            // Written whether there is a month or not, and kept when there is.
            _status[antal] = new((short)kode.Maaned, (short)kode.EfterMaaned, kode.Kode);
            antal += Tal(kode.Maaned < kode.EfterMaaned);
        }

        return _status.AsSpan(0, antal);
    }

    /// <summary>
    /// A forløb is a row of months with a målgruppe code: it starts after a month without and ends before the next without (L1493–1513); no gap is
    /// bridged, and a shift of målgruppe does not end it (L1506–1511).
    /// </summary>
    private ReadOnlySpan<(int Start, int Sidste)> FindForloeb(ReadOnlySpan<Statusmaaneder> status)
    {
        var (antal, start, sidste, efter) = (0, 0, 0, -1);
        for (var i = 0; i < status.Length; i++)
        {
            var med = _koder[status[i].Kode].Forloebsgruppe != Kodetabel.Ingen;
            var ny = med & (status[i].Fra != efter);
            antal += Tal(ny);
            start = Vaelg(Maske(ny), status[i].Fra, start);
            sidste = Vaelg(Maske(med), i, sidste);
            efter = Vaelg(Maske(med), status[i].Efter, efter);
            _forloeb[antal] = (start, sidste);
        }

        return _forloeb.AsSpan(1, antal);
    }

    /// <summary>Counts a forløb, in the målgruppe of its last month (L1638–1640), and returns that as a bit; 0 when it is not to be counted.</summary>
    private int Laeg(ReadOnlySpan<Statusmaaneder> status, int start, int sidste, in Dreamintervaller grader, Kommuneaar kommuner)
    {
        var regler = _vindue.Regler.Forloeb;
        // Running in the window's first month: its start was not seen (spec/dream.md A, 001 L1619).
        if (start == 0 && !regler.MedVenstreafkortede)
        {
            return 0;
        }

        var efter = status[sidste].Efter;
        var gruppe = _koder[status[sidste].Kode].Forloebsgruppe;
        var kommune = kommuner.Kommune(_vindue.MaanedensAar[efter - 1]);
        // 001 L1523–1576: the status of the month that lies the rules' number of months after the last.
        var aarsag = Aarsag(status[(sidste + 1)..], efter - 1 + regler.MaanederEfter, grader);
        Vent(_sum.Forloebsplads(_vindue.MaanedensAar[start], gruppe, (int)aarsag, _stoerrelse[kommune], efter - start));
        return 1 << gruppe;
    }

    private Afslutningsaarsag Aarsag(ReadOnlySpan<Statusmaaneder> senere, int maaned, in Dreamintervaller grader)
    {
        if (maaned >= _vindue.AntalMaaneder)
        {
            return Afslutningsaarsag.FortsatVedDataophoer;
        }

        var i = 0;
        while (i < senere.Length && senere[i].Efter <= maaned)
        {
            i++;
        }

        if (i < senere.Length && senere[i].Fra <= maaned)
        {
            return (Afslutningsaarsag)_koder[senere[i].Kode].Aarsag;
        }

        return UdenYdelse[Tal(HarGrad(grader, _vindue.Fra.Nummer + maaned))];
    }

    private static bool HarGrad(in Dreamintervaller grader, int maaned)
    {
        if (grader.Antal == 0)
        {
            return false;
        }

        // The first that is not over, or the last: halved without asking which half.
        var (i, antal) = (0, grader.Til.Length);
        while (antal > 1)
        {
            var halv = antal / 2;
            i += halv & Maske(grader.Til[i + halv - 1] < maaned);
            antal -= halv;
        }

        return (grader.Fra[i] <= maaned) & (grader.Til[i] >= maaned) & (grader.Vaerdi[i] > 0);
    }

    /// <summary>Months, up to, not including, the last, whose status is the code.</summary>
    private readonly record struct Statusmaaneder(short Fra, short Efter, short Kode);
}
