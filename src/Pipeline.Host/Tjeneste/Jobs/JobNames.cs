using Hangfire;
using Hangfire.Common;
using Hangfire.Server;

namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>
/// The names that jobs are stored under, and the one set-up of how they are written. A stored job outlives the program that stored it, so a class may be renamed or
/// moved and its name here may not; nor may the jobs' method <c>Run</c> be called otherwise or take other arguments. A new form is a new name beside the old one.
/// </summary>
internal static class JobNames
{
    private static readonly Dictionary<string, Type> ByName = new(StringComparer.Ordinal)
    {
        ["scheduled-run"] = typeof(ScheduledRunJob),
        ["requested-run"] = typeof(RequestedRunJob),
        ["bucket"] = typeof(BucketJob),
        ["publication"] = typeof(PublicationJob),
        // What their arguments are.
        ["string"] = typeof(string),
        ["int"] = typeof(int),
        ["context"] = typeof(PerformContext),
        ["stop"] = typeof(CancellationToken),
    };

    private static readonly Dictionary<Type, string> ByType = ByName.ToDictionary(p => p.Value, p => p.Key);

    // Hangfire keeps what it has found by the delegate, so they are the same ones every time.
    private static readonly Func<Type, string> Serializer = Of;
    private static readonly Func<string, Type> Resolver = Find;

    /// <summary>For the whole process; every process that stores, performs or shows jobs calls it first. Doing it twice is doing it once.</summary>
    public static void Use() =>
        GlobalConfiguration
            .Configuration.SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseRecommendedSerializerSettings()
            .UseTypeSerializer(Serializer)
            .UseTypeResolver(Resolver);

    /// <summary>Hangfire's own types go by its simple names.</summary>
    private static string Of(Type type) => ByType.TryGetValue(type, out var name) ? name : TypeHelper.SimpleAssemblyTypeSerializer(type);

    private static Type Find(string name) =>
        ByName.TryGetValue(name, out var type) ? type : TypeHelper.IgnoredAssemblyVersionTypeResolver(name);
}
