using System.Globalization;

namespace Pipeline.Benchmarks;

/// <summary>The command line as pairs of <c>--name value</c>.</summary>
internal sealed class Valg(string[] args)
{
    public string? Find(string navn) => Array.IndexOf(args, navn) is var i && i >= 0 && i + 1 < args.Length ? args[i + 1] : null;

    public string Kraev(string navn) => Find(navn) ?? throw new ArgumentException($"{navn} mangler.");

    public int Tal(string navn, int ellers) => Find(navn) is { } tekst ? int.Parse(tekst, CultureInfo.InvariantCulture) : ellers;
}
