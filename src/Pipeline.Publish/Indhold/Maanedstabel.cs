using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>One month of a product in memory, column by column, in the order of the key's bytes.</summary>
public sealed class Maanedstabel
{
    private readonly Dictionary<string, Ordkolonne> _tekster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> _antal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<double?>> _tal = new(StringComparer.Ordinal);

    /// <param name="raekker">So many are expected; more and fewer are as good.</param>
    public Maanedstabel(Produkt produkt, Maaned maaned, int raekker = 0)
    {
        Produkt = produkt;
        Maaned = maaned;
        foreach (var felt in produkt.Felter)
        {
            switch (felt.Type)
            {
                case Felttype.Tekst:
                    _tekster.Add(felt.Navn, new(raekker));
                    break;
                case Felttype.Heltal:
                    _antal.Add(felt.Navn, new(raekker));
                    break;
                default:
                    _tal.Add(felt.Navn, new(raekker));
                    break;
            }
        }
    }

    public Produkt Produkt { get; }

    public Maaned Maaned { get; }

    public int Raekker { get; private set; }

    /// <summary>The file it was read from has the columns and the order of a published one, and can be published as it is.</summary>
    public bool SomUdgivet { get; internal init; }

    public Ordkolonne Tekst(string kolonne) => _tekster[kolonne];

    public IReadOnlyList<long> Antal(string kolonne) => _antal[kolonne];

    public IReadOnlyList<double?> Tal(string kolonne) => _tal[kolonne];

    /// <summary>Adds rows; columns in the order of the product's.</summary>
    /// <exception cref="FormatException">A text or a count is null.</exception>
    internal void Tilfoej(LakeChunk bid)
    {
        for (var k = 0; k < Produkt.Felter.Count; k++)
        {
            var felt = Produkt.Felter[k];
            if (felt.Type != Felttype.Tal && !bid.AllValid(k))
            {
                throw new FormatException($"mangler en værdi i kolonnen {felt.Navn}");
            }

            switch (felt.Type)
            {
                case Felttype.Tekst:
                    var tekst = _tekster[felt.Navn];
                    for (var i = 0; i < bid.Count; i++)
                    {
                        tekst.Tilfoej(bid.Utf8(k, i));
                    }

                    break;
                case Felttype.Heltal:
                    _antal[felt.Navn].AddRange(bid.Values<long>(k));
                    break;
                default:
                    var vaerdier = bid.Values<double>(k);
                    var tal = _tal[felt.Navn];
                    for (var i = 0; i < vaerdier.Length; i++)
                    {
                        tal.Add(bid.IsValid(k, i) ? vaerdier[i] : null);
                    }

                    break;
            }
        }

        Raekker += bid.Count;
    }

    /// <summary>Adds a row; columns in the order of the product's.</summary>
    /// <returns>False, and nothing is added, when a text or a count is null.</returns>
    internal bool Tilfoej(System.Data.IDataRecord raekke)
    {
        if (Produkt.Felter.Where((f, k) => f.Type != Felttype.Tal && raekke.IsDBNull(k)).Any())
        {
            return false;
        }

        for (var k = 0; k < Produkt.Felter.Count; k++)
        {
            var felt = Produkt.Felter[k];
            switch (felt.Type)
            {
                case Felttype.Tekst:
                    _tekster[felt.Navn].Tilfoej(raekke.GetString(k));
                    break;
                case Felttype.Heltal:
                    _antal[felt.Navn].Add(Convert.ToInt64(raekke.GetValue(k), CultureInfo.InvariantCulture));
                    break;
                default:
                    _tal[felt.Navn].Add(raekke.IsDBNull(k) ? null : raekke.GetDouble(k));
                    break;
            }
        }

        Raekker++;
        return true;
    }

    /// <summary>Whether the rows stand in the order of the key's bytes.</summary>
    internal bool ErSorteret()
    {
        var noegler = Produkt.Noegler.Skip(1).Select(f => (Kolonne: _tekster[f.Navn], Plads: _tekster[f.Navn].Pladser())).ToArray();
        for (var i = 1; i < Raekker; i++)
        {
            foreach (var (kolonne, plads) in noegler)
            {
                var (foer, nu) = (kolonne.Nummer(i - 1), kolonne.Nummer(i));
                if (foer != nu)
                {
                    if (plads[foer] > plads[nu])
                    {
                        return false;
                    }

                    break;
                }
            }
        }

        return true;
    }

    /// <summary>The row's key as a person reads it: <c>kommune, 101, alle, alle, i alt</c>; the month is left out.</summary>
    public string Noegle(int raekke) => string.Join(", ", Produkt.Noegler.Skip(1).Select(f => _tekster[f.Navn][raekke]));
}
