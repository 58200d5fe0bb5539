using Pipeline.Domain.Kalender;

namespace Pipeline.Generate.Tests;

/// <summary>One landing of 2 000 persons and the usual months, made once for all tests that only read it.</summary>
public sealed class Landingsfixture : IDisposable
{
    public const int Personer = 2_000;

    private readonly MidlertidigMappe _mappe = new();

    public Landingsfixture() =>
        Resultat = Danmark.Generer(
            new()
            {
                Personer = Personer,
                Ud = _mappe.Sti,
                Seed = 42,
                Traade = 2,
                Blokstoerrelse = 300,
            }
        );

    public string Sti => _mappe.Sti;

    public GenereringsResultat Resultat { get; }

    public static Maaned Fra { get; } = new(2018, 1);

    public static Maaned Til { get; } = new(2025, 10);

    public void Dispose() => _mappe.Dispose();
}
