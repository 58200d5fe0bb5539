using System.Text;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Kilder.Http;

/// <summary>What is asked of a source, without the key.</summary>
/// <param name="Navn">The table, for people and for the folder of its answers.</param>
/// <param name="Krop">JSON to post; null is a GET.</param>
internal sealed record Anmodning(string Navn, Uri Adresse, string? Krop)
{
    public HttpMethod Metode => Krop is null ? HttpMethod.Get : HttpMethod.Post;

    /// <summary>Two requests with the same are the same.</summary>
    public string Aftryk => ContentHash.Of($"{Metode}\n{Adresse}\n{Krop}")[..8];

    public HttpRequestMessage Besked(string? autorisation)
    {
        var besked = new HttpRequestMessage(Metode, Adresse);
        besked.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (autorisation is not null)
        {
            besked.Headers.TryAddWithoutValidation("Authorization", autorisation);
        }

        if (Krop is not null)
        {
            besked.Content = new StringContent(Krop, Encoding.UTF8, "application/json");
        }

        return besked;
    }
}
