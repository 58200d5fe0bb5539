using Microsoft.Extensions.DependencyInjection;
using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Tjeneste.Arbejde;
using Quartz;

namespace Pipeline.Host.Tjeneste;

/// <summary>What keeps a process of the service from its work.</summary>
internal sealed class Beredskab(Tjenestemiljoe miljoe, IServiceProvider dele)
{
    public async Task<IReadOnlyList<string>> Mangler(CancellationToken token)
    {
        var mangler = new List<string>();
        var scheduler = await dele.GetRequiredService<ISchedulerFactory>().GetScheduler(token);
        if (scheduler.Status != SchedulerStatus.Running)
        {
            mangler.Add("Tidsplanen kører ikke; se loggen, og start tjenesten igen.");
        }

        await Task.Run(
            () =>
            {
                Proev(mangler, () => Datamappe.Deltag(miljoe.Mappe.Sti).Dispose());
                Proev(mangler, () => miljoe.Varehus.Aabn().Dispose());
            },
            token
        );
        return mangler;
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
