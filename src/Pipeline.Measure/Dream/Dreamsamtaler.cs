namespace Pipeline.Measure.Dream;

/// <summary>Samtaler from the registers, of one person or of one after the other. Reused from person to person.</summary>
internal sealed class Dreamsamtaler
{
    private (int Uge, byte Type, byte AfholdtAf)[] _alle = new (int, byte, byte)[64];

    public int Antal { get; private set; }

    public ReadOnlySpan<(int Uge, byte Type, byte AfholdtAf)> Alle => _alle.AsSpan(0, Antal);

    public void Toem() => Antal = 0;

    public void Med(int uge, byte type, byte afholdtAf)
    {
        if (Antal == _alle.Length)
        {
            Array.Resize(ref _alle, Antal * 2);
        }

        _alle[Antal++] = (uge, type, afholdtAf);
    }

    public void Med(ReadOnlySpan<(int Uge, byte Type, byte AfholdtAf)> samtaler)
    {
        foreach (var (uge, type, afholdtAf) in samtaler)
        {
            Med(uge, type, afholdtAf);
        }
    }
}
