using Pipeline.Definitions.Produkter;
using Pipeline.Host.Omgivelser;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Produkter;
using Spectre.Console;

namespace Pipeline.Host.Produktion.Forskelle;

/// <summary>A comparison for a person: the whole, what each rule change moves, and the largest moves.</summary>
internal sealed class Forskelsvisning(TextWriter ud, Produkt produkt, Produktmappe mappe, Sammenligningssvar svar)
{
    private const int Viste = 15;
    private const int Bredde = 170;
    private const string Talform = "#,0.##";

    private readonly Raekkenavne _navne = Raekkenavne.Af(mappe.Kommuner);
    private readonly IReadOnlyList<Felt> _felter = Maanedstal.Felter(produkt);
    private readonly IAnsiConsole _konsol = Konsol(ud);

    public void Vis(Sammenligningsvalg valg)
    {
        var opgoerelse = svar.Opgoerelse;
        var maaneder = opgoerelse.Maaneder;
        ud.WriteLine(
            maaneder.Count == 0
                ? $"{produkt}, {valg.A} → {valg.B}: intet tal er anderledes."
                : $"{produkt}, {valg.A} → {valg.B}: {Tekst.Antal(opgoerelse.Antal)} tal er anderledes i {Tekst.Antal(maaneder.Count)} "
                    + $"{(maaneder.Count == 1 ? "måned" : "måneder")} ({maaneder.First()} – {maaneder.Last()})."
        );
        if (svar.Aendringer.Count > 0)
        {
            _konsol.Write(Regler());
            Aendringer();
        }
        else if (valg.EfterRegel)
        {
            ud.WriteLine("Reglerne er de samme.");
        }

        var moves = opgoerelse.Moves;
        Stoerste("Flyttede personer og ændrede rækker", [.. moves.Where(m => m.Kind is MoveKind.Moved or MoveKind.Changed)]);
        Stoerste("Nye rækker", [.. moves.Where(m => m.Kind is MoveKind.Appeared)]);
        Stoerste("Forsvundne rækker", [.. moves.Where(m => m.Kind is MoveKind.Vanished)]);
    }

    private Table Regler()
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

        for (var i = 0; i < svar.Aendringer.Count; i++)
        {
            Raekke(tabel, [svar.Aendringer[i].Navn, Tekst.Antal(opgoerelse.Flyttede[i]), .. Landet(i)]);
        }

        if (svar.MedRest)
        {
            Raekke(tabel, ["andet", "", .. Landet(svar.Aendringer.Count)]);
        }

        Raekke(tabel, ["i alt", Tekst.Antal(opgoerelse.Antal), .. Landet(svar.Aendringer.Count + 1)]);
        return tabel;
    }

    /// <summary>What each change is, in the source's words, and how it is applied.</summary>
    private void Aendringer()
    {
        foreach (var aendring in svar.Aendringer)
        {
            ud.WriteLine($"{aendring.Navn}: {aendring.Tekst} ({mappe.Samtaleregler.Kilde(aendring)})");
            if (aendring.Laesning is { } laesning)
            {
                ud.WriteLine($"  Sådan er den anvendt: {laesning}");
            }

            foreach (var rettelse in aendring.Rettelser)
            {
                ud.WriteLine(
                    svar.Baglaens
                        ? $"  {rettelse.Regel}: {rettelse.Efter} → {rettelse.Foer}"
                        : $"  {rettelse.Regel}: {rettelse.Foer} → {rettelse.Efter}"
                );
            }
        }

        if (svar.MedRest)
        {
            ud.WriteLine("andet: data, kode og måneder, der blev udgivet under andre regler");
        }
    }

    private IEnumerable<string> Landet(int led) => svar.Opgoerelse.Hovedtal.Select(kolonne => Fortegn(svar.Opgoerelse.Land(kolonne)[led]));

    private void Stoerste(string titel, IReadOnlyList<Move> moves)
    {
        if (moves.Count == 0)
        {
            return;
        }

        var tabel = Tabel(
            $"{titel} ({(moves.Count > Viste ? $"de {Viste} største af {Tekst.Antal(moves.Count)}" : Tekst.Antal(moves.Count))})"
        );
        tabel.AddColumns("Måned", "Række", "Tal", "Følger med");
        if (svar.Aendringer.Count > 0)
        {
            tabel.AddColumn("Ændring");
        }

        foreach (var move in moves.Take(Viste))
        {
            Raekke(
                tabel,
                [
                    $"{move.Maaned}",
                    Raekken(move),
                    Tallene(move),
                    Roerer(move),
                    .. svar.Aendringer.Count > 0 ? [string.Join(", ", svar.Aarsager(move.Row).Select(a => a.Navn))] : Array.Empty<string>(),
                ]
            );
        }

        _konsol.Write(tabel);
    }

    private string Raekken(Move move) =>
        move.To is { } til
            ? $"{_navne.Af(produkt, move.Row.Noegle)} → {_navne.Til(produkt, move.Row.Noegle, til.Noegle)}"
            : _navne.Af(produkt, move.Row.Noegle);

    /// <summary>Of persons that moved how many of each kind; of a row that changed, its figures before and after; of others, the figures.</summary>
    private string Tallene(Move move)
    {
        var raekke = move.Row;
        return string.Join(
            ", ",
            Enumerable
                .Range(0, _felter.Count)
                .Where(f => raekke.Differs(f) && (move.Kind is not MoveKind.Moved || _felter[f].Type == Felttype.Heltal))
                .Select(f =>
                    _felter[f].Navn
                    + " "
                    + move.Kind switch
                    {
                        MoveKind.Moved => Tal(Math.Abs(raekke.Change(f))),
                        MoveKind.Appeared => Tal(raekke.After[f]),
                        MoveKind.Vanished => Tal(raekke.Before[f]),
                        _ => $"{Tal(raekke.Before[f])} → {Tal(raekke.After[f])}",
                    }
                )
        );
    }

    private string Roerer(Move move) =>
        move.TouchedFigures == 0 ? "" : $"{string.Join(", ", move.Touches.Select(_navne.Af))} ({Tekst.Antal(move.TouchedFigures)} tal)";

    private static IAnsiConsole Konsol(TextWriter ud)
    {
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
        return konsol;
    }

    private static Table Tabel(string titel) =>
        new Table
        {
            Border = TableBorder.Minimal,
            UseSafeBorder = true,
            Title = new(Markup.Escape(titel)),
        }.LeftAligned();

    private static void Raekke(Table tabel, IEnumerable<string> celler) => tabel.AddRow([.. celler.Select(t => new Text(t))]);

    private static string Tal(decimal? tal) => tal is { } t ? t.ToString(Talform, Tekst.Dansk) : "tom";

    private static string Fortegn(decimal tal) => tal.ToString($"+{Talform};-{Talform};0", Tekst.Dansk);
}
