using System.Globalization;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Commands that behave badly on purpose, run by the product's own frame in a process of their own.</summary>
internal static class Proevekommandoer
{
    /// <summary>Stands for a person's id in an exception's message.</summary>
    public const string Personvaerdi = "9912310000x";

    public static IEnumerable<Kommando> Alle() => [Vent(), Kast(), Taelle(), Skriv()];

    /// <summary>Takes the data folder and works until it is stopped.</summary>
    private static Kommando Vent()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando("vent", "Venter.");
        kommando.Add(data);
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Skriv(valg.GetRequiredValue(data));
                vaert.Ud.WriteLine("klar");
                vaert.Fremdrift.Trin("Vent", _ => vaert.Afbryd.WaitHandle.WaitOne());
                vaert.Afbryd.ThrowIfCancellationRequested();
                return Afslutning.Udfoert;
            }
        );
    }

    private static Kommando Kast()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando("kast", "Fejler uventet.");
        kommando.Add(data);
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Skriv(valg.GetRequiredValue(data));
                return (Afslutning)int.Parse(Personvaerdi, CultureInfo.InvariantCulture);
            }
        );
    }

    private static Kommando Taelle()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando("tael", "Tæller rækker i to trin.");
        kommando.Add(data);
        return kommando.Goer(
            (valg, vaert) =>
            {
                using var mappe = vaert.Skriv(valg.GetRequiredValue(data));
                vaert.Fremdrift.Trin("Læs leveringer", trin => trin.Talte(1_234_567, 1_234_500, 67));
                vaert.Fremdrift.Trin("Mål", trin => trin.Report(0.5));
                return Afslutning.AfvistAfKontrol;
            }
        );
    }

    /// <summary>More output than any pipe holds.</summary>
    private static Kommando Skriv() =>
        new Kommando("skriv", "Skriver.").Goer(
            (_, vaert) =>
            {
                for (var i = 0; i < 100_000; i++)
                {
                    vaert.Ud.WriteLine("en linje, som ingen læser");
                }

                return Afslutning.Udfoert;
            }
        );
}
