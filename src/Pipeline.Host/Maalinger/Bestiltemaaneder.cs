using Pipeline.Domain.Kalender;

namespace Pipeline.Host.Maalinger;

/// <summary>The months somebody asked for.</summary>
internal static class Bestiltemaaneder
{
    /// <summary>Both ends are in it; an end that was not given is open.</summary>
    public static bool Indenfor(this Maaned maaned, Maaned? fra, Maaned? til) => !(maaned < fra) && !(maaned > til);
}
