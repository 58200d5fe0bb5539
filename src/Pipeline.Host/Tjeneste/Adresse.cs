using System.Net;
using System.Net.Sockets;
using Pipeline.Domain;

namespace Pipeline.Host.Tjeneste;

/// <summary>Where the service answers.</summary>
internal static class Adresse
{
    /// <summary><c>http://vært:port</c> and nothing more; port 0 takes a free one.</summary>
    /// <exception cref="PipelineFejl">It is not such an address.</exception>
    public static Uri Laes(string tekst) =>
        Uri.TryCreate(tekst, UriKind.Absolute, out var adresse)
        && adresse.Scheme == Uri.UriSchemeHttp
        && adresse.PathAndQuery == "/"
        && adresse.UserInfo.Length == 0
            ? adresse
            : throw new PipelineFejl(
                $"'{tekst}' er ikke en adresse, tjenesten kan svare på; skriv den som http://127.0.0.1:5080.",
                Afslutning.ForkertBrug
            );

    /// <summary>Takes the address for a moment, so that one that cannot be had is told before the work and not after it.</summary>
    /// <exception cref="PipelineFejl">It is taken, or not this machine's to answer on.</exception>
    public static void Proev(Uri adresse)
    {
        if (!IPAddress.TryParse(adresse.Host == "localhost" ? "127.0.0.1" : adresse.Host.Trim('[', ']'), out var ip))
        {
            return;
        }

        try
        {
            using var lytter = new TcpListener(ip, adresse.Port);
            lytter.Start();
        }
        catch (SocketException fejl)
        {
            throw fejl.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => Optaget(fejl),
                SocketError.AccessDenied => new PipelineFejl(
                    $"Programmet må ikke svare på port {adresse.Port}; vælg en over 1023 med --url.",
                    Afslutning.ForkertBrug,
                    fejl
                ),
                _ => new PipelineFejl(
                    $"{adresse.Host} er ikke en adresse på denne maskine; vælg en anden med --url.",
                    Afslutning.ForkertBrug,
                    fejl
                ),
            };
        }
    }

    public static PipelineFejl Optaget(Exception fejl) =>
        new("Adressen er optaget af et andet program; vælg en anden med --url.", Afslutning.Fejlet, fejl);

    /// <summary>Whether only this machine can reach it.</summary>
    public static bool ErLokal(Uri adresse) =>
        adresse.Host == "localhost" || (IPAddress.TryParse(adresse.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
