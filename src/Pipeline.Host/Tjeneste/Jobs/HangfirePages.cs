using System.Net;
using Hangfire;
using Hangfire.Common;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Dashboard.Driftstyring;
using Pipeline.Dashboard.Opsaetning;
using Pipeline.Host.Tjeneste.Arbejde;
using Pipeline.Publish.Drift;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>Hangfire's own pages under <c>/hangfire</c>, behind our login: readers look, operators act, and what they did stands in the audit trail.</summary>
internal static class HangfirePages
{
    private static readonly Lazy<IGlobalConfiguration> Linked = new(() =>
        // For the whole process, and once.
        GlobalConfiguration.Configuration.UseJobDetailsRenderer(0, RunLink)
    );

    /// <summary>After the pages, whose login they take.</summary>
    public static void Map(WebApplication app, Tjenestemiljoe miljoe)
    {
        _ = Linked.Value;
        app.UseWhen(IsChange, branch => branch.Use((http, next) => Record(http, next, miljoe)));
        app.MapHangfireDashboardWithAuthorizationPolicy(
            Roller.Laeser,
            JobQueuePages.Path,
            new DashboardOptions
            {
                AppPath = "/koersler",
                DashboardTitle = "Jobkøen",
                DisplayStorageConnectionString = false,
                IsReadOnlyFunc = c => !c.GetHttpContext().User.IsInRole(Roller.Operatoer),
            },
            app.Services.GetRequiredService<JobStorage>()
        );
    }

    /// <summary>Its pages ask for their numbers by a POST too.</summary>
    private static bool IsChange(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && http.Request.Path.StartsWithSegments(JobQueuePages.Path, out var page)
        && page != "/stats"
        && http.User.IsInRole(Roller.Operatoer);

    private static async Task Record(HttpContext http, RequestDelegate next, Tjenestemiljoe miljoe)
    {
        var jobs = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(http.RequestAborted))["jobs[]"] : default;
        var what = $"{http.Request.Path} {string.Join(' ', jobs.Take(20))}".TrimEnd();
        var entry = new AuditEntry(http.User.Identity?.Name ?? "ukendt", "jobkøen", null, what, null);
        var id = miljoe.Varehus.ITransaktion(t => AuditTrail.Write(t.Connection!, t, miljoe.Ur.GetUtcNow(), entry, "begyndt"));
        await next(http);
        var outcome = http.Response.StatusCode < StatusCodes.Status400BadRequest ? "udført" : "afvist";
        miljoe.Varehus.ITransaktion(t =>
        {
            AuditTrail.WriteOutcome(t.Connection!, id, miljoe.Ur.GetUtcNow(), outcome);
            return true;
        });
    }

    /// <summary>From a job to its run.</summary>
    private static NonEscapedString RunLink(JobDetailsRendererDto dto)
    {
        var job = dto.JobDetails.Job;
        var koersel = job?.Args is [string first, ..] ? first : null;
        if (job?.Type == typeof(ScheduledRunJob))
        {
            koersel = SerializationHelper.Deserialize<string>(
                dto.JobDetails.Properties.TryGetValue(ScheduledRunJob.RunParameter, out var stored) ? stored : null
            );
        }

        return new(
            koersel is null
                ? ""
                : $"<p><a href=\"/koersler/{Uri.EscapeDataString(koersel)}\">Kørslen {WebUtility.HtmlEncode(koersel)}: trin, log og udfald</a></p>"
        );
    }
}
