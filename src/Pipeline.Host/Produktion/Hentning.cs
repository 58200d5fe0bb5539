using Pipeline.Definitions.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Kilder;
using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Produktion;

/// <summary>The step before the first room: deliveries fetched from the sources of the installation. Without sources there is no such step.</summary>
internal sealed class Hentning(Datamappe mappe, Indstillinger indstillinger, Rundgang rundgang)
{
    /// <exception cref="Domain.PipelineFejl">A declaration is wrong. A source that fails is told of in what is returned.</exception>
    public Hentet Koer(Koerselsvalg valg, IReadOnlyList<Kommune> kommuner)
    {
        if (valg.UdenKilder || indstillinger.Kilder is not { } erklaeringer)
        {
            return Hentet.Intet;
        }

        if (Demomappe.Er(mappe))
        {
            throw Demomappe.Fremmed(mappe);
        }

        var kilder = Kildemappe.Laes(erklaeringer);
        return rundgang.Trin(
            "Hentning",
            trin =>
            {
                var udfald = Kildehentning.Koer(
                    new()
                    {
                        Kilder = kilder,
                        Landing = valg.Landing,
                        Data = mappe.Sti,
                        Noegle = indstillinger.Noegle(mappe),
                        Kommuner = kommuner,
                        Opslag = Modtagelse.Opslag(kommuner),
                        UdenNet = valg.UdenNet,
                        Lake = indstillinger.Lake(mappe),
                    },
                    trin,
                    rundgang.Afbryd
                );
                foreach (var advarsel in udfald.SelectMany(u => u.Fejl is null ? u.Advarsler : [.. u.Advarsler, u.Fejl]))
                {
                    rundgang.Advar(advarsel);
                }

                var nye = udfald.SelectMany(u => u.Leveringer).Where(l => l.Ny).Sum(l => l.Levering.Kilde.Raekker);
                trin.Talte(nye, nye);
                return new Hentet(kilder.Count, [.. udfald.SelectMany(u => u.Filer)], [.. udfald.Where(u => u.Fejl is not null)]);
            }
        );
    }
}
