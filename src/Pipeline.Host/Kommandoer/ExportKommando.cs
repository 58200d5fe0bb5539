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
                var skrevet = vaert.Fremdrift.Trin(
                    "Eksport",
                    trin =>
                    {
                        var (navn, fra, varehus) = (valg.GetRequiredValue(tabel), valg.GetValue(version), vaert.Varehus(mappe));
                        var skrevet = offentlig
                            ? new Offentligeksport(mappe.Sti, varehus, Offentlighedsgrundlag.Laes()).Skriv(navn, fra, fil, vaert.Afbryd)
                            : new(new Tabeleksport(mappe.Sti, varehus).Skriv(navn, fra, fil, vaert.Afbryd), Daekningspris.Ingen, []);
                        trin.Talte(skrevet.Rows, skrevet.Rows);
                        return skrevet;
                    }
                );
                vaert.Ud.WriteLine($"{Tekst.Antal(skrevet.Rows)} rækker skrevet i '{fil}'.");
                if (Anmaerkninger(valg.GetRequiredValue(tabel), fil) is { } ved)
                {
                    vaert.Ud.WriteLine($"Anmærkninger til brug af tallene: '{ved}'.");
                }

                if (skrevet.LeftOut is [var foerste, .., var sidste])
                {
                    vaert.Ud.WriteLine(
                        $"{Tekst.Antal(skrevet.LeftOut.Count)} måneder ({foerste} til {sidste}) har ingen offentlig udgave."
                    );
                }
                else if (skrevet.LeftOut is [var eneste])
                {
                    vaert.Ud.WriteLine($"{eneste} har ingen offentlig udgave.");
                }

                if (skrevet.Cost.Tal > 0)
                {
                    vaert.Ud.WriteLine(PublicUpdate.Cost(skrevet.Cost));
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
}
