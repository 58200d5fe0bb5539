namespace Pipeline.Measure.Jobsamtaler;

/// <summary>A forløb of one group (§2). Its paid days are those of the group in <c>[FoersteBetalte, SidsteBetalte]</c>.</summary>
internal struct Forloeb
{
    /// <summary>Where the length is counted from; may lie before the first paid day (a-dagpenge, exceptions 1–3).</summary>
    public int Start;
    public int FoersteBetalte;
    public int SidsteBetalte;

    /// <summary>Only a-dagpenge: full or part time.</summary>
    public byte Forsikring;

    /// <summary>Begun by a change of kontaktgruppe (§2 exception 3): it has no first payment (§6.4, D18).</summary>
    public bool VedGruppeskift;
}

/// <summary>Forløb in the order of their paid days. Reused: grows, never shrinks.</summary>
internal sealed class Forloebsliste
{
    private Forloeb[] _plads = new Forloeb[8];

    public int Antal { get; private set; }

    public ref Forloeb this[int i] => ref _plads[i];

    public void Ryd() => Antal = 0;

    public ref Forloeb Tilfoej(int start, int foersteBetalte, int sidsteBetalte) =>
        ref Tilfoej(
            new()
            {
                Start = start,
                FoersteBetalte = foersteBetalte,
                SidsteBetalte = sidsteBetalte,
            }
        );

    public ref Forloeb Tilfoej(Forloeb forloeb)
    {
        if (Antal == _plads.Length)
        {
            Array.Resize(ref _plads, Antal * 2);
        }

        ref var ny = ref _plads[Antal++];
        ny = forloeb;
        return ref ny;
    }
}
