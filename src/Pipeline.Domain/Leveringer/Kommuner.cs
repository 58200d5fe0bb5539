using System.Globalization;

namespace Pipeline.Domain.Leveringer;

/// <summary>A kommune and the region it lies in.</summary>
public sealed record Kommune(short Kode, string Navn, short Region, short Jobcenter)
{
    /// <summary>Residence that no row of <c>bopael</c> covers (§8): a row of its own, in no region, counted in land.</summary>
    public const short Ukendt = 0;

    /// <summary>Three digits, as published: <c>101</c>, unknown <c>000</c>.</summary>
    public static string Tekst(short kode) => kode.ToString("D3", CultureInfo.InvariantCulture);
}
