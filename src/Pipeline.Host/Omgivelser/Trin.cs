namespace Pipeline.Host.Omgivelser;

/// <summary>One step while it runs. The work reports how far it is as a fraction, from any thread; a room needs only <see cref="IProgress{T}"/>.</summary>
internal sealed class Trin(string navn) : IProgress<double>
{
    private double _andel;
    private Raekketal? _raekker;
    private volatile string? _tilstand;

    public string Navn { get; } = navn;

    /// <summary>0 to 1.</summary>
    public double Andel => Volatile.Read(ref _andel);

    /// <summary>How far it is in words, beside the bar; null = nothing to say.</summary>
    public string? Tilstand
    {
        get => _tilstand;
        set => _tilstand = value;
    }

    public Raekketal? Raekker => _raekker;

    public void Report(double value) => Volatile.Write(ref _andel, Math.Clamp(value, 0, 1));

    /// <summary>What the step's closing line says about rows.</summary>
    public void Talte(long ind, long ud, long karantaene = 0) => _raekker = new(ind, ud, karantaene);
}

/// <summary>Rows read, rows written, and rows refused.</summary>
internal sealed record Raekketal(long Ind, long Ud, long Karantaene)
{
    public override string ToString() =>
        (Ind == 0 ? $"{Tekst.Antal(Ud)} rækker ud" : $"{Tekst.Antal(Ind)} rækker ind, {Tekst.Antal(Ud)} ud")
        + (Karantaene == 0 ? "" : $", {Tekst.Antal(Karantaene)} i karantæne");
}
