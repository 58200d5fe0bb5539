using System.Reflection;
using Pipeline.Domain.Kalender;
using Pipeline.Measure.Spande;

namespace Pipeline.Measure.Jobsamtaler.Flere;

/// <summary>
/// What two rule sets have different, as a question to a person's rows: can the results differ? The answer no is certain, yes is not. Differences
/// that the known questions do not cover, among them any field that a rule set gets later, make everybody be measured.
/// </summary>
internal sealed class Regelforskel
{
    /// <summary>The fields of a compiled rule set that a question is asked about; all others must be equal.</summary>
    private static readonly HashSet<string> Kendte =
    [
        .. Samtaleforskel.Felter,
        .. Fritagelsesforskel.Felter,
        .. Reformforskel.Felter,
        nameof(KompileretRegelsaet.Regler),
    ];

    private static readonly FieldInfo[] Felter =
    [
        .. typeof(KompileretRegelsaet)
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => !Kendte.Contains(Feltnavn(f))),
    ];

    private readonly Func<Spand, int, bool>[] _spoergsmaal;

    private Regelforskel(IEnumerable<Func<Spand, int, bool>?> spoergsmaal) =>
        _spoergsmaal = [.. spoergsmaal.OfType<Func<Spand, int, bool>>()];

    /// <summary>Null: no question covers the difference.</summary>
    /// <param name="fra">First measured month.</param>
    /// <param name="til">Last measured month, included.</param>
    public static Regelforskel? Mellem(KompileretRegelsaet a, KompileretRegelsaet b, Maaned fra, Maaned til) =>
        Felter.All(f => Ens(f.GetValue(a), f.GetValue(b)))
            ? new([
                .. Reformforskel.Mellem(a, b),
                .. Fritagelsesforskel.Mellem(a, b, fra, til),
                Samtaleforskel.Mellem(a, b),
                Samtaleforskel.FoerBetaling(a, b),
            ])
            : null;

    public bool KanRamme(Spand spand, int person)
    {
        foreach (var spoergsmaal in _spoergsmaal)
        {
            if (spoergsmaal(spand, person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two values of a field are the same, arrays by their content.</summary>
    internal static bool Ens(object? a, object? b) =>
        a is Array x && b is Array y
            ? x.Length == y.Length && Enumerable.Range(0, x.Length).All(i => Ens(x.GetValue(i), y.GetValue(i)))
            : Equals(a, b);

    // Stryker disable once Conditional : read once in a process, so that a mutant comes too late; without the cut no field is known and everybody is measured
    private static string Feltnavn(FieldInfo felt) =>
        felt.Name.StartsWith('<') ? felt.Name[1..felt.Name.IndexOf('>', StringComparison.Ordinal)] : felt.Name;
}
