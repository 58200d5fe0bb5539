using System.Runtime.Intrinsics;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>Disjoint closed intervals of days in ascending order, none touching the next unless it was split. Reused: grows, never shrinks.</summary>
internal sealed class Intervalliste
{
    /// <summary>As long as a whole number of <see cref="Vector256{T}"/>, also when it grows.</summary>
    public int[] Fra = new int[16];
    public int[] Til = new int[16];
    public int Antal;

    public void Ryd() => Antal = 0;

    /// <summary>Adds an interval whose first day is not before the last one added; overlapping and touching ones become one.</summary>
    public void TilfoejSorteret(int fra, int til)
    {
        // Stryker disable once Equality : intervals that touch hold the same days as one
        if (Antal > 0 && fra <= Til[Antal - 1] + 1)
        {
            Til[Antal - 1] = Math.Max(Til[Antal - 1], til);
            return;
        }

        Laeg(fra, til);
    }

    /// <summary>Adds an interval anywhere; <see cref="Orden"/> must follow before the list is read.</summary>
    public void Laeg(int fra, int til)
    {
        if (Antal == Fra.Length)
        {
            Array.Resize(ref Fra, Antal * 2);
            Array.Resize(ref Til, Antal * 2);
        }

        Fra[Antal] = fra;
        Til[Antal++] = til;
    }

    /// <summary>Sorts and unites what <see cref="Laeg"/> added, which are few and nearly in order.</summary>
    public void Orden()
    {
        for (var i = 1; i < Antal; i++)
        {
            var (fra, til) = (Fra[i], Til[i]);
            var j = i;
            // Stryker disable once Equality : intervals with the same first day become one in either order
            for (; j > 0 && Fra[j - 1] > fra; j--)
            {
                (Fra[j], Til[j]) = (Fra[j - 1], Til[j - 1]);
            }

            (Fra[j], Til[j]) = (fra, til);
        }

        var antal = Antal;
        Antal = Math.Min(antal, 1);
        for (var i = 1; i < antal; i++)
        {
            TilfoejSorteret(Fra[i], Til[i]);
        }
    }

    /// <summary>Removes the days of <paramref name="andre"/>; <paramref name="plads"/> is working space.</summary>
    public void Fratraek(Intervalliste andre, Intervalliste plads)
    {
        // Stryker disable once Logical : a short cut, the loops below then change nothing
        if (Antal == 0 || andre.Antal == 0)
        {
            // Stryker disable once Statement : a short cut, the loops below then change nothing
            return;
        }

        plads.Ryd();
        var j = 0;
        for (var i = 0; i < Antal; i++)
        {
            var fra = Fra[i];
            var til = Til[i];
            while (j < andre.Antal && andre.Til[j] < fra)
            {
                j++;
            }

            for (var k = j; k < andre.Antal && andre.Fra[k] <= til && fra <= til; k++)
            {
                if (andre.Fra[k] > fra)
                {
                    plads.Laeg(fra, andre.Fra[k] - 1);
                }

                fra = andre.Til[k] + 1;
            }

            if (fra <= til)
            {
                plads.Laeg(fra, til);
            }
        }

        // Copied, not exchanged: arrays of different length that wander between lists would go on growing.
        // Stryker disable once Equality : grows early
        if (Fra.Length < plads.Antal)
        {
            Array.Resize(ref Fra, plads.Fra.Length);
            Array.Resize(ref Til, plads.Fra.Length);
        }

        Antal = plads.Antal;
        plads.Fra.AsSpan(0, Antal).CopyTo(Fra);
        plads.Til.AsSpan(0, Antal).CopyTo(Til);
    }

    /// <summary>
    /// Number of days in <c>[fra, til]</c>. Eight intervals are clipped at a time: where the days lie to an interval is as good as random, and a branch
    /// that is guessed wrong costs more than all eight.
    /// </summary>
    public int Dage(int fra, int til)
    {
        // Stryker disable once Block : a short cut, the loop below then counts nothing
        if (Antal == 0)
        {
            return 0;
        }

        var (foerste, sidste) = (Vector256.Create(fra), Vector256.Create(til));
        var dage = Vector256<int>.Zero;
        for (var i = 0; i < Antal && Fra[i] <= til; i += Vector256<int>.Count)
        {
            var a = Vector256.Max(Vector256.Create<int>(Fra.AsSpan(i)), foerste);
            var b = Vector256.Min(Vector256.Create<int>(Til.AsSpan(i)), sidste);
            var rummer = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(Antal - i));
            dage += Vector256.Max(b - a + Vector256<int>.One, Vector256<int>.Zero) & rummer;
        }

        return Vector256.Sum(dage);
    }

    /// <summary>Whether any of the days lies in <c>[fra, til]</c>; eight intervals at a time, as <see cref="Dage"/>.</summary>
    public bool Rammer(int fra, int til)
    {
        var (foerste, sidste) = (Vector256.Create(fra), Vector256.Create(til));
        for (var i = 0; i < Antal; i += Vector256<int>.Count)
        {
            var begyndt = Vector256.LessThanOrEqual(Vector256.Create<int>(Fra.AsSpan(i)), sidste);
            var uafsluttet = Vector256.GreaterThanOrEqual(Vector256.Create<int>(Til.AsSpan(i)), foerste);
            var findes = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(Antal - i));
            if ((begyndt & uafsluttet & findes) != Vector256<int>.Zero)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day counted without the days of the list: one that is not of them is as many from day 0 as there are others before it.</summary>
    public int Uden(int dag) => dag - Foer(dag);

    /// <summary>The latest day that <see cref="Uden"/> counts as <paramref name="nr"/>.</summary>
    public int Med(int nr)
    {
        var fra = Fra.AsSpan(0, Antal);
        for (var i = 0; i < fra.Length && fra[i] <= nr; i++)
        {
            nr += Til[i] - fra[i] + 1;
        }

        return nr;
    }

    /// <summary>Number of days of the list before the day.</summary>
    private int Foer(int dag)
    {
        if (Antal == 1)
        {
            return Math.Clamp(dag - Fra[0], 0, Til[0] - Fra[0] + 1);
        }

        return Dage(Fra[0], dag - 1);
    }

    public bool Rummer(int dag)
    {
        for (var i = 0; i < Antal && Fra[i] <= dag; i++)
        {
            if (Til[i] >= dag)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The latest day of the list that is before <paramref name="dag"/>, or <see cref="int.MinValue"/>.</summary>
    public int SenesteFoer(int dag)
    {
        for (var i = Antal - 1; i >= 0; i--)
        {
            if (Fra[i] < dag)
            {
                return Math.Min(Til[i], dag - 1);
            }
        }

        return int.MinValue;
    }

    /// <summary>The earliest day of the list that is not before <paramref name="dag"/>, or <see cref="int.MaxValue"/>.</summary>
    public int TidligsteFra(int dag)
    {
        for (var i = 0; i < Antal; i++)
        {
            if (Til[i] >= dag)
            {
                return Math.Max(Fra[i], dag);
            }
        }

        return int.MaxValue;
    }
}
