using System.Text;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Stage.Dream;

/// <summary>A run of equal values: <paramref name="Fra"/> and <paramref name="Til"/> are both included.</summary>
internal readonly record struct Dreaminterval(Dreamslags Slags, short Fra, short Til, int Vaerdi);

/// <summary>Reads the cells of one family from a row's text into runs.</summary>
internal sealed class Dreamceller(Dreamslags slags, IReadOnlyList<Familiekolonne> kolonner)
{
    private const int Ingen = -1;
    private const int Forkert = -2;

    private readonly int _foerste = kolonner[0].Tid;

    public IReadOnlyList<Familiekolonne> Kolonner => kolonner;

    /// <summary>Adds the runs to the list.</summary>
    /// <param name="fejl">The place of the first wrong cell and its text; null when all are right.</param>
    public bool Laes(ReadOnlySpan<byte> tekst, List<Dreaminterval> ud, out (int Plads, string Vaerdi)? fejl)
    {
        fejl = null;
        var (start, loebende) = (0, Ingen);
        for (var i = 0; ; i++)
        {
            var slut = tekst.IndexOf((byte)Kolonnefamilie.Skel);
            var celle = slut < 0 ? tekst : tekst[..slut];
            var vaerdi = i < kolonner.Count ? Vaerdi(celle) : Forkert;
            if (vaerdi == Forkert)
            {
                fejl = (Math.Min(i, kolonner.Count - 1), Encoding.UTF8.GetString(celle));
                return false;
            }

            if (vaerdi != loebende)
            {
                Aflever(start, i - 1, loebende, ud);
                (start, loebende) = (i, vaerdi);
            }

            if (slut < 0)
            {
                Aflever(start, i, loebende, ud);
                return true;
            }

            tekst = tekst[(slut + 1)..];
        }
    }

    private void Aflever(int fra, int til, int vaerdi, List<Dreaminterval> ud)
    {
        if (vaerdi != Ingen)
        {
            ud.Add(new(slags, (short)(_foerste + fra), (short)(_foerste + til), vaerdi));
        }
    }

    private int Vaerdi(ReadOnlySpan<byte> celle) =>
        celle.IsEmpty
            ? Ingen
            : slags switch
            {
                Dreamslags.Kode => celle.Length == 3 ? Helt(celle) : Forkert,
                Dreamslags.Kommune => celle.Length <= 4 ? Helt(celle) : Forkert,
                _ => Grad(celle),
            };

    /// <summary>Ten-thousandths of a number with a decimal comma.</summary>
    private static int Grad(ReadOnlySpan<byte> celle)
    {
        var komma = celle.IndexOf((byte)',');
        var hele = komma < 0 ? celle : celle[..komma];
        var decimaler = komma < 0 ? default : celle[(komma + 1)..];
        if (hele.Length is < 1 or > 4 || decimaler.Length > 4 || (komma >= 0 && decimaler.IsEmpty))
        {
            return Forkert;
        }

        var (tal, rest) = (Helt(hele), decimaler.IsEmpty ? 0 : Helt(decimaler));
        if (tal == Forkert || rest == Forkert)
        {
            return Forkert;
        }

        for (var i = decimaler.Length; i < 4; i++)
        {
            rest *= 10;
        }

        return (tal * 10_000) + rest;
    }

    private static int Helt(ReadOnlySpan<byte> cifre)
    {
        var tal = 0;
        foreach (var c in cifre)
        {
            if (c is < (byte)'0' or > (byte)'9')
            {
                return Forkert;
            }

            tal = (tal * 10) + c - '0';
        }

        return tal;
    }
}
