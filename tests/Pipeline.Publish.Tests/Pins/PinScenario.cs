using Pipeline.Domain.Kalender;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Pins;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Tests.Pins;

/// <summary>Jobsamtaler of 2025-07 to 2025-09, published as v0001 under 1.75, and runs and switches after it; in either warehouse.</summary>
internal sealed class PinScenario
{
    public const string August = "2025-08";

    public static readonly string[] Maaneder = ["2025-07", August, "2025-09"];

    private int _koersel = 1;

    public PinScenario(Proevedata data)
    {
        Data = data;
        Run("d1", 1, 1, 1);
    }

    public Proevedata Data { get; }

    public Versionsskift Skift => Data.Skift;

    public RegelsaetPins Pins => PinReader.ForRun(Data.Varehus, Data.Mappe, "jobsamtaler");

    /// <summary>The pins as the lake has them.</summary>
    public RegelsaetPins Fil => new PinFile(Data.Lager).Read();

    /// <summary>Who pinned what, and why.</summary>
    public IEnumerable<string> Optegnet =>
        PinReader
            .Read(Data.Varehus, "jobsamtaler")
            .Select(p => $"{p.Periode.Maaneder} {p.Periode.Regelsaet} {p.Bruger} {p.Anledning} {p.Hvorfor}");

    public string Revisionsspor =>
        Data.Spoerg<string>(
            """
            select coalesce(max(bruger || ' ' || handling || ' ' || genstand || ' ' || formaal || ' ' || udfald), '')
            from ops.revisionsspor where id = (select max(id) from ops.revisionsspor)
            """
        );

    /// <summary>The rule set that each month in force was measured under, as its rows say.</summary>
    public IEnumerable<string> Regelsaet =>
        Maaneder.Select(m => Data.Spoerg<string>($"select distinct regelsaet from mart.jobsamtaler where maaned = '{m}'"));

    /// <summary>A run that measures each month under the rule set it is pinned to, or 1.75.</summary>
    /// <param name="frø">By month, what its figures are.</param>
    public Udgivelsesresultat Run(string data, params int[] frø) => Run(data, null, null, frø);

    /// <param name="pins">Those that are to hold after it; null: those that do.</param>
    public Udgivelsesresultat Run(string data, RegelsaetPins? pins, Action<Udgivelsestrin>? efter, params int[] frø)
    {
        var nu = pins ?? (_koersel == 1 ? RegelsaetPins.None : Pins);
        return Udgiv(
            new($"k{_koersel}", Angivet("1.75"), "a1", [new("samtaler", "2025-03", data, 1, new Dictionary<string, long>())])
            {
                AfvigendeRegelsaet = nu.IsEmpty ? null : new(nu.Maaneder.ToDictionary(p => p.Key, p => Angivet(p.Value))),
            },
            Maaneder,
            frø,
            o => o with { Pins = pins, Af = Proevedata.Anna },
            efter
        );
    }

    /// <summary>August and September under another rule set, beside the version in force; 2 is August's figures as they are in force.</summary>
    public Udgivelsesresultat Backfill(string regler, params int[] frø) =>
        Udgiv(Proevedata.Beskrivelse($"k{_koersel}", regler), Maaneder[1..], frø, o => o with { SaetIKraft = false }, null);

    public Versionsskifte Publish(string version) => Skift.Skift(version, Proevedata.Eget, Proevedata.Anna);

    public Versionsskifte Rollback() => Skift.Tilbage(Data.Gaeldende, Proevedata.Eget, new("bo"));

    private static Regelsaetangivelse Angivet(string version) => new(version, $"sha-{version}");

    private Udgivelsesresultat Udgiv(
        Koerselsbeskrivelse beskrivelse,
        string[] maaneder,
        int[] frø,
        Func<Udgivelsesopgave, Udgivelsesopgave> med,
        Action<Udgivelsestrin>? efter
    )
    {
        var kuber = Data.Kuber($"k{_koersel++}");
        foreach (var (maaned, f) in maaneder.Zip(frø))
        {
            new Kube(maaned, Math.Abs(f), ganget: f < 0 ? 4 : 1).Skriv(kuber);
        }

        var tabel = Produktliste.Jobsamtaler;
        var opgave = new Udgivelsesopgave(
            tabel with
            {
                Kontroller =
                [
                    .. tabel.Kontroller,
                    new Bevaegelse("personer", [new(Domain.Maalinger.Omraadetype.Land, AdvarOverProcent: 50, AfvisOverProcent: 100, 0)]),
                ],
            },
            kuber,
            [.. maaneder.Select(Maaned.Parse)],
            beskrivelse,
            Proevedata.Kommuner
        );
        return new Udgivelse(Data.Mappe, Data.Varehus, TimeProvider.System, efter).Udgiv(med(opgave));
    }
}
