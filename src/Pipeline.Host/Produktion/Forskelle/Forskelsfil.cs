using Pipeline.Publish.Eksport;
using Pipeline.Publish.Forskelle;
using Pipeline.Publish.Produkter;

namespace Pipeline.Host.Produktion.Forskelle;

/// <summary>Every differing figure as a row of CSV, largest first, with a column for each rule change where they were asked for.</summary>
internal static class Forskelsfil
{
    public static long Skriv(string fil, Produkt produkt, Sammenligningssvar svar) =>
        Csvfil.Skriv(
            fil,
            skriver =>
            {
                var efterRegel = svar.Aendringer.Count > 0;
                var rest = efterRegel && svar.MedRest;
                skriver.Hoved([
                    .. produkt.Noegler.Select(f => f.Navn),
                    "kolonne",
                    "foer",
                    "efter",
                    "forskel",
                    .. svar.Aendringer.Select(a => a.Navn),
                    .. rest ? ["andet"] : Array.Empty<string>(),
                ]);
                var tal = svar.Opgoerelse.Tal;
                foreach (var t in tal)
                {
                    skriver.Raekke(Raekke(t, rest));
                }

                return tal.Count;
            }
        );

    private static IEnumerable<object?> Raekke(Talforskel tal, bool rest) =>
        [
            tal.Maaned.ToString(),
            .. tal.Noegle.Split(", "),
            tal.Felt.Navn,
            tal.Foer,
            tal.Efter,
            tal.Forskel,
            .. tal.Dele.Cast<object?>(),
            .. rest ? [tal.Rest] : Array.Empty<object?>(),
        ];
}
