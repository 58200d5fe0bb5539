using NodaTime;
using Pipeline.Domain.Kalender;

namespace Pipeline.Extract.Kilder;

/// <summary>The calendar month it is in Denmark.</summary>
internal static class Danskmaaned
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    public static Maaned Nu(TimeProvider ur) => Maaned.Af(Instant.FromDateTimeOffset(ur.GetUtcNow()).InZone(Zone).Date);
}
