using System.Reflection;

namespace Pipeline.Host.Omgivelser;

/// <summary>The code version as manifests and <c>--version</c> give it: version and, built from a checkout, <c>+</c> the commit.</summary>
internal static class Kodeversion
{
    public static string Tekst { get; } =
        typeof(Kodeversion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
