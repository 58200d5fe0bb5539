using Pipeline.Definitions.Koder;
using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Host.Omgivelser;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Publish.Drift;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Host.Produktion.Completeness;

/// <summary>
/// Lets the deliveries of a measurement through when they are whole, or somebody who knows has said that they are right as they are. What was judged stands
/// in ops.kontroller, of each of the measurement's products.
/// </summary>
internal sealed class CompletenessGate(Datamappe mappe, IVarehus varehus, LakeOptions lake, string run, Koerselsvalg valg)
{
    private const string Check = JudgedDeliveries.Check;

    /// <summary>Told one by one up to this many; the others are counted.</summary>
    private const int Told = 8;

    private readonly Lazy<IReadOnlyList<RaaLevering>> _deliveries = new(() => new RaaLager(mappe.Sti).Gaeldende());

    private const string Text = "Leveringerne er hele, målt på rækker og personer mod månederne før";

    /// <exception cref="PipelineFejl">A delivery holds too little (<see cref="Afslutning.AfvistAfKontrol"/>); nothing is measured.</exception>
    public Kontrolresultat Require(IReadOnlyList<Produktmappe> products, StagedSnapshot staged)
    {
        var amounts = staged
            .Dele.Where(d => !(d.Maaned > valg.Til))
            .Select(d => new Amount(d.Datasaet, d.Levering, d.Maaned is not null, d.RaaHash, d.RaekkerInd, d.Personer))
            .ToList();
        var inForce = InForce(products);
        var limits = CompletenessLimitList.Laes(Definitioner.Mappe);
        var whole = new CompletenessCheck(limits).Judge(amounts, a => IsJudged(a, inForce), a => Before(a, inForce));
        // What is too little in all is not told again of each kommune.
        var enough = amounts.Where(a => !IsJudged(a, inForce) && !whole.Any(f => f.Refuses && f.Part == a)).ToList();
        var found =
            (IReadOnlyList<Shortfall>)
                [
                    .. whole,
                    .. new DeliveredMunicipalities(mappe.Sti, lake, staged, new(limits, products[0].Kommuner)).Judge(
                        amounts,
                        enough,
                        a => Before(a, inForce)
                    ),
                ];
        var names = products.Select(p => p.Definition.Navn).ToList();
        var approved = Approved(found.Where(f => f.Refuses).ToList());
        var refused = found.Where(f => f.Refuses && !approved.ContainsKey(f.Part)).ToList();
        var result = new Kontrolresultat(
            Check,
            Text,
            refused.Count > 0 ? Kontroludfald.Afvist
                : found.Count > 0 ? Kontroludfald.Advarsel
                : Kontroludfald.Bestaaet,
            found.Count,
            found.Count > 0 ? Sentences(refused.Count > 0 ? refused : found, approved) : Passed(amounts, inForce)
        );
        foreach (var name in names)
        {
            new Kontrolbog(varehus).Skriv(run, name, [result]);
        }

        return refused.Count == 0
            ? result
            : throw new PipelineFejl(
                $"Kontrollen {Check} afviste målingen af {string.Join(", ", names)}: {result.Besked}. Intet af det er udgivet. Send det, der mangler, og kør igen; "
                    + $"er leveringen rigtig, som den er, så kør 'pipeline run --godkend {Check}', og sig hvorfor med --hvorfor.",
                Afslutning.AfvistAfKontrol
            );
    }

    private static string Passed(List<Amount> amounts, List<(Inddata Data, Maaned Newest)> inForce)
    {
        var judged = amounts.Count(a => !IsJudged(a, inForce));
        return judged == 0
            ? "ingen nye leveringer"
            : $"{Tekst.Antal(judged)} nye leveringer er bedømt, {Tekst.Antal(amounts.Count - judged)} er de gældende tals";
    }

    private static string Sentences(IReadOnlyList<Shortfall> found, Dictionary<Amount, Approval> approved)
    {
        var told = found
            .OrderByDescending(f => f.Refuses)
            .ThenByDescending(f => f.Part.Maaned)
            .Take(Told)
            .Select(f => approved.TryGetValue(f.Part, out var a) ? $"{f} (godkendt af {a.Bruger} {a.Tid})" : f.ToString());
        return string.Join("; ", told) + (found.Count > Told ? $"; og {Tekst.Antal(found.Count - Told)} mere" : "");
    }

    /// <summary>Those of them that somebody has approved, before or by this run. An approval is of the file: another one is judged anew.</summary>
    private Dictionary<Amount, Approval> Approved(IReadOnlyList<Shortfall> refusing)
    {
        if (refusing.Count == 0)
        {
            return [];
        }

        var approvals = new ApprovalLog(varehus, TimeProvider.System);
        if (valg.Godkend.Contains(Check))
        {
            approvals.Approve(Check, [.. refusing.Select(r => (r.Part.Datasaet, r.Part.Maaned.ToString(), r.Part.Sha256))], valg.Af, run);
        }

        var all = approvals.Of(Check).ToDictionary(a => (a.Datasaet, a.Maaned, a.Sha256));
        return refusing
            .Select(r => (r.Part, Approval: all.GetValueOrDefault((r.Part.Datasaet, r.Part.Maaned.ToString(), r.Part.Sha256))))
            .Where(r => r.Approval is not null)
            .ToDictionary(r => r.Part, r => r.Approval!);
    }

    /// <summary>What the figures in force are measured of, with their newest month.</summary>
    private List<(Inddata Data, Maaned Newest)> InForce(IReadOnlyList<Produktmappe> products)
    {
        var all = new List<(Inddata, Maaned)>();
        foreach (var product in products)
        {
            var store = new Versionslager(mappe.Sti, product.Definition.Navn);
            if (store.Current is { } version && store.Laes(version) is { IKraft.Count: > 0 } manifest)
            {
                var newest = manifest.IKraft.Keys.Max(Maaned.Parse);
                all.AddRange(manifest.Koersel.Inddata.Select(i => (i, newest)));
            }
        }

        return all;
    }

    /// <summary>A month that no figures are published of was not judged, whatever the run read.</summary>
    private static bool IsJudged(Amount part, List<(Inddata Data, Maaned Newest)> inForce) =>
        inForce.Exists(i =>
            i.Data.Datasaet == part.Datasaet
            && i.Data.Sha256 == part.Sha256
            && i.Data.Maaned == part.Maaned.ToString()
            && !(part.Monthly && part.Maaned > i.Newest)
        );

    private Amount? Before(Amount part, List<(Inddata Data, Maaned Newest)> inForce)
    {
        var data = inForce
            .Select(i => i.Data)
            .Where(i => i.Datasaet == part.Datasaet && i.Sha256 != part.Sha256 && (!part.Monthly || i.Maaned == part.Maaned.ToString()))
            .MaxBy(i => i.Maaned, StringComparer.Ordinal);
        if (data is not null)
        {
            return part with { Maaned = Maaned.Parse(data.Maaned), Sha256 = data.Sha256, Rows = data.Raekker, Persons = null };
        }

        return part.Monthly ? null
            : _deliveries.Value.Where(l => l.Datasaet == part.Datasaet && l.Maaned < part.Maaned).MaxBy(l => l.Maaned) is { } delivery
                ? part with
                {
                    Maaned = delivery.Maaned,
                    Sha256 = delivery.Kilde.Sha256,
                    Rows = delivery.Kilde.Raekker + delivery.Kilde.Strukturfejl,
                    Persons = null,
                }
            : null;
    }
}
