using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Host.Tjeneste.Jobs;

namespace Pipeline.Host.Tjeneste;

/// <summary>What keeps a process of the service from its work.</summary>
internal sealed class Beredskab(Tjenestemiljoe miljoe, JobStore store)
{
    public async Task<IReadOnlyList<string>> Mangler(CancellationToken token)
    {
        var mangler = new List<string>();
        await Task.Run(
            () =>
            {
                Proev(mangler, () => Datamappe.Deltag(miljoe.Mappe.Sti).Dispose());
                Proev(mangler, () => miljoe.Varehus.Aabn().Dispose());
                Proev(mangler, KraevKoe);
            },
            token
        );
        return mangler;
    }

    private void KraevKoe()
    {
        var lever = WorkUnderWay.Servers(store.Storage, miljoe.Indstillinger.Tjeneste.Silence, miljoe.Ur);
        if (!lever.Any(s => WorkUnderWay.Process(s.Name) == miljoe.Proces.Navn))
        {
            throw new PipelineFejl("Tidsplanen og køen kører ikke; se loggen, og start processen igen.");
        }
    }

    private void Proev(List<string> mangler, Action noget)
    {
        try
        {
            noget();
        }
#pragma warning disable CA1031 // Whatever it is, it is a reason not to be ready.
        catch (Exception fejl)
        {
            mangler.Add((fejl as PipelineFejl)?.Message ?? miljoe.Vaert.Oversaet(fejl) ?? "Uventet fejl; se loggen.");
        }
#pragma warning restore CA1031
    }
}
