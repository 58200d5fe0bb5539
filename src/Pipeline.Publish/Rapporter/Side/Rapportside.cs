using System.Globalization;
using System.Net;
using System.Text.Json;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Publish.Rapporter.Side;

/// <summary>
/// A report as one HTML file that needs nothing else: styles, the figures' script and the numbers lie in it, and it asks no network. Without
/// script the tables stand alone and hold every number. The same report gives the same bytes.
/// </summary>
public sealed class Rapportside(TextWriter ud)
{
    /// <summary>Texts shorter than this are not broken over lines.</summary>
    private const int Kort = 18;

    /// <summary>On A4; on a screen there is room for more.</summary>
    private const int Bredde = 43;

    private int _figurer;

    public void Skriv(Rapport rapport)
    {
        ud.Write("<!doctype html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n");
        ud.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // Nothing may be fetched, whatever a text in the data says.
        ud.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ");
        ud.Write("script-src 'unsafe-inline'; img-src data:\">\n");
        ud.Write($"<title>{Html($"{rapport.Titel}: {rapport.Undertitel}")}</title>\n<style>\n{Sidedele.Stil}</style>\n</head>\n<body>\n");
        ud.Write($"<header>\n<h1>{Html(rapport.Titel)}</h1>\n<p class=\"undertitel\">{Html(rapport.Undertitel)}</p>\n");
        Linjer("note", rapport.Noter);
        ud.Write("</header>\n<main>\n");
        for (var i = 0; i < rapport.Afsnit.Count; i++)
        {
            Skriv(rapport.Afsnit[i], i + 1);
        }

        ud.Write("</main>\n");
        Fod(rapport.Anmaerkninger);
        if (_figurer > 0)
        {
            ud.Write($"<script>{Sidedele.Figurmotor}</script>\n<script>\n{Sidedele.Figurer}</script>\n");
        }

        ud.Write("</body>\n</html>\n");
    }

    private void Fod(IReadOnlyList<Anmaerkning> anmaerkninger)
    {
        if (anmaerkninger.Count == 0)
        {
            return;
        }

        ud.Write("<footer aria-labelledby=\"anmaerkninger\">\n<h2 id=\"anmaerkninger\">Anmærkninger til brug af tallene</h2>\n");
        Linjer("note", [.. anmaerkninger.Select(a => $"{a.Tekst} Kilde: {a.Kilde}.")]);
        ud.Write("</footer>\n");
    }

    private void Skriv(Afsnit afsnit, int nr)
    {
        ud.Write($"<section{(afsnit.NySide ? " class=\"nyside\"" : "")} aria-labelledby=\"afsnit-{nr}\">\n");
        ud.Write($"<h2 id=\"afsnit-{nr}\">{Html(afsnit.Titel)}</h2>\n");
        foreach (var del in afsnit.Dele)
        {
            switch (del)
            {
                case Brevtekst tekst:
                    Linjer("brevtekst", tekst.Linjer);
                    break;
                case Tabel tabel:
                    // A table alone in its part is headed by the part; its own title is its caption.
                    if (afsnit.Dele.Count > 1)
                    {
                        ud.Write($"<h3>{Html(tabel.Titel)}</h3>\n");
                    }

                    Skriv(tabel);
                    break;
                case Figur figur:
                    Skriv(figur.Titel, figur.Beskrivelse, figur.Kilde, figur.Tabel(), Figurdata.Af(figur));
                    break;
                case Punktfigur figur:
                    Skriv(figur.Titel, figur.Beskrivelse, figur.Kilde, figur.Tabel(), Figurdata.Af(figur));
                    break;
            }
        }

        ud.Write("</section>\n");
    }

    /// <summary>Whether the table must stand below its figure: beside it there is room for <see cref="Bredde"/> letters, a column's margins
    /// being two.</summary>
    private static bool ErBred(Tabel tabel) =>
        tabel.Kolonner.Count > 6 || tabel.Kolonner.Sum(k => 2 + k.Split(' ').Max(o => o.Length)) > Bredde;

    private void Skriv(string titel, string beskrivelse, string kilde, Tabel tabel, Figurdata data)
    {
        var id = $"figur-{(++_figurer).ToString(CultureInfo.InvariantCulture)}";
        ud.Write($"<figure aria-labelledby=\"{id}-titel\">\n<h3 id=\"{id}-titel\">{Html(titel)}</h3>\n");
        if (beskrivelse.Length > 0)
        {
            ud.Write($"<p class=\"beskrivelse\" id=\"{id}-om\">{Html(beskrivelse)}</p>\n");
        }

        // The picture is for the eye; whoever hears the page gets the table.
        ud.Write($"<div class=\"figur{(ErBred(tabel) ? " bred" : "")}\">\n<div class=\"graf\" id=\"{id}\" aria-hidden=\"true\"></div>\n");
        ud.Write($"<script type=\"application/json\" data-figur=\"{id}\">{JsonSerializer.Serialize(data, Figurdata.Json)}</script>\n");
        Skriv(tabel);
        ud.Write("</div>\n");
        if (kilde.Length > 0)
        {
            ud.Write($"<figcaption>Kilde: {Html(kilde)}</figcaption>\n");
        }

        ud.Write("</figure>\n");
    }

    private void Skriv(Tabel tabel)
    {
        ud.Write($"<table>\n<caption>{Html(tabel.Titel)}</caption>\n<thead><tr>");
        for (var i = 0; i < tabel.Kolonner.Count; i++)
        {
            var celler = i == 0 ? [] : tabel.Raekker.Select(r => r.Celler[i - 1]).ToList();
            var klasse =
                celler.Any(c => c.ErTal) ? " class=\"tal\""
                : celler.All(c => c.Vist.Length < Kort) ? " class=\"kort\""
                : "";
            ud.Write($"<th scope=\"col\"{klasse}>{Html(tabel.Kolonner[i])}</th>");
        }

        ud.Write("</tr></thead>\n<tbody>\n");
        foreach (var raekke in tabel.Raekker)
        {
            ud.Write($"<tr{(raekke.Sum ? " class=\"sum\"" : "")}><th scope=\"row\">{Html(raekke.Navn)}</th>");
            foreach (var celle in raekke.Celler)
            {
                var klasse =
                    celle.ErTal ? " class=\"tal\""
                    : celle.Vist.Length < Kort ? " class=\"kort\""
                    : "";
                ud.Write($"<td{klasse}>{Html(celle.Vist)}</td>");
            }

            ud.Write("</tr>\n");
        }

        ud.Write("</tbody>\n</table>\n");
        Linjer("note", tabel.Noter);
    }

    private void Linjer(string klasse, IReadOnlyList<string> linjer)
    {
        foreach (var linje in linjer)
        {
            ud.Write($"<p class=\"{klasse}\">{Html(linje)}</p>\n");
        }
    }

    private static string Html(string tekst) => WebUtility.HtmlEncode(tekst);
}
