using Pipeline.Domain;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Produktion.Integrity;

/// <summary>What killed runs left half-written. It harms nothing but takes room, so the check does not fail on it.</summary>
internal sealed class LeftoverInspection(Datamappe mappe) : IInspection
{
    public string Name => "Rester efter standsede kørsler";

    public IEnumerable<DamageFinding> Look(bool repair, CancellationToken token)
    {
        var left = repair ? Leftovers.Sweep(mappe.Sti) : Leftovers.Find(mappe.Sti);
        return left.Select(path => new DamageFinding(
            repair ? $"'{path}' er slettet." : $"'{path}' er en rest, som intet bruger; den næste kørsel sletter den.",
            Mended: true
        ));
    }
}
