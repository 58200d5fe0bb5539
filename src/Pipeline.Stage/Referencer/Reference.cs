namespace Pipeline.Stage.Referencer;

/// <summary>What a dataset's rows are checked against.</summary>
/// <param name="Mapper">The staged folders it was read from: what names its state.</param>
/// <param name="Personer">Null: persons are not checked.</param>
/// <param name="Daekning">Null: payments are not checked.</param>
internal sealed record Reference(IReadOnlyList<string> Mapper, Personregister? Personer, Dagpengedaekning? Daekning)
{
    public static Reference Ingen { get; } = new([], null, null);

    /// <summary>Whether what the other one accepted, this one accepts too.</summary>
    public bool Rummer(Reference anden) =>
        (Personer is null || (anden.Personer is not null && Personer.Rummer(anden.Personer)))
        && (Daekning is null || (anden.Daekning is not null && Daekning.Rummer(anden.Daekning)));
}

/// <summary>Counts and sums up rows refused by a reference, in any order.</summary>
internal struct Aftryk
{
    public long Antal { get; private set; }

    public ulong Sum { get; private set; }

    public void Tilfoej(long nr, int fejl)
    {
        Antal++;

        // SplitMix64's finisher: neighbouring row numbers must not cancel out in the sum.
        var x = ((ulong)nr * 64) + (ulong)fejl + 0x9e3779b97f4a7c15;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        Sum += x ^ (x >> 31);
    }
}
