using Pipeline.Publish.Indhold;
using Pipeline.Publish.Offentliggoerelse.Sikring;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>A month of a product as everyone may see it: which of its figures are left out.</summary>
public sealed class Offentligmaaned
{
    /// <summary>Cannot be a word of the data: those are of small letters and digits.</summary>
    private const string Rest = "REST";

    /// <summary>The place of a row that everyone does not see.</summary>
    private const int Udenfor = -1;

    private readonly Offentlighed _offentlighed;
    private readonly int[] _raekker;
    private readonly Dictionary<string, int> _kolonner;
    private readonly Daekning _daekning;
    private readonly Dictionary<int, string> _maerker = [];

    private Offentligmaaned(
        Offentlighed offentlighed,
        Udgavetabel udgave,
        int[] raekker,
        Dictionary<string, int> kolonner,
        Daekning daekning
    ) => (_offentlighed, Udgave, _raekker, _kolonner, _daekning) = (offentlighed, udgave, raekker, kolonner, daekning);

    /// <summary>The publication that is shown.</summary>
    public Udgavetabel Udgave { get; }

    public Maanedstabel Tabel => Udgave.Tabel;

    /// <inheritdoc cref="RowSelection"/>
    public string? LeftOut { get; private init; }

    /// <summary>Rows that everyone sees, whatever of their figures is left out.</summary>
    public int Viste => _raekker.Count(r => r != Udenfor);

    public Daekningspris Pris => Daekningspris.Af(_daekning);

    /// <summary>Whether everyone sees the row: see <see cref="Domain.Maalinger.Offentlighedsgraense.Kun"/>.</summary>
    public bool Vises(int raekke) => _raekker[raekke] != Udenfor;

    public bool ErSkjult(int raekke, Felt felt) =>
        felt.Type switch
        {
            Felttype.Heltal => Skjult(raekke, felt.Navn),
            Felttype.Tal when _kolonner.ContainsKey(felt.Navn) => Skjult(raekke, felt.Navn),
            Felttype.Tal => _offentlighed.Andele[felt.Navn].Any(antal => Skjult(raekke, antal)),
            _ => false,
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

    /// <summary>
    /// A month through its publications, oldest first. One that cannot be shown beside those before it is passed over: then everyone keeps
    /// seeing the one before.
    /// </summary>
    /// <param name="regionAf">Kommunekode → region code, as they were in the month.</param>
    /// <returns>What everyone may see after the last.</returns>
    public static Offentligmaaned Af(
        Offentlighed offentlighed,
        IReadOnlyList<Udgavetabel> udgivelser,
        IReadOnlyDictionary<string, string> regionAf
    )
    {
        var kolonner = offentlighed.Antal.Keys.ToList();
        var (beside, viste, udeladt) = RowSelection.Of(offentlighed, udgivelser, regionAf);
        var ord = offentlighed
            .Dimensioner.Select(d =>
                beside
                    .SelectMany((u, nr) => Ordene(d, u.Tabel).Where((_, i) => viste[nr][i]))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToList()
            )
            .ToList();
        Trae[] traeer =
        [
            .. offentlighed.Dimensioner.Select((d, i) => Traeet(d, ord[i], regionAf)),
            new(kolonner, k => offentlighed.Antal[k]),
        ];
        var numre = ord.Select(o => o.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal)).ToList();
        var kolonnenumre = kolonner.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i, StringComparer.Ordinal);
        Offentligmaaned? sidste = null;
        foreach (var (udgave, vises) in beside.Zip(viste))
        {
            var tabel = udgave.Tabel;
            var tal = new Taltabel(traeer);
            var raekker = vises.Select(v => v ? 0 : Udenfor).ToArray();
            for (var d = 0; d < numre.Count; d++)
            {
                var i = 0;
                foreach (var o in Ordene(offentlighed.Dimensioner[d], tabel))
                {
                    raekker[i] += vises[i] ? numre[d][o] * tal.Skridt(d) : 0;
                    i++;
                }
            }

            foreach (var (kolonne, k) in kolonnenumre)
            {
                var antal = Antal(offentlighed, tabel, kolonne);
                for (var i = 0; i < raekker.Length; i++)
                {
                    if (vises[i])
                    {
                        tal.Vaerdier[raekker[i] + k] = antal(i);
                    }
                }
            }

            tal.BeregnOverskud();
            var daekning = Daekning.Af(tal, offentlighed.Graense(tabel.Maaned).Mindst, sidste?._daekning);
            if (daekning.Ubeskyttede.Count == 0)
            {
                sidste = new(offentlighed, udgave, raekker, kolonnenumre, daekning) { LeftOut = udeladt };
            }
        }

        return sidste
            ?? throw new InvalidOperationException("A first publication can always be protected; the search for a proof has missed it.");
    }

    private bool Skjult(int raekke, string kolonne) => _daekning.Skjult[_raekker[raekke] + _kolonner[kolonne]];

    private static Trae Traeet(Noegledimension dimension, List<string> ord, IReadOnlyDictionary<string, string> regionAf)
    {
        if (dimension.Hoejst is not { } top || ord.IndexOf(top) is not (>= 0 and var nummer))
        {
            return new(ord, o => dimension.Foraelder(o, regionAf));
        }

        ord = [.. ord, Rest];
        return new(ord, o => o == Rest ? null : dimension.Foraelder(o, regionAf)) { Overskud = (nummer, ord.Count - 1) };
    }

    private static Func<int, int> Antal(Offentlighed offentlighed, Maanedstabel tabel, string kolonne)
    {
        if (tabel.Produkt.Felter.Single(f => f.Navn == kolonne).Type == Felttype.Heltal)
        {
            var antal = tabel.Antal(kolonne);
            return i => checked((int)antal[i]);
        }

        var tal = tabel.Tal(kolonne);
        var ellers = offentlighed.Ellers.TryGetValue(kolonne, out var anden) ? tabel.Tal(anden) : null;
        return i => (int)(tal[i] ?? Math.Ceiling(ellers?[i] ?? 0));
    }

    internal static IEnumerable<string> Ordene(Noegledimension dimension, Maanedstabel tabel)
    {
        var kolonner = dimension.Kolonner.Select(tabel.Tekst).ToArray();
        return kolonner is [var en]
            ? Enumerable.Range(0, tabel.Raekker).Select(i => en[i])
            : Enumerable.Range(0, tabel.Raekker).Select(i => string.Join('|', kolonner.Select(k => k[i])));
    }
}

/// <param name="Tabel">The month's rows as they were published.</param>
public sealed record Udgavetabel(string Version, string Regelsaet, Maanedstabel Tabel);
