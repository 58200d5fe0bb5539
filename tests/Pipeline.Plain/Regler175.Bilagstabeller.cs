using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Plain;

// §7: data/fritagelseskoder.csv as it stands under 1.75, in its order: 65 and 79 are off the dagpenge list.
public static partial class Regler175
{
    private static Fritagelseslinje[] Bilagstabeller() =>
        [
            .. Liste(Ydelsesgruppe.ADagpenge, null, 2, 3, 4, 10, 11, 23, 24, 43, 44, 45, 46, 66, 70, 71, 72, 73, 77, 78),
            .. Liste(Ydelsesgruppe.Kontanthjaelp, null, 3, 4, 6, 7, 10, 43, 44, 45, 46, 47, 50, 70, 71, 72, 73, 76, 77, 78, 79),
            .. Liste(Ydelsesgruppe.Kontanthjaelp, Visitationskategori.Jobparat, 2),
            .. Liste(Ydelsesgruppe.Uddannelseshjaelp, null, 3, 4, 6, 7, 10, 45, 46, 47, 50, 70, 71, 72, 73, 76, 78, 79),
            .. Liste(Ydelsesgruppe.Uddannelseshjaelp, Visitationskategori.AabenlystUddannelsesparat, 2),
            .. Liste(Ydelsesgruppe.Overgangsydelse, null, 3, 4, 6, 7, 10, 45, 46, 50, 70, 71, 72, 73, 76, 78, 79),
            .. Liste(Ydelsesgruppe.Overgangsydelse, Visitationskategori.Jobparat, 2, 43, 44, 77),
            .. Liste(Ydelsesgruppe.Overgangsydelse, Visitationskategori.AabenlystUddannelsesparat, 2, 43, 44, 77),
            .. Liste(Ydelsesgruppe.Revalidering, null, 3, 4, 10, 16, 46, 47, 50, 70, 71, 72, 77, 78, 79),
            .. Liste(Ydelsesgruppe.Sygedagpenge, null, 3, 53, 70),
            .. Liste(Ydelsesgruppe.Ledighedsydelse, null, 3, 4, 10, 23, 24, 43, 44, 45, 46, 47, 70, 71, 72, 73, 77, 78, 79),
            .. Liste(Ydelsesgruppe.Ressourceforloeb, null, 3, 4, 10, 43, 44, 46, 47, 50, 70, 71, 72, 73, 76, 77, 78, 79),
            .. Liste(Ydelsesgruppe.Jobafklaring, null, 3, 4, 10, 43, 44, 45, 46, 47, 50, 70, 71, 72, 73, 76, 77, 78, 79),
        ];

    private static IEnumerable<Fritagelseslinje> Liste(Ydelsesgruppe liste, Visitationskategori? kategori, params short[] koder) =>
        koder.Select(kode => new Fritagelseslinje(liste, kategori, kode));
}
