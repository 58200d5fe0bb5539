using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Dashboard.Access;
using Pipeline.Dashboard.Laesning;
using Pipeline.Dashboard.Ruter;

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
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Katalog>();
        services.AddSingleton<Manifester>();
        services.AddSingleton<Koersler>();
        services.AddSingleton<Laesning.Udgivelser>();
        services.AddSingleton<Leveringer>();
        services.AddSingleton<Resultater>();
        services.AddSingleton<Sammenligninger>();
        services.AddSingleton<Karantaene>();
        services.AddSingleton<Logbog>();
        services.AddSingleton<Anslag>();
        services.AddSingleton<Revisionsspor>();
        services.AddSingleton<Maanedsgitter>();
        services.AddSingleton<Overblikslaeser>();
        services.AddSingleton<Forventninger>();
        services.AddHostedService(s => s.GetRequiredService<Forventninger>());
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        // Danish letters as they are, and not as character references.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "pipeline-formular";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddOpenApi("v1", Apiruter.Beskriv);

        // Beside the data: logins survive a restart, and every process of the service reads them.
        services.AddDataProtection().SetApplicationName("pipeline").PersistKeysToFileSystem(Noeglemappe(indstillinger));
        Adgang.Tilfoej(services, indstillinger);
        return services;
    }

    /// <summary>Middleware and pages; call it last before the host runs.</summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        // Wrong configuration of users is told now and not at the first login.
        _ = app.Services.GetRequiredService<Brugere>();
        app.UseBehindProxy(app.Services.GetRequiredService<DashboardIndstillinger>().Proxy);
        app.UseFejlsider();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseBeskeder();
        app.MapWebfiler();
        Adgangsruter.Map(app);
        Sideruter.Map(app);
        Handlingsruter.Map(app);
        Personruter.Map(app);
        Apiruter.Map(app);
        return app;
    }

    private static DirectoryInfo Noeglemappe(DashboardIndstillinger indstillinger)
    {
        var sti = Path.Combine(indstillinger.Data, "login");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(sti)
            : Directory.CreateDirectory(sti, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
