using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Produkter;
using Spectre.Console;

namespace Pipeline.Host.Produktion.Forskelle;

/// <summary>A comparison for a person: the whole, what each rule change moves, and the largest differences.</summary>
internal static class Forskelsvisning
{
    private const int Viste = 15;
    private const int Bredde = 150;
    private const string Talform = "#,0.######";

    public static void Vis(TextWriter ud, string produkt, Sammenligningsvalg valg, Sammenligningssvar svar)
    {
        var opgoerelse = svar.Opgoerelse;
        var maaneder = opgoerelse.Maaneder.Order().ToList();
        ud.WriteLine(
            maaneder.Count == 0
                ? $"{produkt}, {valg.A} → {valg.B}: intet tal er anderledes."
                : $"{produkt}, {valg.A} → {valg.B}: {Tekst.Antal(opgoerelse.Antal)} tal er anderledes i {Tekst.Antal(maaneder.Count)} "
                    + $"{(maaneder.Count == 1 ? "måned" : "måneder")} ({maaneder[0]} – {maaneder[^1]})."
        );
        var konsol = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(ud),
            }
        );
        konsol.Profile.Width = Bredde;
        if (svar.Aendringer.Count > 0)
        {
            konsol.Write(Regler(svar));
        }
        else if (valg.EfterRegel)
        {
            ud.WriteLine("Reglerne er de samme.");
        }

        foreach (var (titel, type) in new[] { ("Størst i antal", Felttype.Heltal), ("Størst i andele", Felttype.Tal) })
        {
            var tal = opgoerelse.Tal.Where(t => t.Felt.Type == type).ToList();
            if (tal.Count > 0)
            {
                konsol.Write(Stoerste(titel, tal));
            }
        }
    }

    private static Table Regler(Sammenligningssvar svar)
    {
        var opgoerelse = svar.Opgoerelse;
        var tabel = Tabel(
            "Efter regel; personer i hele landet, talt én gang i hver måned"
                + (svar.Baglaens ? " (ændringerne tages tilbage, den nyeste først)" : "")
        );
        tabel.AddColumn("Ændring");
        tabel.AddColumn(new TableColumn("Tal flyttet").RightAligned());
        foreach (var kolonne in opgoerelse.Hovedtal)
        {
            tabel.AddColumn(new TableColumn(kolonne).RightAligned());
        }

        tabel.AddColumn("Hvad og hvor");
        for (var i = 0; i < svar.Aendringer.Count; i++)
        {
            var aendring = svar.Aendringer[i];
            Raekke(
                tabel,
                aendring.Navn,
                Tekst.Antal(opgoerelse.Flyttede[i]),
                Landet(opgoerelse, i),
                $"{aendring.Tekst} ({aendring.Kilde})"
            );
        }

        if (svar.MedRest)
        {
            Raekke(
                tabel,
                "andet",
                "",
                Landet(opgoerelse, svar.Aendringer.Count),
                "Data, kode og måneder, der blev udgivet under andre regler"
            );
        }

        Raekke(tabel, "i alt", Tekst.Antal(opgoerelse.Antal), Landet(opgoerelse, svar.Aendringer.Count + 1), "");
        return tabel;
    }

    private static IEnumerable<string> Landet(Forskelsopgoerelse opgoerelse, int led) =>
        opgoerelse.Hovedtal.Select(kolonne => Fortegn(opgoerelse.Land(kolonne)[led]));

    private static Table Stoerste(string titel, List<Talforskel> tal)
    {
        var tabel = Tabel($"{titel} ({Tekst.Antal(Math.Min(Viste, tal.Count))} af {Tekst.Antal(tal.Count)})");
        tabel.AddColumns("Måned", "Række", "Kolonne");
        tabel.AddColumn(new TableColumn("Før").RightAligned());
        tabel.AddColumn(new TableColumn("Efter").RightAligned());
        tabel.AddColumn(new TableColumn("Forskel").RightAligned());
        foreach (var t in tal.Take(Viste))
        {
            Raekke(tabel, $"{t.Maaned}", t.Noegle, [t.Felt.Navn, Tal(t.Foer), Tal(t.Efter), Fortegn(t.Forskel)]);
        }

        return tabel;
    }

    private static Table Tabel(string titel) =>
        new Table
        {
            Border = TableBorder.Minimal,
            UseSafeBorder = true,
            Title = new(Markup.Escape(titel)),
        }.LeftAligned();

    private static void Raekke(Table tabel, string foerste, string anden, IEnumerable<string> midt, params string[] sidste) =>
        tabel.AddRow([.. new[] { foerste, anden }.Concat(midt).Concat(sidste).Select(t => new Text(t))]);

    private static string Tal(decimal? tal) => tal is { } t ? t.ToString(Talform, Tekst.Dansk) : "tom";

    private static string Fortegn(decimal tal) => tal.ToString($"+{Talform};-{Talform};0", Tekst.Dansk);
}
