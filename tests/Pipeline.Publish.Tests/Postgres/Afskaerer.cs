using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>A network between service and server that can be cut: what goes through it goes to the server until <see cref="Skaer"/>.</summary>
internal sealed class Afskaerer : IDisposable
{
    private readonly TcpListener _lytter = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _aabne = [];
    private readonly NpgsqlConnectionStringBuilder _server;

    public Afskaerer(string forbindelse)
    {
        _server = new(forbindelse);
        _lytter.Start();
        _ = Task.Run(Tag);
    }

    public string Forbindelse =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_lytter.LocalEndpoint).Port,
        }.ConnectionString;

    /// <summary>Every connection under way is reset, in the middle of whatever it was sending; new ones are let through.</summary>
    public void Skaer()
    {
        lock (_aabne)
        {
            foreach (var forbindelse in _aabne)
            {
                try
                {
                    forbindelse.LingerState = new(enable: true, seconds: 0);
                }
                catch (ObjectDisposedException)
                {
                    // Ended in peace before.
                }

                forbindelse.Dispose();
            }

            _aabne.Clear();
        }
    }

    public void Dispose()
    {
        _lytter.Dispose();
        Skaer();
    }

    private async Task Tag()
    {
        while (true)
        {
            Socket ind;
            try
            {
                ind = await _lytter.AcceptSocketAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            var ud = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await ud.ConnectAsync(_server.Host!, _server.Port);
            lock (_aabne)
            {
                _aabne.AddRange([ind, ud]);
            }

            _ = Flyt(ind, ud);
            _ = Flyt(ud, ind);
        }
    }

    private static async Task Flyt(Socket fra, Socket til)
    {
        try
        {
            await using var ind = new NetworkStream(fra, ownsSocket: true);
            await using var ud = new NetworkStream(til, ownsSocket: true);
            await ind.CopyToAsync(ud);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
