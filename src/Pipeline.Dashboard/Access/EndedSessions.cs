using System.Security.Cryptography;
using System.Text;
using Pipeline.Dashboard.Opsaetning;

namespace Pipeline.Dashboard.Access;

/// <summary>
/// The sessions that somebody has logged out of: an empty file each, beside the keys that the logins are sealed with, so that every process of the service refuses a copy of
/// the cookie, also after a restart. Gone when no copy can be valid any more.
/// </summary>
internal sealed class EndedSessions(DashboardIndstillinger settings, TimeProvider clock)
{
    private const string Item = "session";

    private readonly string _folder = Path.Combine(settings.Data, "login", "logget-ud");

    /// <summary>Names a new session, in what the cookie holds sealed.</summary>
    public static void Begin(IDictionary<string, string?> items) =>
        items[Item] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public void End(IDictionary<string, string?> items)
    {
        if (items.TryGetValue(Item, out var session) && session is not null)
        {
            Directory.CreateDirectory(_folder);
            foreach (var old in Directory.EnumerateFiles(_folder).Where(f => File.GetLastWriteTimeUtc(f) < Oldest).ToList())
            {
                File.Delete(old);
            }

            File.WriteAllBytes(Mark(session), []);
        }
    }

    /// <summary>Also of a cookie that names none: it was made before there were any.</summary>
    public bool IsEnded(IDictionary<string, string?> items) =>
        !items.TryGetValue(Item, out var session) || session is null || File.Exists(Mark(session));

    private DateTime Oldest => (clock.GetUtcNow() - (2 * SessionCheck.Lifetime)).UtcDateTime;

    /// <summary>The file's name is no session's.</summary>
    private string Mark(string session) =>
        Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(session))));
}
