using Pipeline.Publish.Indhold;
using Pipeline.Publish.Offentliggoerelse.Sikring;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>A month of a product as everyone may see it: which of its figures are left out.</summary>
public sealed class Offentligmaaned
{
    /// <summary>The place of a row that everyone does not see.</summary>
    internal const int Udenfor = -1;

    private readonly LinkedTable _samlet;
    private readonly Offentlighed _offentlighed;
    private readonly int[] _raekker;
    private readonly Daekning? _daekning;
    private readonly Dictionary<int, string> _maerker = [];

    /// <param name="samlet">What the product is protected together with.</param>
    /// <param name="raekker">By row: the place of its first count, or <see cref="Udenfor"/>.</param>
    internal Offentligmaaned(LinkedTable samlet, Udgavetabel udgave, int[] raekker, Daekning? daekning)
    {
        (_samlet, Udgave, _raekker, _daekning) = (samlet, udgave, raekker, daekning);
        _offentlighed = samlet.Members.Single(m => m.Produkt.Navn == udgave.Tabel.Produkt.Navn);
    }

    /// <summary>The publication that is shown.</summary>
    public Udgavetabel Udgave { get; }

    public Maanedstabel Tabel => Udgave.Tabel;

    /// <inheritdoc cref="RowSelection"/>
    public string? LeftOut { get; private init; }

    /// <summary>Rows that everyone sees, whatever of their figures is left out.</summary>
    public int Viste => _raekker.Count(r => r != Udenfor);

    /// <summary>Of the product's own counts that are shown or hidden; not of those that everyone never sees.</summary>
    public Daekningspris Pris =>
        _daekning is null
            ? Daekningspris.Ingen
            : Daekningspris.Af(_daekning, [.. _offentlighed.Antal.Where(_offentlighed.Viser).Select(_samlet.Number)]);

    /// <summary>A month of which nothing is shown.</summary>
    internal static Offentligmaaned Ingen(LinkedTable samlet, Udgavetabel udgave, string hvorfor) =>
        new(samlet, udgave, [.. Enumerable.Repeat(Udenfor, udgave.Tabel.Raekker)], null) { LeftOut = hvorfor };

    /// <summary>Whether everyone sees the row: see <see cref="Domain.Maalinger.Offentlighedsgraense.Kun"/>.</summary>
    public bool Vises(int raekke) => _raekker[raekke] != Udenfor;

    public bool ErSkjult(int raekke, Felt felt) =>
        felt.Type switch
        {
            Felttype.Tekst => false,
            // Where there is no figure, nothing is left out.
            Felttype.Tal when Tabel.Tal(felt.Navn)[raekke] is null => false,
            _ when !_offentlighed.Viser(felt.Navn) => true,
            _ => _offentlighed.Erklaering.Foelger.TryGetValue(felt.Navn, out var antal)
                ? antal.Any(a => Skjult(raekke, a))
                : Skjult(raekke, felt.Navn),
        };

    /// <summary>The columns that are left out of the row, with commas between; empty when everything is shown.</summary>
    public string Maerke(int raekke)
    {
        var felter = Tabel.Produkt.Felter;
        var skjulte = 0;
        for (var k = 0; k < felter.Count; k++)
        {
            skjulte |= ErSkjult(raekke, felter[k]) ? 1 << k : 0;
        }

        if (!_maerker.TryGetValue(skjulte, out var maerke))
        {
            maerke = string.Join(',', felter.Where((_, k) => (skjulte >> k & 1) != 0).Select(f => f.Navn));
            _maerker.Add(skjulte, maerke);
        }

        return maerke;
    }

    /// <summary>The figure as everyone may see it: null when it is left out, or has no meaning.</summary>
    public object? Vaerdi(int raekke, Felt felt) =>
        felt.Type switch
        {
            Felttype.Tekst => Tabel.Tekst(felt.Navn)[raekke],
            _ when ErSkjult(raekke, felt) => null,
            Felttype.Heltal => Tabel.Antal(felt.Navn)[raekke],
            _ => Tabel.Tal(felt.Navn)[raekke],
        };

    private bool Skjult(int raekke, string kolonne) => _daekning!.Skjult[_raekker[raekke] + _samlet.Number(kolonne)];
}
