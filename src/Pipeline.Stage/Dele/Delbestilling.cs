using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dream;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Dele;

/// <summary>A part that is to be there: one delivery of one dataset, under the present rules.</summary>
internal sealed record Delbestilling(Datasaet Datasaet, RaaLevering Levering, Typning Typning, Buckets Buckets)
{
    /// <summary>Raised when the code decides otherwise than before without its SQL showing it.</summary>
    private const int Regelversion = 1;

    /// <summary>The rules, besides the rows of the reference, that decide which rows a reference refuses; empty when there are none.</summary>
    public string Referenceregler { get; init; } = "";

    public Maaned? Maaned => Datasaet.Art == Leveringsart.Maanedlig ? Levering.Maaned : null;

    public string Navn => Maaned is { } maaned ? $"{Datasaet.Navn} {maaned}" : Datasaet.Navn;

    /// <summary>Relative to <c>staged/</c>.</summary>
    public string Overmappe => Maaned is { } maaned ? $"{Datasaet.Navn}/{maaned}" : Datasaet.Navn;

    public string Opskrift =>
        ContentHash.Of(
            $"{Regelversion}|{Buckets.Antal}|{Typning.Opskrift}{(Datasaet.Kolonnefamilier.Count > 0 ? Dreamskriver.Regelversion : "")}{Referenceregler}"
        )[..ContentHash.Short];

    public string Mappe(Aftrykstand stand) =>
        $"{Overmappe}/{ContentHash.Of($"{Levering.Kilde.Sha256}|{Opskrift}|{stand.Antal}|{stand.Sum}")[..ContentHash.Short]}";

    public bool ErAf(StagedDel del) => del.RaaHash == Levering.Kilde.Sha256 && del.Opskrift == Opskrift;
}

/// <summary>How many rows a reference refused, and which.</summary>
internal readonly record struct Aftrykstand(long Antal, ulong Sum);

/// <summary>What became of a delivery's rows.</summary>
/// <param name="Raekker">Rows in the staged files.</param>
/// <param name="Afviste">Refused rows: number in the raw file, and error number.</param>
/// <param name="Aftryk">Of the rows refused by a reference.</param>
internal sealed record Deludfald(long Raekker, List<(long Nr, int Fejl)> Afviste, long Dubletter, long Flettede, Aftryk Aftryk)
{
    /// <summary>Right rows that are not counted, see <see cref="Udeladelse"/>.</summary>
    public long Udeladte { get; init; }

    /// <summary>By number in the raw file: the cell a refused row of a wide dataset was refused for.</summary>
    public IReadOnlyDictionary<long, (string Kolonne, string Vaerdi, string? Fingerprint)>? Celler { get; init; }

    public StagedTider? Tider { get; init; }

    /// <summary>Different persons among the rows; null where they are not counted.</summary>
    public long? Personer { get; init; }
}
