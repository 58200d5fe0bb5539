using Pipeline.Lake;

namespace Pipeline.Measure.Udskrift;

internal delegate TVaerdi Vaerdi<TRaekke, out TVaerdi>(in TRaekke raekke)
    where TRaekke : struct;

/// <summary>A column of a product's month file, and how a row fills it.</summary>
/// <param name="Type">The lake's type.</param>
/// <param name="Noegle">The rows are sorted by it.</param>
internal abstract record Kolonne<TRaekke>(string Navn, string Type, bool Noegle)
    where TRaekke : struct
{
    public abstract void Saet(LakeAppender tabel, int kolonne, int i, in TRaekke raekke);
}

internal sealed record Tekstkolonne<TRaekke>(string Navn, Vaerdi<TRaekke, string> Vaerdi) : Kolonne<TRaekke>(Navn, "VARCHAR", Noegle: true)
    where TRaekke : struct
{
    public override void Saet(LakeAppender tabel, int kolonne, int i, in TRaekke raekke) => tabel.SetText(kolonne, i, Vaerdi(raekke));
}

internal sealed record Antalskolonne<TRaekke>(string Navn, Vaerdi<TRaekke, int> Vaerdi) : Kolonne<TRaekke>(Navn, "INTEGER", Noegle: false)
    where TRaekke : struct
{
    public override void Saet(LakeAppender tabel, int kolonne, int i, in TRaekke raekke) => tabel.Values<int>(kolonne)[i] = Vaerdi(raekke);
}

internal sealed record Talkolonne<TRaekke>(string Navn, Vaerdi<TRaekke, double?> Vaerdi) : Kolonne<TRaekke>(Navn, "DOUBLE", Noegle: false)
    where TRaekke : struct
{
    public override void Saet(LakeAppender tabel, int kolonne, int i, in TRaekke raekke)
    {
        if (Vaerdi(raekke) is { } tal)
        {
            tabel.Values<double>(kolonne)[i] = tal;
        }
        else
        {
            tabel.SetNull(kolonne, i);
        }
    }
}
