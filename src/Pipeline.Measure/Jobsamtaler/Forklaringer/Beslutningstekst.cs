using System.Globalization;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Regler;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>A decision in a sentence; those about single samtaler are <see cref="Samtaletekst"/>.</summary>
internal sealed class Beslutningstekst(Forklaring forklaring)
{
    private readonly Regelsaet _regler = forklaring.Regler;

    /// <summary>Where the source has the rule.</summary>
    public Regelhenvisning Kilde(in Beslutning b) =>
        b.Grund == Grund.SupplerendeDroppet && Forrevalidering(b) == Del.Hele
            ? Regelhenvisning.Forrevalidering
            : Regelhenvisning.Af(b.Grund, b.Gruppe);

    public string Af(in Beslutning b) =>
        b.Grund <= Grund.CoronaDoedDag ? Tidslinje(b)
        : b.Grund < Grund.IngenFritagelser ? Maaleperiode(b)
        : Fritagelse(b);

    private string Tidslinje(in Beslutning b) =>
        b.Grund switch
        {
            Grund.BetalteDage => $"betalte dage {Periode(b)}.",
            Grund.SupplerendeDroppet => Forrevalidering(b) switch
            {
                Del.Hele => $"{Periode(b)} er der forrevalidering, som fortrænger ydelsen; dagene er ikke betalte dage.",
                Del.Noget =>
                    $"{Periode(b)} er supplerende til en hovedydelse eller fortrængt af forrevalidering og tæller ikke som betalte dage.",
                _ => $"{Periode(b)} er supplerende til en hovedydelse og tæller ikke som betalte dage.",
            },
            Grund.YdelseOphoert => $"rækken {Periode(b)} har dage efter ydelsens ophør; de er ikke betalte dage.",
            Grund.UdbetalingTaellerIkke =>
                $"udbetalingen {Periode(b)} ({Ydelsesnavne.Ord(Kodeliste<DagpengeArt>.Tekst((DagpengeArt)b.A))}, {Timer(b.B)} timer) giver ingen betalte dage.",
            Grund.ForUng => $"personen er ikke fyldt {_regler.Alder.MindsteAar} år {Dag.Tekst(b.Fra)} og måles ikke.",
            Grund.Pensionsalder => $"personen når folkepensionsalderen {Dag.Tekst(b.Fra)}; betalte dage fra den dag tæller ikke med.",
            Grund.FoersteForloeb => $"første forløb begynder {Dag.Tekst(b.Fra)}.",
            Grund.NytForloebEfterHul => $"nyt forløb begynder {Dag.Tekst(b.Fra)} efter mindst en hel kalendermåned uden ydelsen.",
            Grund.HulUdenBrud => $"hullet {Periode(b)} er kortere end en hel kalendermåned og bryder ikke forløbet.",
            Grund.Sygesag => $"sygesagen {Periode(b)} begynder et nyt forløb.",
            Grund.SygesagFlettet => $"sygesagen {Periode(b)} overlapper den forrige og hører til samme forløb.",
            Grund.Dagpengeperiode =>
                $"dagpengeperioden {Periode(b)} ({Kodeliste<Forsikring>.Tekst((Forsikring)b.A)}) er et forløb og begynder på sin første dag.",
            Grund.DagpengeperiodeForlaenget =>
                $"dagpengeperioden, der skulle slutte {Dag.Tekst(b.Fra)}, er forlænget til {Dag.Tekst(b.Til)}, fordi den udløb under covid-19.",
            Grund.DagpengeperiodeUdenBetaling => $"dagpengeperioden {Periode(b)} har ingen udbetaling og er intet forløb.",
            Grund.Undtagelse1 =>
                $"forløbet med første betalte dag {Dag.Tekst(b.Til)} regnes fra overgangsydelsens start {Dag.Tekst(b.Fra)}.",
            Grund.Undtagelse2 =>
                $"forløbet med første betalte dag {Dag.Tekst(b.Til)} fortsætter {Ydelsesnavne.Navn((Ydelsesgruppe)b.A)} og regnes fra {Dag.Tekst(b.Fra)}.",
            Grund.Undtagelse3 => $"skift af kontaktgruppe {Dag.Tekst(b.Fra)} begynder et nyt forløb.",
            Grund.Forloeb =>
                $"forløb fra {Dag.Tekst(b.Fra)} til sidste betalte dag {Dag.Tekst(b.Til)} (første betalte dag {Dag.Tekst(b.A)}).",
            Grund.OrdinaerDoedDag => $"døde dage {Periode(b)}: barsel eller opfølgning uden kontakt.",
            _ => $"døde dage {Periode(b)} for alle: corona.",
        };

    /// <summary>How much of the days has forrevalidering, where the rules let it displace other benefits (D1).</summary>
    private Del Forrevalidering(in Beslutning b)
    {
        if (!_regler.Hovedydelse.Ydelsesarter.Contains(Ydelsesart.Forrevalidering))
        {
            return Del.Intet;
        }

        var (fra, til) = (b.Fra, b.Til);
        var dage = forklaring.Forrevalidering.Where(r => r.Fra <= til && r.Til >= fra).ToList();
        return dage.Count == 0 ? Del.Intet
            : Enumerable.Range(fra, til - fra + 1).All(d => dage.Any(r => r.Fra <= d && d <= r.Til)) ? Del.Hele
            : Del.Noget;
    }

    private enum Del
    {
        Intet,
        Noget,
        Hele,
    }

