using System.Net;
using System.Net.Sockets;

namespace Pipeline.Dashboard.Tests.Opsaetning;

/// <summary>
/// A browser behind a proxy that ends TLS: what it asks for by <see cref="Host"/> goes to the service over http from the proxy's address, with the headers of the proxy. It
/// keeps cookies as they come, and follows nothing by itself.
/// </summary>
internal sealed class ProxiedClient : IDisposable
{
    public const string Host = "maalinger.example.dk";
    public const string Proxy = "127.0.0.2";

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly HttpClient _client;

    /// <param name="from">The address that the call comes from.</param>
    /// <param name="caller">What the proxy says of who called it.</param>
    public ProxiedClient(Vaert service, string from = Proxy, string caller = "198.51.100.7", string host = Host)
    {
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = async (context, token) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                    await socket.ConnectAsync(context.DnsEndPoint, token);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = service.Rod,
        };
        _client.DefaultRequestHeaders.Add("X-Forwarded-For", caller);
        _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        _client.DefaultRequestHeaders.Add("X-Forwarded-Host", host);
    }

    /// <summary>Every Set-Cookie line there has been.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>The cookies as they are now, as somebody may have copied them.</summary>
    public Dictionary<string, string> Copy() => new(_cookies, StringComparer.Ordinal);

    public void Paste(Dictionary<string, string> cookies)
    {
        _cookies.Clear();
        foreach (var (name, value) in cookies)
        {
            _cookies[name] = value;
        }
    }

    /// <param name="address">A path, or an address of <see cref="Host"/>.</param>
    public Task<HttpResponseMessage> Get(string address) => Send(new(HttpMethod.Get, Local(address)));

    /// <summary>The form of a page, with its token.</summary>
    public async Task<HttpResponseMessage> Post(string page, string path, Dictionary<string, string> fields)
    {
        var html = await (await Get(page)).Content.ReadAsStringAsync();
        fields["__RequestVerificationToken"] = Klienter.TokenOf(html);
        return await Send(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });
    }

    /// <summary>A form without more fields of a page that was loaded before.</summary>
    public async Task<HttpResponseMessage> PostFrom(HttpResponseMessage page, string path) =>
        await Send(
            new(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = Klienter.TokenOf(await page.Content.ReadAsStringAsync()),
                    }
                ),
            }
        );

    public Task<HttpResponseMessage> LogIn(string name = "anne", string password = Klienter.Kodeord) =>
        Post("/login", "/login", new() { ["navn"] = name, ["kodeord"] = password });

    public void Dispose() => _client.Dispose();

    private static string Local(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Host == Host ? whole.PathAndQuery : address;

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        var answer = await _client.SendAsync(request);
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            SetCookies.Add(line);
            var (name, value) = line.Split(';')[0].Split('=', 2) switch
            {
                var parts => (parts[0], parts[1]),
            };
            _cookies.Remove(name);
            if (value.Length > 0)
            {
                _cookies[name] = value;
            }
        }

        return answer;
    }
}
