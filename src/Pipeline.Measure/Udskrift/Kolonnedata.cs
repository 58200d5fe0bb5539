using System.Runtime.InteropServices;
using Pipeline.Lake.Published;

namespace Pipeline.Measure.Udskrift;

/// <summary>A month's values of a column, in the order the rows came.</summary>
internal abstract class Kolonnedata<TRaekke>
    where TRaekke : struct
{
    /// <summary>What the column is in the file.</summary>
    public abstract PublishedColumn Kolonne { get; }

    public abstract void Tilfoej(in TRaekke raekke);

    /// <summary>Forgets the month.</summary>
    public abstract void Toem();

    /// <summary>Puts these rows, in this order, into <see cref="Kolonne"/>.</summary>
    public abstract void Skriv(ReadOnlySpan<int> raekker);
}

internal sealed class Antalsdata<TRaekke>(string navn, Vaerdi<TRaekke, int> vaerdi) : Kolonnedata<TRaekke>
    where TRaekke : struct
{
    private readonly PublishedCount _kolonne = new(navn);
    private readonly List<int> _antal = [];

    public override PublishedColumn Kolonne => _kolonne;

    public override void Tilfoej(in TRaekke raekke) => _antal.Add(vaerdi(raekke));

    public override void Toem() => _antal.Clear();

    public override void Skriv(ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_antal);
        var til = _kolonne.Values(raekker.Length);
        for (var i = 0; i < raekker.Length; i++)
        {
            til[i] = fra[raekker[i]];
        }
    }
}

internal sealed class Taldata<TRaekke>(string navn, Vaerdi<TRaekke, double?> vaerdi) : Kolonnedata<TRaekke>
    where TRaekke : struct
{
    private readonly PublishedNumber _kolonne = new(navn);
    private readonly List<double?> _tal = [];

    public override PublishedColumn Kolonne => _kolonne;

    public override void Tilfoej(in TRaekke raekke) => _tal.Add(vaerdi(raekke));

    public override void Toem() => _tal.Clear();

    public override void Skriv(ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_tal);
        var til = _kolonne.Values(raekker.Length);
        for (var i = 0; i < raekker.Length; i++)
        {
            til[i] = fra[raekker[i]];
        }
    }
}

internal sealed class Beloebsdata<TRaekke>(string navn, Vaerdi<TRaekke, double?> kroner) : Kolonnedata<TRaekke>
    where TRaekke : struct
{
    private readonly PublishedAmount _kolonne = new(navn);
    private readonly List<decimal?> _beloeb = [];

    public override PublishedColumn Kolonne => _kolonne;

    public override void Tilfoej(in TRaekke raekke) => _beloeb.Add(_kolonne.Exact(kroner(raekke)));

    public override void Toem() => _beloeb.Clear();

    public override void Skriv(ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_beloeb);
        var til = _kolonne.Values(raekker.Length);
        for (var i = 0; i < raekker.Length; i++)
        {
            til[i] = fra[raekker[i]];
        }
    }
}