    private string Maaleperiode(in Beslutning b) =>
        b.Grund switch
        {
            Grund.SenereForloebMaales => $"forløbet fra {Dag.Tekst(b.Fra)} måles ikke; et senere forløb i samme måned måles.",
            Grund.IngenBetalteDageIMaaneden => $"forløbet fra {Dag.Tekst(b.Fra)} har ingen betalte dage i måneden og måles ikke.",
            Grund.KunDoedeDageIMaaneden =>
                $"alle forløbets dage i måneden ({Periode(b)}) er barsel eller opfølgning uden kontakt; det måles ikke.",
            Grund.Laengde =>
                $"længde fra {Dag.Tekst(b.Fra)} til {Dag.Tekst(b.Til)} uden døde dage: {Laengde(b)}, interval {Ydelsesnavne.Ord(_regler.Varighed.Baand[b.B].Navn)}.",
            Grund.Skuddage =>
                $"{b.A} af forløbsdagene er en 29. februar; de tæller ikke, når forløb på 12 måneder eller mere deles op i år.",
            Grund.MaaleperiodeHeleForloebet => $"måleperiode {Periode(b)}: hele forløbet, da længden er under 12 måneder.",
            Grund.MaaleperiodeDage when b.B == 0 => $"måleperiode {Periode(b)}: 12 måneder{VedStart(b)}.",
            Grund.MaaleperiodeDage =>
                $"måleperiode {Periode(b)}: 12 måneder fra {Dag.Tekst(b.A)}, flyttet {b.B} dage tilbage for døde dage{VedStart(b)}.",
            Grund.MaaleperiodeTimer => $"måleperiode {Periode(b)}: de seneste timer svarende til 12 måneder.",
            Grund.HenvendelseFoerBetaltDag =>
                $"henvendelse {Dag.Tekst(b.Fra)}: ydelsen er betalt til {Dag.Tekst(b.Til)}, mellem henvendelsen og forløbets start; samtaler fra den tæller ikke med.",
            Grund.HenvendelseFoerGruppeskift =>
                $"henvendelse {Dag.Tekst(b.Fra)}: forløbet begynder {Dag.Tekst(b.Til)} ved et skift af kontaktgruppe og ikke ved en betaling; samtaler før det tæller ikke med.",
            _ => $"henvendelse {Dag.Tekst(b.Fra)}: samtaler fra den til forløbets start kan tælle med.",
        };

    private string Fritagelse(in Beslutning b) =>
        b.Grund switch
        {
            Grund.IngenFritagelser => "ingen fritagelser; ikke fritaget.",
            Grund.Fritagelsesliste =>
                $"fritagelseskoder efter listen for {Ydelsesnavne.Navn((Ydelsesgruppe)b.A)}, {(b.B == 1 ? $"inden for de første {_regler.Fritagelse.TidligeMaaneder} måneder" : $"efter de første {_regler.Fritagelse.TidligeMaaneder} måneder")}.",
            Grund.Fritagelsesandel => $"{b.A} af {b.B} forløbsdage i måleperioden er dækket af en fritagelse.",
            Grund.AndelNaaet => $"mindst {b.A} % er dækket: fritaget.",
            Grund.AndelIkkeNaaet => $"under {b.A} % er dækket: ikke fritaget efter andel.",
            Grund.MiiDage =>
                $"{b.A} forløbsdage med mindre intensiv indsats, {b.B} fritager: {(b.A >= b.B ? "fritaget" : "ikke fritaget")}.",
            Grund.Tilbage13ForTidlig =>
                $"tilbagevenden inden for 13 uger {Periode(b)} {(b.B == 1 ? $"er registreret {Dag.Tekst(b.A)}" : $"har ingen registreringsdag og begynder {Dag.Tekst(b.A)}")}, før {Dag.Tekst(_regler.Fritagelse.Tilbage13Fra!.Value)}: fritager ikke.",
            Grund.Tilbage13Dage =>
                $"{b.A} forløbsdage med tilbagevenden inden for 13 uger, 1 fritager: {(b.A > 0 ? "fritaget" : "ikke fritaget")}.",
            Grund.Sats => $"sats {Dag.Tekst(b.Fra)}: {Ydelsesnavne.Navn((Sats)b.A)}.",
            Grund.KommuneVedMaanedensSlut => $"kommune {Kommunen(b)}: bopælen {Dag.Tekst(b.Fra)}, da forløbet fortsætter efter måneden.",
            Grund.KommuneVedSidsteBetalteDag => $"kommune {Kommunen(b)}: bopælen på forløbets sidste betalte dag {Dag.Tekst(b.Fra)}.",
            _ => b.A == 1 ? "aktivt tilbud i måleperioden." : "intet aktivt tilbud i måleperioden.",
        };

    /// <summary>Its code, and its name where it has one.</summary>
    private string Kommunen(in Beslutning b) =>
        forklaring.Kommunenavne.TryGetValue((short)b.A, out var navn) ? $"{Kommune.Tekst((short)b.A)} {navn}" : Kommune.Tekst((short)b.A);

    private static string VedStart(in Beslutning b) => b.Fra > b.A - b.B ? ", dog ikke før forløbets start" : "";

    private static string Laengde(in Beslutning b) => b.Gruppe == Ydelsesgruppe.ADagpenge ? $"{Timer(b.A)} timer" : $"{b.A} dage";

    private static string Timer(int hundrededele) => (hundrededele / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Periode(in Beslutning b) => b.Fra == b.Til ? Dag.Tekst(b.Fra) : $"{Dag.Tekst(b.Fra)} – {Dag.Tekst(b.Til)}";
}
