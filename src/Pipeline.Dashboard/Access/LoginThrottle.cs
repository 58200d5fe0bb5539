using System.Net;
using System.Net.Sockets;

namespace Pipeline.Dashboard.Access;

/// <summary>
/// Holds back those who guess passwords, and nobody else (docs/decisions/0043-behind-a-proxy.md). A try is taken from the address, from the user as tried from that address,
/// and from the user as tried from everywhere; one that succeeds is given back. Where the user has logged in before, what others try of that user from elsewhere does not
/// count. All is forgotten when the service stops.
/// </summary>
internal sealed class LoginThrottle(TimeProvider clock)
{
    /// <summary>Wrong passwords from one address before it must wait, and of one user from one address.</summary>
    public const int PerAddress = 10;

    /// <summary>Wrong passwords of one user from addresses together before the next from an address that is new to the user must wait.</summary>
    public const int PerUser = 30;

    /// <summary>Buckets of each kind, and known addresses, that are kept; names and addresses can be made up without end.</summary>
    private const int Most = 20_000;

    private static readonly TimeSpan AddressRefill = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan PairRefill = TimeSpan.FromMinutes(1);

    /// <summary>Three times as fast as one address can go on using it up.</summary>
    private static readonly TimeSpan UserRefill = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, TokenBucket> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string User, string Address), TokenBucket> _pairs = [];
    private readonly Dictionary<string, TokenBucket> _users = new(StringComparer.Ordinal);
    private readonly HashSet<(string User, string Address)> _known = [];

    /// <summary>Buckets that are kept now.</summary>
    internal int Kept => _addresses.Count + _pairs.Count + _users.Count;

    /// <summary>Takes a try, or tells how long to wait for the next.</summary>
    /// <param name="user">As it was written; it need not be a user there is.</param>
    /// <param name="address">The caller's, as the proxy told it.</param>
    public Attempt Try(string user, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        var key = (User: Name(user), Address: Network(address));
        lock (_lock)
        {
            List<TokenBucket> buckets =
            [
                Of(_addresses, key.Address, PerAddress, AddressRefill, now),
                Of(_pairs, key, PerAddress, PairRefill, now),
            ];
            if (!_known.Contains(key))
            {
                buckets.Add(Of(_users, key.User, PerUser, UserRefill, now));
            }

            var wait = buckets.Max(b => b.Wait(now));
            if (wait == TimeSpan.Zero)
            {
                buckets.ForEach(b => b.Take(now));
            }

            return new(wait, () => Succeed(key, buckets));
        }
    }

    private void Succeed((string User, string Address) key, List<TokenBucket> buckets)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            buckets.ForEach(b => b.GiveBack(now));
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            _known.Add(key);
        }
    }

    private static TokenBucket Of<T>(Dictionary<T, TokenBucket> buckets, T key, int size, TimeSpan refill, DateTimeOffset now)
        where T : notnull
    {
        if (buckets.TryGetValue(key, out var found))
        {
            return found;
        }

        if (buckets.Count >= Most)
        {
            // Those that are full say nothing; of the others those that say most are kept.
            foreach (var (old, _) in buckets.OrderByDescending(b => b.Value.Left(now)).Take(Most / 2).ToList())
            {
                buckets.Remove(old);
            }
        }

        return buckets[key] = new(size, refill, now);
    }

    private static string Name(string user) =>
        user.Trim().ToUpperInvariant() is { Length: > 100 } name ? name[..100] : user.Trim().ToUpperInvariant();

    /// <summary>Of an IPv6 address the first half: the rest is the caller's own to choose.</summary>
    private static string Network(IPAddress? address)
    {
        var plain = address.Plain();
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))
            : plain?.ToString() ?? "";
    }
}

/// <param name="Wait">How long until there is another try; zero: it may be tried now.</param>
/// <param name="Succeeded">To be called when the password was right.</param>
internal readonly record struct Attempt(TimeSpan Wait, Action Succeeded);
