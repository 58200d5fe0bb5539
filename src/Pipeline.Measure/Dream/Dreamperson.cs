using Pipeline.Domain.Leveringer;

namespace Pipeline.Measure.Dream;

/// <summary>
/// One person's rows kept, in the order that they are staged in: kommuner, then grader, then codes, each by time. Reused from person to person.
/// </summary>
public sealed class Dreamperson
{
    private byte[] _slags = new byte[64];
    private short[] _fra = new short[64];
    private short[] _til = new short[64];
    private int[] _vaerdi = new int[64];
    private int _antal;

    internal Dreamsamtaler Samtaler { get; } = new();

    internal Dreamraekker Raekker =>
        new(_slags.AsSpan(0, _antal), _fra.AsSpan(0, _antal), _til.AsSpan(0, _antal), _vaerdi.AsSpan(0, _antal));

    public void Toem()
    {
        _antal = 0;
        Samtaler.Toem();
    }

    /// <summary>The kommune at the end of each of the years.</summary>
    public void MedKommune(int fraAar, int tilAar, int kommune) => Med(Dreamslags.Kommune, fraAar, tilAar, kommune);

    /// <summary>Months with the same beskæftigelsesgrad, in ten-thousandths.</summary>
    public void MedGrad(int fraMaaned, int tilMaaned, int grad) => Med(Dreamslags.Grad, fraMaaned, tilMaaned, grad);

    /// <summary>A ydelse; weeks without are in no interval.</summary>
    public void MedKode(int fraUge, int tilUge, int kode) => Med(Dreamslags.Kode, fraUge, tilUge, kode);

    public void MedSamtale(int uge, byte type, byte afholdtAf) => Samtaler.Med(uge, type, afholdtAf);

    /// <summary>Rows as they lie in the staged columns.</summary>
    internal void Med(ReadOnlySpan<byte> slags, ReadOnlySpan<short> fra, ReadOnlySpan<short> til, ReadOnlySpan<int> vaerdi)
    {
        var antal = _antal + slags.Length;
        if (antal > _slags.Length)
        {
            Array.Resize(ref _slags, antal * 2);
            Array.Resize(ref _fra, antal * 2);
            Array.Resize(ref _til, antal * 2);
            Array.Resize(ref _vaerdi, antal * 2);
        }

        slags.CopyTo(_slags.AsSpan(_antal));
        fra.CopyTo(_fra.AsSpan(_antal));
        til.CopyTo(_til.AsSpan(_antal));
        vaerdi.CopyTo(_vaerdi.AsSpan(_antal));
        _antal = antal;
    }

    private void Med(Dreamslags slags, int fra, int til, int vaerdi) =>
        Med([(byte)slags], [checked((short)fra)], [checked((short)til)], [vaerdi]);
}
