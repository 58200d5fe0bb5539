using System.Net;
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

    /// <summary>Whether only this machine can reach it.</summary>
    public static bool ErLokal(Uri adresse) =>
        adresse.Host == "localhost" || (IPAddress.TryParse(adresse.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
