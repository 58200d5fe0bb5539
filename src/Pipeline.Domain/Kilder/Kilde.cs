using Pipeline.Domain.Leveringer;

namespace Pipeline.Domain.Kilder;

/// <summary>A place outside the house that deliveries are fetched from, as <c>kilder</c> of a <c>pipeline.yaml</c> declares it.</summary>
/// <param name="Navn">One word; names the folder of what was fetched, and the source on the command line.</param>
public abstract record Kilde(string Navn)
{
    /// <summary>The datasets it delivers.</summary>
    public abstract IReadOnlyList<Datasaet> Datasaet { get; }

    public override string ToString() => Navn;
}

/// <summary>A folder where the Ydelsesrefusion files arrive under the names they come with. Nothing in it is changed.</summary>
/// <param name="Mappe">Path as it stands in the declaration.</param>
public sealed record Refusionskilde(string Navn, string Mappe) : Kilde(Navn)
{
    public override IReadOnlyList<Datasaet> Datasaet => [Refusion.Ydelsesrefusion];

    public override string ToString() => Navn;
}
