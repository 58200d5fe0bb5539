using System.Text;
using Pipeline.Domain;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Produktion;

/// <summary>
/// A data folder of the demo's own: it has the demo's key, which anyone can read here, so that no real delivery may ever be pseudonymised with it.
/// </summary>
internal static class Demomappe
{
    /// <summary>Not a secret: the demo's persons are made up, and its pseudonyms are the same everywhere.</summary>
    private const string Noegle = "64656d6f2064656d6f2064656d6f2064656d6f2064656d6f2064656d6f206465";

    /// <summary>Makes the folder the demo's, or finds that it is.</summary>
    /// <exception cref="PipelineFejl">The folder is somebody's own.</exception>
    public static void Tag(Datamappe mappe)
    {
        if (File.Exists(mappe.Noegle))
        {
            if (!Er(mappe))
            {
                throw new PipelineFejl(
                    $"'{mappe.Sti}' har allerede egne data; demoen blander sig ikke med dem. Giv den en anden mappe med --data.",
                    Afslutning.ForkertBrug
                );
            }

            return;
        }

        if (Directory.Exists(mappe.Landing) || Directory.Exists(mappe.Raw))
        {
            throw new PipelineFejl(
                $"'{mappe.Sti}' har allerede leveringer; demoen blander sig ikke med dem. Giv den en anden mappe med --data.",
                Afslutning.ForkertBrug
            );
        }

        LakeIo.Med(
            mappe.Noegle,
            () =>
            {
                AtomicFile.Write(mappe.Noegle, Encoding.ASCII.GetBytes(Noegle + "\n"));
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(mappe.Noegle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                }
            }
        );
    }

    public static bool Er(Datamappe mappe) =>
        File.Exists(mappe.Noegle) && Pseudonymnoegle.FraFil(mappe.Noegle).AsSpan().SequenceEqual(Pseudonymnoegle.FraTekst(Noegle));

    /// <summary>Deliveries from elsewhere do not come into the demo's folder.</summary>
    /// <exception cref="PipelineFejl">The folder is the demo's and the landing is not.</exception>
    public static void AfvisFremmede(Datamappe mappe, string landing)
    {
        if (landing != mappe.Landing && Er(mappe))
        {
            throw Fremmed(mappe);
        }
    }

    public static PipelineFejl Fremmed(Datamappe mappe) =>
        new(
            $"'{mappe.Sti}' er demoens, og dens nøgle er kendt af alle. Brug en anden datamappe til egne leveringer (--data).",
            Afslutning.ForkertBrug
        );
}
