using System.CommandLine;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;
using Pipeline.Host.Omgivelser;
using Pipeline.Host.Produktion;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Offentliggoerelse;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline export</c>: a published table as CSV.</summary>
internal static class ExportKommando
{
    public static Kommando Lav()
    {
        var tabel = new Argument<string>("tabel") { Description = "Tabellen, for eksempel jobsamtaler" };
        var version = new Option<string?>("--version") { Description = "Udgivelsen (standard: den gældende)", HelpName = "version" };
        var ud = new Option<string>("--out")
        {
            Description = "CSV-filen, der skrives",
            HelpName = "fil.csv",
            Required = true,
        };
        var profil = Tilvalg.Profil();
        var data = Tilvalg.Data();
        var kommando = new Kommando("export", "Skriver en udgivet tabel som CSV med semikolon og decimalkomma.")
        {
            Eksempler =
            [
                "pipeline export jobsamtaler --out jobsamtaler.csv",
                "pipeline export jobsamtaler --profil offentlig --out offentlig.csv",
            ],
        };
        kommando.Add(tabel);
        kommando.Add(version);
        kommando.Add(profil);
        kommando.Add(ud);
        kommando.Add(data);
        kommando.MedVarehus();
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = Datamappe.Laes(valg.GetRequiredValue(data));
                var fil = Path.GetFullPath(valg.GetRequiredValue(ud));
                var offentlig = Tilvalg.ErOffentlig(valg.GetRequiredValue(profil));
                var maaneder = new List<Offentligmaaned>();
                var raekker = vaert.Fremdrift.Trin(
                    "Eksport",
                    trin =>
                    {
                        var skrevet = new Tabeleksport(
                            mappe.Sti,
                            vaert.Varehus(mappe),
                            offentlig ? Offentlighedsgrundlag.Laes() : null
                        ).Skriv(valg.GetRequiredValue(tabel), valg.GetValue(version), fil, offentlig ? maaneder.Add : null, vaert.Afbryd);
                        trin.Talte(skrevet, skrevet);
                        return skrevet;
                    }
                );
                vaert.Ud.WriteLine($"{Tekst.Antal(raekker)} rækker skrevet i '{fil}'.");
                if (Anmaerkninger(valg.GetRequiredValue(tabel), fil) is { } ved)
                {
                    vaert.Ud.WriteLine($"Anmærkninger til brug af tallene: '{ved}'.");
                }

                var pris = maaneder.Aggregate(new Daekningspris(0, 0, 0, 0, 0, 0), (sum, m) => sum + m.Pris);
                foreach (var notice in PublicNotice.LeftOut(maaneder))
                {
                    vaert.Ud.WriteLine(notice);
                }

                // A table of the schema offentlig has nothing left to hide.
                if (offentlig && pris.Tal > 0)
                {
                    vaert.Ud.WriteLine(Skjult(pris));
                }

                return Afslutning.Udfoert;
            }
        );
    }

    /// <summary>What the source says of the figures' use, beside them; null: nothing.</summary>
    private static string? Anmaerkninger(string tabel, string fil) =>
        Anmaerkningsfil.Produktet(tabel) is { } produkt && Produktvalg.Et(produkt.Navn) is var mappe
            ? Anmaerkningsfil.Skriv(fil, mappe.Definition.Titel, mappe.Anmaerkninger)
            : null;

    private static string Skjult(Daekningspris pris) =>
        string.Create(
            Tekst.Dansk,
            $"Skjult: {Tekst.Antal(pris.Primaere)} tal under grænsen og {Tekst.Antal(pris.Sekundaere)} tal, de kunne regnes ud af, "
                + $"af {Tekst.Antal(pris.Tal)} ({Andel(pris.Primaere + pris.Sekundaere, pris.Tal):0.0} pct. af tallene, "
                + $"{Andel(pris.SkjultSum, pris.Sum):0.0} pct. af deres sum). Ét ekstra tal pr. sum ville skjule "
                + $"{Tekst.Antal(pris.EnkelSekundaere)} i stedet for {Tekst.Antal(pris.Sekundaere)}, men kan regnes baglæns."
        );

    private static double Andel(long del, long af) => af == 0 ? 0 : 100.0 * del / af;
}
