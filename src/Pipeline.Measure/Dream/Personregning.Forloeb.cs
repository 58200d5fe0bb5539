using Pipeline.Domain.Dream;
using static Pipeline.Measure.Dream.Uforgrenet;

namespace Pipeline.Measure.Dream;

// Ledighedsforløb and how they end (001 §4.1.1–4.1.2).
public sealed partial class Personregning
{
    private readonly byte[] _stoerrelse = new byte[short.MaxValue + 1];

    // The intervals that are the status of a month (001 L768–774: its last week's code), in order; most short ones are not.
    private Statusmaaneder[] _status = new Statusmaaneder[64];
    private int _antalStatus;

    // What a month without a code says of how a forløb ended, without and with a grad (L1523–1576).
    private static readonly Afslutningsaarsag[] UdenYdelse = [Afslutningsaarsag.Selvforsoergelse, Afslutningsaarsag.Beskaeftigelse];

    // By forløb of the person, from 1: its first month, and the place of its last status.
    private (int Start, int Sidste)[] _forloeb = new (int, int)[65];

    /// <summary>Notes the months from the first up to, not including, the last, which may be none.</summary>
    private void Status(short fra, short efter, int kode)
    {
        // Written whether there is a month or not, and kept when there is.
        _status[_antalStatus] = new(fra, efter, (short)kode);
        _antalStatus += Tal(fra < efter);
    }

    private void Forloeb(in Dreamintervaller grader)
    {
        var status = _status.AsSpan(0, _antalStatus);
        var med = 0;
        foreach (var (start, sidste) in FindForloeb(status))
        {
            med |= Laeg(status, start, sidste, grader);
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

    /// <summary>
    /// A forløb is a row of months with a målgruppe code: it starts after a month without and ends before the next without (L1493–1513); no gap is
    /// bridged, and a shift of målgruppe does not end it (L1506–1511).
    /// </summary>
    private ReadOnlySpan<(int Start, int Sidste)> FindForloeb(ReadOnlySpan<Statusmaaneder> status)
    {
        var (antal, efter) = (0, -1);
        for (var i = 0; i < status.Length; i++)
        {
            var med = _koder[status[i].Kode].Forloebsgruppe != Kodetabel.Ingen;
            var ny = med & (status[i].Fra != efter);
            antal += Tal(ny);
            ref var forloeb = ref _forloeb[antal];
            forloeb = (Vaelg(ny, status[i].Fra, forloeb.Start), Vaelg(med, i, forloeb.Sidste));
            efter = Vaelg(med, status[i].Efter, efter);
        }

        return _forloeb.AsSpan(1, antal);
    }

    /// <summary>Counts a forløb, in the målgruppe of its last month (L1638–1640), and returns that as a bit; 0 when it is not to be counted.</summary>
    private int Laeg(ReadOnlySpan<Statusmaaneder> status, int start, int sidste, in Dreamintervaller grader)
    {
        var regler = _vindue.Regler.Forloeb;
        // Running in the window's first month: its start was not seen (spec/dream.md A, 001 L1619).
        if (start == 0 && !regler.MedVenstreafkortede)
        {
            return 0;
        }

        var efter = status[sidste].Efter;
        var gruppe = _koder[status[sidste].Kode].Forloebsgruppe;
        var kommune = _kommune[_vindue.MaanedensAar[efter - 1]];
        // 001 L1523–1576: the status of the month that lies the rules' number of months after the last.
        var aarsag = Aarsag(status[(sidste + 1)..], efter - 1 + regler.MaanederEfter, grader);
        _sum.LaegForloeb(_vindue.MaanedensAar[start], gruppe, (int)aarsag, _stoerrelse[kommune], efter - start);
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
