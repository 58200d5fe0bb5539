using Pipeline.Domain.Leveringer;

namespace Pipeline.Generate.Skrivning;

/// <summary>The rows of one block of persons, one buffer for every file of the landing.</summary>
internal sealed class Blok(Landingsplan plan)
{
    private readonly Raekkebuffer[][] _buffere =
    [
        .. Registre.Alle.Select(d => plan.MaanederFor(d).Select(_ => new Raekkebuffer()).ToArray()),
    ];

    /// <summary>Broken rows written on purpose, by the dataset's place in <see cref="Registre.Alle"/>.</summary>
    public long[] Fejlraekker { get; } = new long[Registre.Alle.Count];

    /// <summary>By place in <see cref="Registre.Alle"/>: a buffer for each of the dataset's months.</summary>
    public Raekkebuffer[] Buffere(int datasaet) => _buffere[datasaet];

    public Raekkebuffer[] Buffere(Datasaet datasaet) => _buffere[Nummer(datasaet)];

    public static int Nummer(Datasaet datasaet)
    {
        for (var i = 0; i < Registre.Alle.Count; i++)
        {
            if (ReferenceEquals(Registre.Alle[i], datasaet))
            {
                return i;
            }
        }

        throw new ArgumentException($"{datasaet} er ikke et register.", nameof(datasaet));
    }

    /// <summary>The wide rows of DREAM; in a file of its own kind, and only when they are asked for.</summary>
    public Raekkebuffer Dream { get; } = new();

    public void Toem()
    {
        Dream.Toem();
        Array.Clear(Fejlraekker);
        foreach (var buffer in _buffere.SelectMany(b => b))
        {
            buffer.Toem();
        }
    }
}
