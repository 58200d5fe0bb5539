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

/// <summary>The values of a column that is written as it is kept.</summary>
internal abstract class Kolonnedata<TRaekke, T>(PublishedColumn<T> kolonne) : Kolonnedata<TRaekke>
    where TRaekke : struct
{
    private readonly List<T> _kept = [];

    public override PublishedColumn Kolonne => kolonne;

    public override void Toem() => _kept.Clear();

    public override void Skriv(ReadOnlySpan<int> raekker)
    {
        var fra = CollectionsMarshal.AsSpan(_kept);
        var til = kolonne.Values(raekker.Length);
        for (var i = 0; i < raekker.Length; i++)
        {
            til[i] = fra[raekker[i]];
        }
    }

    protected void Keep(T value) => _kept.Add(value);
}

internal sealed class Antalsdata<TRaekke>(string navn, Vaerdi<TRaekke, int> vaerdi) : Kolonnedata<TRaekke, int>(new PublishedCount(navn))
    where TRaekke : struct
{
    public override void Tilfoej(in TRaekke raekke) => Keep(vaerdi(raekke));
}

internal sealed class Taldata<TRaekke>(string navn, Vaerdi<TRaekke, double?> vaerdi)
    : Kolonnedata<TRaekke, double?>(new PublishedNumber(navn))
    where TRaekke : struct
{
    public override void Tilfoej(in TRaekke raekke) => Keep(vaerdi(raekke));
}

internal sealed class Beloebsdata<TRaekke>(PublishedAmount kolonne, Vaerdi<TRaekke, double?> kroner)
    : Kolonnedata<TRaekke, decimal?>(kolonne)
    where TRaekke : struct
{
    private readonly PublishedAmount _kolonne = kolonne;

    public override void Tilfoej(in TRaekke raekke) => Keep(_kolonne.Exact(kroner(raekke)));
}
