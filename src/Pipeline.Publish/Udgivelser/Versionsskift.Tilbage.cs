using Pipeline.Domain;
using Pipeline.Publish.Pins;

namespace Pipeline.Publish.Udgivelser;

/// <summary>Going back a version, once for each time that somebody means it.</summary>
public sealed partial class Versionsskift
{
    /// <summary>
    /// Puts the version in force again that was in force before the last switch, with the rule sets that were pinned before it. The same again is told and not done: a
    /// step further back must name the version it goes from.
    /// </summary>
    /// <param name="fra">The version to go back from. Null: the one in force, unless it came into force by going back.</param>
    /// <param name="eget">The product's own rule set.</param>
    /// <exception cref="PipelineFejl">
    /// There is none before it; it is not <paramref name="fra"/> that is in force; or the last switch was one back and nobody has named from where to go on. Nothing is
    /// changed.
    /// </exception>
    public Versionsskifte Tilbage(string? fra, string eget, Decision af, CancellationToken token = default)
    {
        string? allerede = null;
        var skifte = Skift(
            (gaeldende, bog) =>
            {
                allerede = Allerede(fra, gaeldende ?? throw IntetUdgivet(), bog);
                return allerede is null ? Forrige(gaeldende, bog) : null;
            },
            Udgivelsesbog.Tilbage,
            eget,
            af,
            token
        );
        return skifte with { AlreadyBackFrom = allerede };
    }

    /// <returns>The version that was gone back from already, when it is the one asked for; null: it is still to be done.</returns>
    private string? Allerede(string? fra, string gaeldende, Udgivelsesbog bog)
    {
        var tilbage = bog.SenestTilbage(produkt.Navn);
        return (fra, tilbage) switch
        {
            (null, { } t) => throw new PipelineFejl(
                $"{produkt} gik tilbage fra {t.Fra} til {gaeldende} {t.Tid} og går ikke længere tilbage ved en gentagelse; intet er ændret. "
                    + $"Skal det også gå tilbage fra {gaeldende}, så kør 'pipeline rollback --maaling {produkt} --fra {gaeldende}'.",
                Afslutning.AfvistAfKontrol
            ),
            (null, null) => null,
            _ when fra == gaeldende => null,
            (_, { } t) when fra == t.Fra => fra,
            _ => throw new PipelineFejl(
                $"{produkt} {fra} er ikke i kraft, det er {gaeldende}; intet er ændret.",
                Afslutning.AfvistAfKontrol
            ),
        };
    }

    /// <returns>The version, and the number of the switch that is taken back; null: the record does not know it.</returns>
    private (string Version, int? Skift) Forrige(string gaeldende, Udgivelsesbog bog) =>
        bog.FoerGaeldende(produkt.Navn) is { } foer
            ? (foer.Version, foer.Skift)
            : (
                _lager.Laes(gaeldende).ByggerPaa
                    ?? throw new PipelineFejl(
                        $"{produkt} {gaeldende} er den første version; der er ingen at gå tilbage til.",
                        Afslutning.ForkertBrug
                    ),
                null
            );
}
