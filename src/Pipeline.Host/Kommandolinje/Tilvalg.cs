using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake.Filer;

namespace Pipeline.Host.Kommandolinje;

/// <summary>The options several commands share, and the readers of their values.</summary>
internal static class Tilvalg
{
    public static Option<string> Data() => Mappe("--data", "Datamappen (standard: ./data)", "./data");

    public static Option<string?> Landing() =>
        new("--landing") { Description = "Mappen med leveringer (standard: <data>/landing)", HelpName = "mappe" };

    /// <summary>The warehouse. Whoever can list the machine's processes can read it, so the help points to the other ways.</summary>
    public static Option<string> Database() =>
        new("--database")
        {
            Description =
                "Varehuset på PostgreSQL, postgresql://bruger@server/database; med kodeord hellere i PIPELINE_DATABASE eller en fil "
                + "(standard: som i indstillingerne, ellers i datamappen)",
            HelpName = "forbindelse",
        };

    public static Option<bool> Efterse() => new("--efterse") { Description = "Læs hver leveret fil igennem, også dem, der ser urørte ud" };

    public static Option<string?> Url() =>
        new("--url") { Description = $"Adressen, der svares på (standard: {Tjenesteindstillinger.Standardadresse})", HelpName = "adresse" };

    /// <summary>The landing folder that the options name; it must hold something.</summary>
    public static string Leveringer(string? landing, Datamappe data)
    {
        var sti = Path.GetFullPath(landing ?? data.Landing);
        // Where sources deliver, the data folder's own landing may be empty, or not be there.
        return landing is null && Indstillinger.For(data).Kilder is not null ? sti
            : !Directory.Exists(sti)
                ? throw new PipelineFejl(
                    $"Mappen med leveringer '{sti}' findes ikke. Angiv den med --landing, eller dan leveringer med 'generate'."
                )
            : !LakeIo.Med(sti, () => Directory.EnumerateDirectories(sti).Any(m => Maaned.TryParse(Path.GetFileName(m), out _)))
                ? throw new PipelineFejl(
                    $"Der er ingen leveringer i '{sti}'. Læg hver måneds filer i en mappe som 2025-10, eller angiv en anden med --landing."
                )
            : sti;
    }

    public static Option<Maaned?> Fra(Maaned? standard = null, bool paakraevet = false) =>
        Maaneden("--fra", "Første måned", standard, paakraevet);

    public static Option<Maaned?> Til(Maaned? standard = null, bool paakraevet = false) =>
        Maaneden("--til", "Sidste måned, medregnet", standard, paakraevet);

    /// <summary>One product by name.</summary>
    public static Option<string> Maaling() =>
        new("--maaling")
        {
            Description = "Målingen, for eksempel jobsamtaler",
            HelpName = "navn",
            Required = true,
        };

    /// <summary>Why something is decided, for the audit trail.</summary>
    public static Option<string?> Hvorfor() =>
        new("--hvorfor") { Description = "Begrundelsen, som står i revisionssporet (uden personoplysninger)", HelpName = "tekst" };

    /// <summary>For whom: <c>intern</c> shows everything, <c>offentlig</c> nothing that points at a person.</summary>
    public static Option<string> Profil() =>
        new("--profil")
        {
            Description = "intern viser alt; offentlig udelader små tal og det, de kunne regnes ud af (standard: intern)",
            HelpName = "profil",
            DefaultValueFactory = _ => "intern",
        };

    /// <exception cref="PipelineFejl">The word is neither of the two (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public static bool ErOffentlig(string profil) =>
        profil switch
        {
            "offentlig" => true,
            "intern" => false,
            _ => throw new PipelineFejl($"--profil skal være intern eller offentlig, ikke '{profil}'.", Afslutning.ForkertBrug),
        };

    /// <summary>Refuses <c>--til</c> before <c>--fra</c>.</summary>
    public static void Periode(Command kommando, Option<Maaned?> fra, Option<Maaned?> til) =>
        kommando.Validators.Add(valg =>
        {
            if (Vaerdi(valg, fra) is { } foerste && Vaerdi(valg, til) is { } sidste && sidste < foerste)
            {
                valg.AddError($"{til.Name} ({sidste}) ligger før {fra.Name} ({foerste}).");
            }
        });

    public static Option<string> Mappe(string navn, string beskrivelse, string? standard = null)
    {
        var tilvalg = new Option<string>(navn)
        {
            Description = beskrivelse,
            HelpName = "mappe",
            Required = standard is null,
        };
        if (standard is not null)
        {
            tilvalg.DefaultValueFactory = _ => standard;
        }

        return tilvalg;
    }

    /// <summary>A whole number from <paramref name="mindst"/> to <paramref name="hoejst"/>, both included.</summary>
    public static Option<long> Tal(string navn, string beskrivelse, long mindst, long hoejst, long standard) =>
        new(navn)
        {
            Description = $"{beskrivelse}, {Tekst.Antal(mindst)} til {Tekst.Antal(hoejst)} (standard: {Tekst.Antal(standard)})",
            HelpName = "antal",
            DefaultValueFactory = _ => standard,
            CustomParser = valg =>
                Laes(valg, out var tekst)
                && long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var tal)
                && tal >= mindst
                && tal <= hoejst
                    ? tal
                    : Fejl<long>(
                        valg,
                        $"{navn} skal være et helt tal fra {Tekst.Antal(mindst)} til {Tekst.Antal(hoejst)}, ikke '{tekst}'."
                    ),
        };

    public static Option<Maaned?> Maaneden(string navn, string beskrivelse, Maaned? standard, bool paakraevet = false) =>
        new(navn)
        {
            Description = standard is null ? beskrivelse : $"{beskrivelse} (standard: {standard})",
            HelpName = "ÅÅÅÅ-MM",
            Required = paakraevet,
            DefaultValueFactory = paakraevet ? null : _ => standard,
            CustomParser = valg =>
                Laes(valg, out var tekst) && Maaned.TryParse(tekst, out var maaned)
                    ? maaned
                    : Fejl<Maaned?>(valg, $"{navn} skal være en måned som 2025-10, ikke '{tekst}'."),
        };

    /// <summary>The month given or else the default; null when it cannot be read, which has its own error (the parser's getter would throw).</summary>
    private static Maaned? Vaerdi(CommandResult valg, Option<Maaned?> tilvalg) =>
        valg.GetResult(tilvalg) is { Tokens: [var ord, ..] }
            ? Maaned.TryParse(ord.Value, out var maaned)
                ? maaned
                : null
            : tilvalg.Required
                ? null
                : (Maaned?)tilvalg.GetDefaultValue();

    private static bool Laes(ArgumentResult valg, out string tekst)
    {
        tekst = valg.Tokens.Count == 0 ? "" : valg.Tokens[0].Value;
        return tekst.Length > 0;
    }

    private static T? Fejl<T>(ArgumentResult valg, string saetning)
    {
        valg.AddError(saetning);
        return default;
    }
}
