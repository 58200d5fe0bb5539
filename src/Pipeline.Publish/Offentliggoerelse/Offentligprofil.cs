using Pipeline.Domain;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What everyone may see: the products that are shown outside, in the tables that are protected together.</summary>
public sealed class Offentligprofil
{
    private readonly Dictionary<string, Offentlighed> _produkter;

    /// <param name="erklaeringer">By product.</param>
    /// <exception cref="PipelineFejl">A declaration says too little to hide by (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public Offentligprofil(IReadOnlyDictionary<string, Offentlighedserklaering> erklaeringer)
    {
        _produkter = erklaeringer.ToDictionary(
            e => e.Key,
            e => new Offentlighed(Produktliste.Find(e.Key), e.Value, [.. e.Value.Noegle.Select(d => Dimension(e.Key, d))]),
            StringComparer.Ordinal
        );
        Offentlighedstjek.Koer([.. _produkter.Values]);
        Tables =
        [
            .. _produkter
                .Values.OrderBy(p => p.Produkt.Navn, StringComparer.Ordinal)
                .GroupBy(p => p.Erklaering.Tabel, StringComparer.Ordinal)
                .Select(t => new LinkedTable(t.Key, [.. t])),
        ];
    }

    /// <summary>Nothing is shown outside.</summary>
    public static Offentligprofil Ingen { get; } = new(new Dictionary<string, Offentlighedserklaering>());

    public IReadOnlyList<LinkedTable> Tables { get; }

    /// <summary>Null: the product is shown to nobody outside.</summary>
    public Offentlighed? Find(string produkt) => _produkter.GetValueOrDefault(produkt);

    public LinkedTable? Table(string produkt) => Tables.FirstOrDefault(t => t.Members.Any(m => m.Produkt.Navn == produkt));

    /// <exception cref="PipelineFejl">The product has no public edition (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public Offentlighed Kraev(string produkt) =>
        Find(produkt)
        ?? throw new PipelineFejl(
            $"'{produkt}' har ingen offentlig udgave; det har {string.Join(", ", _produkter.Keys.Order(StringComparer.Ordinal))}. Brug --profil intern.",
            Afslutning.ForkertBrug
        );

    private static Noegledimension Dimension(string produkt, string navn) =>
        Dimensioner.Find(navn)
        ?? throw new PipelineFejl(
            $"pipelines/{produkt}/pipeline.yaml, offentlig.noegle: '{navn}' er ikke en dimension; de er {string.Join(", ", Dimensioner.Kendte)}.",
            Afslutning.ForkertBrug
        );
}
