using Pipeline.Domain.Leveringer;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Produkter;

namespace Pipeline.Host.Produktion.Forskelle;

/// <summary>
/// The differences as CSV, a line for each move, in the order of <see cref="Forskelsopgoerelse.Moves"/>; where it was asked which rule moved it, a line for each
/// change of the rules that did. A figure's column holds what it changes in the row; in the row that persons moved to, it is the opposite.
/// </summary>
internal sealed class Forskelsfil
{
    private readonly Sammenligningssvar _svar;
    private readonly Produkt _produkt;
    private readonly Raekkenavne _navne;
    private readonly List<string> _noegler;
    private readonly IReadOnlyList<Felt> _felter;

    private Forskelsfil(Produkt produkt, IReadOnlyList<Kommune> kommuner, Sammenligningssvar svar)
    {
        (_svar, _produkt, _navne) = (svar, produkt, Raekkenavne.Af(kommuner));
        _noegler = [.. produkt.Noegler.Skip(1).Select(n => n.Navn)];
        _felter = Maanedstal.Felter(produkt);
    }

    /// <returns>Lines written, without the header.</returns>
    public static long Skriv(string fil, Produkt produkt, IReadOnlyList<Kommune> kommuner, Sammenligningssvar svar)
    {
        var indhold = new Forskelsfil(produkt, kommuner, svar);
        return Csvfil.Skriv(fil, indhold.Skriv);
    }

    private long Skriv(Csvskriver skriver)
    {
        var efterRegel = _svar.Aendringer.Count > 0;
        skriver.Hoved([
            .. efterRegel ? ["aendring"] : Array.Empty<string>(),
            Produkt.Maaned,
            "art",
            .. _noegler,
            "raekke",
            .. _noegler.Select(n => $"til_{n}"),
            "til_raekke",
            .. _felter.Select(f => f.Navn),
            .. _felter.SelectMany(f => new[] { $"{f.Navn}_foer", $"{f.Navn}_efter" }),
            "roerer",
            "roerte_tal",
        ]);
        var linjer = 0L;
        foreach (var move in _svar.Opgoerelse.Moves)
        {
            foreach (var (navn, tal) in efterRegel ? _svar.Aarsager(move.Row) : [("", i => move.Row.Change(i))])
            {
                skriver.Raekke([.. efterRegel ? [navn] : Array.Empty<object?>(), .. Linje(move, tal)]);
                linjer++;
            }
        }

        return linjer;
    }

    private IEnumerable<object?> Linje(Move move, Func<int, decimal> tal) =>
        [
            move.Maaned.ToString(),
            Moveword.Af(move.Kind),
            .. Ord(move.Row.Noegle),
            _navne.Af(_produkt, move.Row.Noegle),
            .. move.To is { } til ? Ord(til.Noegle) : _noegler.Select(_ => (string?)null),
            move.To is null ? null : _navne.Af(_produkt, move.To.Noegle),
            .. Enumerable.Range(0, _felter.Count).Select(f => (object?)tal(f)),
            .. Enumerable.Range(0, _felter.Count).SelectMany(f => new object?[] { move.Row.Before[f], move.Row.After[f] }),
            string.Join("; ", move.Touches.Select(_navne.Af)),
            move.TouchedFigures,
        ];

    /// <summary>The words of the key; one that cannot be taken apart stands in the first column.</summary>
    private IEnumerable<string?> Ord(string noegle)
    {
        var ord = noegle.Split(", ");
        return Enumerable
            .Range(0, _noegler.Count)
            .Select(i =>
                ord.Length == _noegler.Count ? ord[i]
                : i == 0 ? noegle
                : null
            );
    }
}
