using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Sider;

namespace Pipeline.Dashboard.Opsaetning;

/// <summary>
/// Puts the pages into a host. It also registers <see cref="Publish.Varehuse.IVarehus"/>, migrated, and
/// <see cref="Driftstyring.IDriftstyring"/>, both as singletons.
/// </summary>
public static class DashboardOpsaetning
{
    public static IServiceCollection AddDashboard(this IServiceCollection services, DashboardIndstillinger indstillinger)
    {
        services.AddSingleton(indstillinger);
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery();
        return services;
    }

    /// <summary>Middleware and pages; call it last before the host runs.</summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapGet("/", () => new RazorComponentResult<Overblik>());
        return app;
    }
}
