using Pipeline.Domain.Kalender;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>One month of a product in memory, column by column, in the order of the key's bytes.</summary>
public sealed class Maanedstabel
{
    private readonly Dictionary<string, Ordkolonne> tekster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> antal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<double?>> tal = new(StringComparer.Ordinal);

    public Maanedstabel(Produkt produkt, Maaned maaned)
    {
        Produkt = produkt;
        Maaned = maaned;
        foreach (var felt in produkt.Felter)
        {
            switch (felt.Type)
            {
                case Felttype.Tekst:
                    tekster.Add(felt.Navn, new());
                    break;
                case Felttype.Heltal:
                    antal.Add(felt.Navn, []);
                    break;
                default:
                    tal.Add(felt.Navn, []);
                    break;
            }
        }
    }

    public Produkt Produkt { get; }

    public Maaned Maaned { get; }

    public int Raekker { get; private set; }

    public Ordkolonne Tekst(string kolonne) => tekster[kolonne];

    public IReadOnlyList<long> Antal(string kolonne) => antal[kolonne];

    public IReadOnlyList<double?> Tal(string kolonne) => tal[kolonne];

    /// <summary>Adds a row; values in the order of the product's columns: <see cref="string"/>, <see cref="long"/> or <see cref="double"/>?.</summary>
    public void Tilfoej(params IReadOnlyList<object?> vaerdier)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vaerdier.Count, Produkt.Felter.Count);
        for (var i = 0; i < vaerdier.Count; i++)
        {
            var felt = Produkt.Felter[i];
            switch (felt.Type)
            {
                case Felttype.Tekst:
                    tekster[felt.Navn].Tilfoej((string)vaerdier[i]!);
                    break;
                case Felttype.Heltal:
                    antal[felt.Navn].Add((long)vaerdier[i]!);
                    break;
                default:
                    tal[felt.Navn].Add((double?)vaerdier[i]);
                    break;
            }
        }

        Raekker++;
    }

    /// <summary>The row's key as a person reads it: <c>kommune, 101, alle, alle, i alt</c>; the month is left out.</summary>
    public string Noegle(int raekke) => string.Join(", ", Produkt.Noegler.Skip(1).Select(f => tekster[f.Navn][raekke]));
}
