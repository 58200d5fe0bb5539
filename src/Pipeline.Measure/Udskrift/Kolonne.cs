namespace Pipeline.Measure.Udskrift;

internal delegate TVaerdi Vaerdi<TRaekke, out TVaerdi>(in TRaekke raekke)
    where TRaekke : struct;

/// <summary>A column of a product's month file, and how a row fills it.</summary>
internal abstract record Kolonne<TRaekke>(string Navn)
    where TRaekke : struct
{
    public abstract Kolonnedata<TRaekke> Ny();
}

/// <summary>Part of the key: the rows are sorted by it.</summary>
internal sealed record Tekstkolonne<TRaekke>(string Navn, Vaerdi<TRaekke, string> Vaerdi) : Kolonne<TRaekke>(Navn)
    where TRaekke : struct
{
    public override Kolonnedata<TRaekke> Ny() => new Tekstdata<TRaekke>(Navn, Vaerdi);
}

internal sealed record Antalskolonne<TRaekke>(string Navn, Vaerdi<TRaekke, int> Vaerdi) : Kolonne<TRaekke>(Navn)
    where TRaekke : struct
{
    public override Kolonnedata<TRaekke> Ny() => new Antalsdata<TRaekke>(Navn, Vaerdi);
}

internal sealed record Talkolonne<TRaekke>(string Navn, Vaerdi<TRaekke, double?> Vaerdi) : Kolonne<TRaekke>(Navn)
    where TRaekke : struct
{
    public override Kolonnedata<TRaekke> Ny() => new Taldata<TRaekke>(Navn, Vaerdi);
}

/// <summary>An amount in kr., whole øre.</summary>
internal sealed record Beloebskolonne<TRaekke>(string Navn, Vaerdi<TRaekke, double?> Kroner) : Kolonne<TRaekke>(Navn)
    where TRaekke : struct
{
    public override Kolonnedata<TRaekke> Ny() => new Beloebsdata<TRaekke>(new(Navn), Kroner);
}
