namespace Pipeline.Measure.Jobsamtaler;

/// <summary>Disjoint closed intervals of days in ascending order, none touching the next unless it was split. Reused: grows, never shrinks.</summary>
internal sealed class Intervalliste
{
    public int[] Fra = new int[16];
    public int[] Til = new int[16];
    public int Antal;

    public void Ryd() => Antal = 0;

    /// <summary>Adds an interval whose first day is not before the last one added; overlapping and touching ones become one.</summary>
    public void TilfoejSorteret(int fra, int til)
    {
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

    /// <summary>Sorts and unites what <see cref="Laeg"/> added.</summary>
    public void Orden()
    {
        var antal = Antal;
        if (antal < 2)
        {
            return;
        }

        Array.Sort(Fra, Til, 0, antal);
        Antal = 1;
        for (var i = 1; i < antal; i++)
        {
            TilfoejSorteret(Fra[i], Til[i]);
        }
    }

    /// <summary>Removes the days of <paramref name="andre"/>; <paramref name="plads"/> is working space.</summary>
    public void Fratraek(Intervalliste andre, Intervalliste plads)
    {
        if (Antal == 0 || andre.Antal == 0)
        {
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
        if (Fra.Length < plads.Antal)
        {
            Array.Resize(ref Fra, plads.Fra.Length);
            Array.Resize(ref Til, plads.Fra.Length);
        }

        Antal = plads.Antal;
        plads.Fra.AsSpan(0, Antal).CopyTo(Fra);
        plads.Til.AsSpan(0, Antal).CopyTo(Til);
    }

    /// <summary>Number of days in <c>[fra, til]</c>.</summary>
    public int Dage(int fra, int til)
    {
        var dage = 0;
        var foerste = Fra.AsSpan(0, Antal);
        var sidste = Til.AsSpan(0, foerste.Length);
        for (var i = 0; i < foerste.Length && foerste[i] <= til; i++)
        {
            dage += Math.Max(Math.Min(sidste[i], til) - Math.Max(foerste[i], fra) + 1, 0);
        }

        return dage;
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
