using System.Data.Common;
using Dapper;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Pins;

/// <summary>
/// The warehouse's record of pinned rule sets, within one transaction: every change is a new state of the product, numbered, with the switch it came
/// after, so that going back behind a switch finds what held before it. Who and why stand in the audit trail too.
/// </summary>
internal sealed class PinLog(DbTransaction transaktion, TimeProvider ur)
{
    private readonly DbConnection _forbindelse = transaktion.Connection!;

    public RegelsaetPins Current(string produkt) => State(produkt, Number(produkt, int.MaxValue));

    /// <summary>What held before the product's switch of that number in ops.skift.</summary>
    public RegelsaetPins BeforeSwitch(string produkt, int skift) => State(produkt, Number(produkt, skift - 1));

    /// <summary>Makes the pins the product's, when they are not already.</summary>
    /// <param name="anledning">As in ops.skift, or <c>slip</c>.</param>
    /// <param name="genstand">What the audit trail names beside the months, as a version; null: nothing.</param>
    public PinChange Write(string produkt, RegelsaetPins pins, string anledning, string? genstand, Decision af)
    {
        var aendring = new PinChange(Current(produkt), pins);
        if (aendring.Before.Equals(pins))
        {
            return aendring;
        }

        var foer = Number(produkt, int.MaxValue);
        var siden = Since(produkt, foer);
        var (nr, tid) = (foer + 1, ur.GetUtcNow());
        _forbindelse.Execute(
            """
            insert into ops.fastholdelser (produkt, nr, skift, tid, bruger, anledning, hvorfor)
            select @produkt, @nr, coalesce(max(s.nr), 0), @tid, @Bruger, @anledning, @Hvorfor from ops.skift s where s.produkt = @produkt
            """,
            new
            {
                produkt,
                nr,
                tid = Udgivelsesbog.Tid(tid),
                anledning,
                af.Bruger,
                af.Hvorfor,
            },
            transaktion
        );
        _forbindelse.Execute(
            "insert into ops.fastholdte_maaneder (produkt, nr, maaned, regelsaet, siden) values (@produkt, @nr, @Key, @Value, @siden)",
            pins.Maaneder.Select(p => new
            {
                produkt,
                nr,
                p.Key,
                p.Value,
                siden = aendring.Pinned.Find(p.Key) is null ? siden[p.Key] : nr,
            }),
            transaktion
        );
        Audit("fasthold", aendring.Pinned);
        Audit("slip", aendring.Lifted);
        return aendring;

        void Audit(string handling, RegelsaetPins beroerte)
        {
            foreach (var perioder in beroerte.Periods.GroupBy(p => p.Regelsaet, StringComparer.Ordinal))
            {
                AuditTrail.Write(
                    _forbindelse,
                    transaktion,
                    tid,
                    new(
                        af.Bruger,
                        $"{handling} regelsæt {perioder.Key}",
                        produkt,
                        string.Join(", ", perioder.Select(p => p.Maaneder)) + (genstand is null ? "" : $" ({genstand})"),
                        af.Hvorfor
                    ),
                    "udført"
                );
            }
        }
    }

    /// <summary>The newest state that came after that switch or an earlier one; 0: there is none.</summary>
    private int Number(string produkt, int skift) =>
        _forbindelse.ExecuteScalar<int>(
            "select coalesce(max(nr), 0) from ops.fastholdelser where produkt = @produkt and skift <= @skift",
            new { produkt, skift },
            transaktion
        );

    private RegelsaetPins State(string produkt, int nr) =>
        new(
            _forbindelse
                .Query<(string Maaned, string Regelsaet)>(
                    "select maaned, regelsaet from ops.fastholdte_maaneder where produkt = @produkt and nr = @nr",
                    new { produkt, nr },
                    transaktion
                )
                .Select(m => KeyValuePair.Create(m.Maaned, m.Regelsaet))
        );

    private Dictionary<string, int> Since(string produkt, int nr) =>
        _forbindelse
            .Query<(string Maaned, int Siden)>(
                "select maaned, cast(siden as integer) from ops.fastholdte_maaneder where produkt = @produkt and nr = @nr",
                new { produkt, nr },
                transaktion
            )
            .ToDictionary(m => m.Maaned, m => m.Siden, StringComparer.Ordinal);
}
