using Dapper;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Pins;

/// <summary>A stretch of months that were pinned together, with who did it and why.</summary>
/// <param name="Tid">When, UTC.</param>
/// <param name="Anledning">As in ops.fastholdelser.</param>
/// <param name="Hvorfor">In the user's words; null: not told.</param>
public sealed record RecordedPin(string Produkt, PinnedPeriod Periode, string Tid, string Bruger, string Anledning, string? Hvorfor);

/// <summary>Reads which rule sets are pinned, from the warehouse.</summary>
public static class PinReader
{
    private const string Tabel = "ops.fastholdelser";

    /// <summary>Those in force with who pinned them, by product and oldest month first. A warehouse from before there were pins has none.</summary>
    /// <param name="produkt">Null: of every product.</param>
    /// <exception cref="Domain.PipelineFejl">There is no warehouse.</exception>
    public static IReadOnlyList<RecordedPin> Read(IVarehus varehus, string? produkt = null)
    {
        using var f = varehus.Aabn();
        if (!varehus.Tabeller(f).Contains(Tabel))
        {
            return [];
        }

        var fundne = new List<RecordedPin>();
        foreach (
            var r in f.Query<Raekke>(
                $"""
                select m.produkt as Produkt, m.maaned as Maaned, m.regelsaet as Regelsaet, s.tid as Tid, s.bruger as Bruger,
                    s.anledning as Anledning, s.hvorfor as Hvorfor
                from ops.fastholdte_maaneder m
                inner join {Tabel} s on s.produkt = m.produkt and s.nr = m.siden
                where m.nr = (select max(n.nr) from {Tabel} n where n.produkt = m.produkt)
                    {(produkt is null ? "" : "and m.produkt = @produkt")}
                order by m.produkt, m.maaned
                """,
                new { produkt }
            )
        )
        {
            var maaned = Maaned.Parse(r.Maaned);
            var pin = new RecordedPin(r.Produkt, new(maaned, maaned, r.Regelsaet), r.Tid, r.Bruger, r.Anledning, r.Hvorfor);
            if (
                fundne is [.., var sidste]
                && sidste.Periode.Til.Plus(1) == maaned
                && sidste with { Periode = pin.Periode } == pin
                && sidste.Periode.Regelsaet == r.Regelsaet
            )
            {
                fundne[^1] = sidste with { Periode = sidste.Periode with { Til = maaned } };
            }
            else
            {
                fundne.Add(pin);
            }
        }

        return fundne;
    }

    /// <summary>
    /// The pins a run works under. The warehouse has them; one that holds nothing of the product yet will have the lake's, and a publication that was
    /// stopped and that the run will finish first brings its own.
    /// </summary>
    /// <param name="varehus">Must have been made.</param>
    public static RegelsaetPins ForRun(IVarehus varehus, string data, string produkt)
    {
        var lager = new Versionslager(data, produkt);
        return varehus.ITransaktion(transaktion =>
        {
            var bog = new Udgivelsesbog(transaktion);
            if (bog.Gaeldende(produkt) is not { } gaeldende)
            {
                return new PinFile(lager).Read();
            }

            var kendte = bog.Versioner(produkt);
            var pins = new PinLog(transaktion, TimeProvider.System).Current(produkt);
            foreach (var manifest in lager.Versioner().Where(v => !kendte.ContainsKey(v)).Select(lager.Laes))
            {
                if (manifest.SaettesIKraft && manifest.ByggerPaa == gaeldende)
                {
                    (pins, gaeldende) = (manifest.Fastholdt is { } egne ? new(egne) : pins, manifest.Version);
                }
            }

            return pins;
        });
    }

    private sealed record Raekke
    {
        public string Produkt { get; init; } = "";
        public string Maaned { get; init; } = "";
        public string Regelsaet { get; init; } = "";
        public string Tid { get; init; } = "";
        public string Bruger { get; init; } = "";
        public string Anledning { get; init; } = "";
        public string? Hvorfor { get; init; }
    }
}
