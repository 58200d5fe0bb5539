using Pipeline.Domain;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>The time zone of a schedule, by the machine's own data: a slim container may have none.</summary>
internal static class ScheduleTimeZone
{
    /// <exception cref="PipelineFejl">The machine does not know the zone.</exception>
    public static TimeZoneInfo Find(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or UnauthorizedAccessException)
        {
            throw new PipelineFejl(
                $"Maskinen kender ikke tidszonen {id}, som tidsplanen følger, for den har ingen tidszonedata; installer pakken tzdata, og start igen.",
                Afslutning.Fejlet,
                e
            );
        }
    }
}
