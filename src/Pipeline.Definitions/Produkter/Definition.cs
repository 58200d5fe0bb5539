using Pipeline.Definitions.Laesning;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Maalinger;

namespace Pipeline.Definitions.Produkter;

/// <summary>What <c>pipeline.yaml</c> says of a product: what it is measured from, under which rules, when and with which checks.</summary>
/// <param name="Navn">The name of the folder and of the command line's <c>--maaling</c>.</param>
/// <param name="Titel">What people call it now; each rule set has the name of its own time.</param>
/// <param name="Maaling">The kind of measurement, see <see cref="Regler.Maalingsart"/>.</param>
/// <param name="Regelsaet">The version used when none is asked for.</param>
/// <param name="Datasaet">Every dataset the product reads.</param>
public sealed record Definition(
    string Navn,
    string Titel,
    string Maaling,
    string Regelsaet,
    IReadOnlyList<Datasaetkrav> Datasaet,
    Tidsplan Tidsplan,
    Kontrolgraenser Kontroller
)
{
    /// <summary>The product whose measurement gives this one too, with its rules, codes, datasets, schedule and limits; itself for most.</summary>
    public string MaalesMed { get; init; } = Navn;

    /// <summary>
    /// A run that names no product leaves this one out while one of these datasets was never delivered: not every house has every register.
    /// Named, it is asked for, and what is missing is an error.
    /// </summary>
    public IReadOnlyList<Datasaet> KunMed { get; init; } = [];

    /// <summary>What everyone may see of it; null: nobody outside sees it.</summary>
    public Offentlighedserklaering? Offentlig { get; init; }

    /// <summary>Days after the end of a month, in which its figures are expected to be published; a yearly product's after the end of the year.</summary>
    public required int VentesEfterDage { get; init; }

    /// <exception cref="Domain.PipelineFejl">The file is not there or wrong; names file, line and key.</exception>
    public static Definition Laes(string sti) => new Definitionslaeser(sti).Laes();
}

/// <param name="Paakraevet">Without it the product cannot be measured; otherwise it counts as empty.</param>
/// <param name="AfvisOverProcent">A larger share of refused rows refuses the run.</param>
public sealed record Datasaetkrav(Datasaet Datasaet, bool Paakraevet, decimal AfvisOverProcent)
{
    /// <summary>Once a monthly dataset was delivered, a month without it is not whole. Of a required one it always holds.</summary>
    public bool HverMaaned { get; init; }
}

/// <param name="Cron">Second, minute, hour, day of month, month, day of week; a day of the week as a number is 0 to 7, both ends Sunday.</param>
/// <param name="Tidszone">A name of the tz database.</param>
public sealed record Tidsplan(string Cron, string Tidszone);

/// <param name="Bevaegelse">How far a month may move from the version in force.</param>
/// <param name="Data">Checks of the data by name.</param>
public sealed record Kontrolgraenser(IReadOnlyList<Bevaegelsesgraense> Bevaegelse, IReadOnlyDictionary<string, Datagraense> Data);

/// <param name="AdvarOverProcent">A larger share of persons or rows is reported.</param>
/// <param name="AfvisOverProcent">A larger share refuses the publication; null = never.</param>
/// <param name="Mindst">Of fewer persons or rows no share refuses: a small number is soon all of them.</param>
public sealed record Datagraense(decimal AdvarOverProcent, decimal? AfvisOverProcent, int Mindst = 0);
