using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Pins;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Rule sets pinned and lifted without another version in force, and those that go with one.</summary>
public sealed partial class Versionsskift
{
    /// <summary>Pins the rule sets, all of the product's, without anything to publish: its figures are as they are under them.</summary>
    public PinChange Fasthold(RegelsaetPins pins, Decision af, CancellationToken token = default) =>
        Fasthold(_ => pins, Udgivelsesbog.Udgivelse, af, token);

    /// <summary>Lifts the pins of the months: the next run measures them under the product's own rule set.</summary>
    /// <param name="fra">First month; null: from the first pinned.</param>
    /// <param name="til">Last month, included; null: to the last pinned.</param>
    /// <exception cref="PipelineFejl">No pin is there. Nothing is changed.</exception>
    public PinChange Slip(Maaned? fra, Maaned? til, Decision af, CancellationToken token = default) =>
        Fasthold(
            foer =>
            {
                var maaneder = foer.Maaneder.Keys.Where(m => Maaned.Parse(m) is var n && !(n < fra) && !(n > til)).ToList();
                return maaneder.Count > 0 ? foer.With(maaneder.Select(m => (m, (string?)null)))
                    : foer.IsEmpty ? throw new PipelineFejl($"{produkt} har intet fastholdt regelsæt at slippe.", Afslutning.ForkertBrug)
                    : throw new PipelineFejl(
                        $"{produkt} har intet fastholdt regelsæt at slippe {Tekst(fra, til)}; fastholdt er regelsæt {foer}.",
                        Afslutning.ForkertBrug
                    );
            },
            "slip",
            af,
            token
        );

    private static string Tekst(Maaned? fra, Maaned? til) =>
        fra == til ? $"i {fra}"
        : fra is null ? $"til {til}"
        : til is null ? $"fra {fra}"
        : $"fra {fra} til {til}";

    private PinChange Fasthold(Func<RegelsaetPins, RegelsaetPins> nye, string anledning, Decision af, CancellationToken token) =>
        Laast(
            (_, gaeldende) =>
            {
                var kort = _lager.Laes(gaeldende ?? throw IntetUdgivet()).IKraft.Keys;
                var aendring = varehus.ITransaktion(
                    transaktion =>
                    {
                        var pins = new PinLog(transaktion, ur);
                        return pins.Write(produkt.Navn, nye(pins.Current(produkt.Navn)).Within(kort), anledning, genstand: null, af);
                    },
                    token
                );
                new PinFile(_lager).Write(aendring.After);
                return aendring;
            },
            token
        );

    /// <summary>
    /// The pins with a version that somebody chooses: each month it was measured for, or that it brings from another version than the one in force, is pinned to the
    /// rule set of its figures when that is another than the product's own. On the way back, when the record of pins does not reach so far, those the version
    /// was published with.
    /// </summary>
    private RegelsaetPins Pins(RegelsaetPins nu, string? gaeldende, Manifest ny, bool tilbage, string eget)
    {
        if (tilbage && ny.Fastholdt is { } fastholdt)
        {
            return new(fastholdt);
        }

        var foer = gaeldende is null ? null : _lager.Laes(gaeldende);
        var historie = new Maanedshistorie(_lager, ny);
        var bragt = ny.IKraft.Where(m => foer?.IKraft.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Key);
        return nu.With(
            from maaned in ny.Maalte.Union(bragt)
            let regelsaet = historie.Senest(maaned)?.Regelsaet.Version
            select (maaned, regelsaet == eget ? null : regelsaet)
        );
    }
}
