using System.Text;
using Pipeline.Domain.Koder;

namespace Pipeline.Generate.Skrivning;

/// <summary>The contract's words for an enum as UTF-8, by the enum's number.</summary>
internal static class Ord<T>
    where T : struct, Enum
{
    public static readonly byte[][] Utf8 = [.. Kodeliste<T>.Ord.Select(Encoding.UTF8.GetBytes)];
}

/// <summary>The contract's spelling of a fritagelseskode as UTF-8.</summary>
internal static class Fritagelsesord
{
    private static readonly byte[][] Utf8 = [.. Enumerable.Range(0, Fritagelseskode.Tilbage13 + 1).Select(Byg)];

    public static ReadOnlySpan<byte> Af(short kode) => Utf8[kode];

    private static byte[] Byg(int kode) =>
        kode is > 999 and < Fritagelseskode.Barsel ? [] : Encoding.UTF8.GetBytes(Fritagelseskode.Tekst((short)kode));
}
