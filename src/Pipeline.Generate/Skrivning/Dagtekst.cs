using System.Text;
using Pipeline.Domain.Kalender;

namespace Pipeline.Generate.Skrivning;

/// <summary>Every date that can be written, as ten bytes <c>YYYY-MM-DD</c>, made once.</summary>
internal static class Dagtekst
{
    private const int Laengde = 10;
    private static readonly int Foerste = Dag.Fra(1900, 1, 1);
    private static readonly byte[] Tekster = Byg(Dag.Fra(2100, 12, 31));

    public static ReadOnlySpan<byte> Af(int dag) => Tekster.AsSpan((dag - Foerste) * Laengde, Laengde);

    private static byte[] Byg(int sidste)
    {
        var tekster = new byte[(sidste - Foerste + 1) * Laengde];
        for (var dag = Foerste; dag <= sidste; dag++)
        {
            Encoding.ASCII.GetBytes(Dag.Tekst(dag), tekster.AsSpan((dag - Foerste) * Laengde, Laengde));
        }

        return tekster;
    }
}
