using System.Net;

namespace Pipeline.Dashboard.Access;

internal static class PlainAddress
{
    /// <summary>An IPv4 address as such, also where a socket for both kinds tells it as an IPv6 one.</summary>
    public static IPAddress? Plain(this IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
