using System.Net;
using Pipeline.Domain;

namespace Pipeline.Dashboard.Access;

/// <summary>
/// How the pages are reached from outside (docs/decisions/0043-behind-a-proxy.md): whose word is taken for who called and by which address, which names the service answers
/// to, and whether the way to it is https all the same.
/// </summary>
public sealed record ProxySettings
{
    private ProxySettings(IReadOnlyList<IPAddress> addresses, IReadOnlyList<IPNetwork> networks, IReadOnlyList<string> hosts, bool https) =>
        (Addresses, Networks, Hosts, Https) = (addresses, networks, hosts, https);

    /// <summary>Nobody's word is taken, and the service answers to the names of this machine alone.</summary>
    public static ProxySettings None { get; } = new([], [], [], https: false);

    public IReadOnlyList<IPAddress> Addresses { get; }

    public IReadOnlyList<IPNetwork> Networks { get; }

    /// <summary>Names without scheme or port, beside those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>Every request came by https, whatever it says itself: the service cannot be reached but through a proxy with TLS.</summary>
    public bool Https { get; }

    public bool HasProxy => Addresses.Count + Networks.Count > 0;

    /// <param name="proxies">Addresses, or networks as <c>10.0.0.0/24</c>.</param>
    /// <exception cref="PipelineFejl">One of them cannot be read.</exception>
    public static ProxySettings Of(IReadOnlyList<string>? proxies, IReadOnlyList<string>? hosts, bool https)
    {
        var addresses = new List<IPAddress>();
        var networks = new List<IPNetwork>();
        foreach (var proxy in proxies ?? [])
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                addresses.Add(address);
            }
            else if (IPNetwork.TryParse(proxy, out var network))
            {
                networks.Add(network);
            }
            else
            {
                throw new PipelineFejl(
                    $"dashboard.proxies: '{proxy}' er hverken en adresse som 10.0.0.4 eller et net som 10.0.0.0/24.",
                    Afslutning.ForkertBrug
                );
            }
        }

        return (hosts ?? []).FirstOrDefault(h => Uri.CheckHostName(h) == UriHostNameType.Unknown) is { } wrong
            ? throw new PipelineFejl(
                $"dashboard.hosts: '{wrong}' er ikke et værtsnavn; skriv det uden https:// og port, som maalinger.example.dk.",
                Afslutning.ForkertBrug
            )
            : new(addresses, networks, [.. hosts ?? []], https);
    }
}
