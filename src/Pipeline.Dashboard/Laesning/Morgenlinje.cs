using Pipeline.Dashboard.Driftstyring;
using Pipeline.Domain.Kalender;

namespace Pipeline.Dashboard.Laesning;

public enum Stemning
{
    God,
    Obs,
    Daarlig,
}

/// <summary>The morning in a sentence or two: how it stands, and what to do when it does not stand well.</summary>
public sealed record Morgenlinje(Stemning Stemning, string Tekst)
{
    public static Morgenlinje Af(Overbliksbillede billede)
    {
        var udgivne = billede.Produkter.Where(p => p.Status is not null).ToList();
        if (billede.SenesteKoersel is { Udfald: "fejlet" or "afbrudt" or "afvist" } skidt && billede.IGang.Count == 0)
        {
            var hvad = skidt.Udfald switch
            {
                "afvist" => "blev afvist af en kontrol",
                "afbrudt" => "blev afbrudt",
                _ => "fejlede",
            };
            return new(
                Stemning.Daarlig,
                $"Den seneste kørsel {hvad}{(skidt.Besked is null ? "." : $": {Punktum(skidt.Besked)}")} De gældende tal står uændret."
            );
        }

        var stykker = new List<string>();
        if (billede.IGang.FirstOrDefault(f => f.Tilstand == Tilstand.IGang) is { } gang)
        {
            stykker.Add(gang.Kommando == "backfill" ? "En efterberegning er i gang." : "En kørsel er i gang.");
        }

        if (udgivne.Count == 0)
        {
            stykker.Add("Intet er udgivet endnu. Læg leveringerne i landing-mappen, og start en kørsel.");
            return new(Stemning.Obs, string.Join(' ', stykker));
        }

        var uden = udgivne.Where(p => !p.ErFrisk).ToList();
        stykker.Add(uden.Count == 0 ? "Alt er frisk." : Bagud(uden, udgivne.Count));
        stykker.AddRange(Nyt(billede));
        var ventende = billede.Produkter.Sum(p => p.Ventende.Count);
        if (ventende > 0)
        {
            stykker.Add($"{Dansk.Antal(ventende, "version", "versioner")} venter på en beslutning.");
        }

        return new(uden.Count == 0 ? Stemning.God : Stemning.Obs, string.Join(' ', stykker));
    }

    private static string Bagud(List<Produktstand> uden, int antal)
    {
        var late = uden.Where(p => p.Expected is { IsLate: true }).ToList();
        if (late.Count > 0)
        {
            return late.Count == 1
                ? $"{late[0].Titel} er forsinket: {Dansk.Maaned(late[0].Expected!.Next.ToString())} var ventet senest {Dag.Tekst(late[0].Expected!.DueDay)}."
                : $"{late.Count} af {antal} målinger er forsinket: deres næste måned var ventet.";
        }

        var bagud = uden.Where(p => p.Status!.MaanederBagud > 0).ToList();
        return bagud.Count == 1
                ? $"{bagud[0].Titel} er {Dansk.Antal(bagud[0].Status!.MaanederBagud, "måned", "måneder")} bag den nyeste levering."
            : bagud.Count > 1 ? $"{bagud.Count} af {antal} målinger er bag den nyeste levering."
            : $"Der er nyt at beregne for {(uden.Count == 1 ? uden[0].Titel : $"{uden.Count} af {antal} målinger")}.";
    }

    private static IEnumerable<string> Nyt(Overbliksbillede billede)
    {
        if (billede.Revideret.Count > 0)
        {
            yield return $"{Dansk.Antal(billede.Revideret.Count, "måned", "måneder")} revideret det seneste døgn.";
        }

        if (billede.Nye.Count > 0)
        {
            yield return billede.Nye.Count == 1
                ? $"{Stort(Dansk.Maaned(billede.Nye[0]))} er ny."
                : $"{Dansk.Antal(billede.Nye.Count, "ny måned", "nye måneder")} det seneste døgn.";
        }
    }

    private static string Stort(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];

    private static string Punktum(string tekst) => tekst.EndsWith('.') ? tekst : tekst + ".";
}
