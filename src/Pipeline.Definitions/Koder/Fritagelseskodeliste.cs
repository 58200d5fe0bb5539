using Pipeline.Definitions.Laesning;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Koder;

/// <summary>The Bilagstabeller in all versions (§7).</summary>
internal sealed class Fritagelseskodeliste
{
    private readonly List<(Fritagelseslinje Linje, Gyldighed Gyldighed)> _raekker = [];

    public Fritagelseskodeliste(string sti, IReadOnlySet<Regelnummer> versioner)
    {
        foreach (
            var raekke in Csvfil
                .Laes(sti, "gruppe", "visitationskategori", "kode", "tekst", "historisk", "fra_version", "til_version")
                .Raekker
        )
        {
            var linje = new Fritagelseslinje(
                raekke["gruppe"].Kode<Ydelsesgruppe>(),
                raekke.Valgfri("visitationskategori")?.Kode<Visitationskategori>(),
                (short)raekke["kode"].Heltal(1, 999)
            );
            var gyldighed = Gyldighed.Laes(raekke, versioner);
            _ = raekke["tekst"];
            raekke["historisk"].Heltal(0, 1);
            if (_raekker.Any(r => r.Linje == linje && r.Gyldighed.Overlapper(gyldighed)))
            {
                throw raekke.Sted.Under("kode").Fejl($"kode {linje.Kode} står to gange for samme gruppe og kategori; fjern den ene række.");
            }

            _raekker.Add((linje, gyldighed));
        }
    }

    public bool Kender(short kode) => _raekker.Any(r => r.Linje.Kode == kode);

    /// <summary>In a fixed order, so that the order of the file's rows does not matter.</summary>
    public IReadOnlyList<Fritagelseslinje> Under(Regelnummer version) =>
        [
            .. _raekker
                .Where(r => r.Gyldighed.Rummer(version))
                .Select(r => r.Linje)
                .OrderBy(l => l.Liste)
                .ThenBy(l => l.Kategori is { } k ? (int)k : -1)
                .ThenBy(l => l.Kode),
        ];
}
