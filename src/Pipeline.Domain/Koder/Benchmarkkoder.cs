namespace Pipeline.Domain.Koder;

/// <param name="Navn">As the rows of a table name it.</param>
/// <param name="Overskrift">Of the section about it.</param>
/// <param name="Personer">How a sentence names those in it, after a number: <c>490 fuldtidspersoner på dagpenge</c>.</param>
/// <param name="ISaetning">How a sentence names it among others.</param>
public sealed record Benchmarkmaalgruppe(string Kode, string Navn, string Overskrift, string Personer, string ISaetning);

/// <param name="Hovedopgave">The <see cref="Hovedopgave"/> it is summed in; its own code when it stands alone.</param>
public sealed record Benchmarkopgave(string Kode, string Navn, string Hovedopgave);

public sealed record Hovedopgave(string Kode, string Navn);

/// <param name="Enhed"><c>pct.</c>, <c>år</c> or empty.</param>
public sealed record Kvalitetsindikator(string Kode, string Navn, string Enhed, int Decimaler);

/// <summary>The målgrupper, opgaver and kvalitetsindikatorer of the jobcenter benchmark (BDO, Bilag 1 and the rows of Tabel 3.2–3.3).</summary>
public static class Benchmarkkoder
{
    /// <summary>All målgrupper together.</summary>
    public const string IAlt = "i_alt";

    /// <summary>The result that the quadrants of Figur 3.4 set beside the cost.</summary>
    public const string Resultat = "afgangsrate";

    public const string Foelgeudgifter = "foelgeudgifter";

    public static IReadOnlyList<Benchmarkmaalgruppe> Maalgrupper { get; } =
    [
        new("dagpenge", "Dagpenge", "Dagpenge", "fuldtidspersoner på dagpenge", "dagpenge"),
        new(
            "kontanthjaelp_jobparat",
            "Kontanthjælp mv. jobparat",
            "Jobparate på kontanthjælp",
            "jobparate fuldtidspersoner på kontanthjælp",
            "jobparate på kontanthjælp"
        ),
        new(
            "kontanthjaelp_aktivitetsparat",
            "Kontanthjælp mv. aktivitetsparat",
            "Aktivitetsparate på kontanthjælp",
            "aktivitetsparate fuldtidspersoner på kontanthjælp",
            "aktivitetsparate på kontanthjælp"
        ),
        new(
            "uddannelseshjaelp_uddannelsesparat",
            "Uddannelseshjælp mv. uddannelsesparat",
            "Uddannelsesparate unge",
            "uddannelsesparate fuldtidspersoner på uddannelseshjælp",
            "uddannelsesparate på uddannelseshjælp"
        ),
        new(
            "uddannelseshjaelp_aktivitetsparat",
            "Uddannelseshjælp mv. aktivitetsparat",
            "Aktivitetsparate unge",
            "aktivitetsparate fuldtidspersoner på uddannelseshjælp",
            "aktivitetsparate på uddannelseshjælp"
        ),
        new(
            "sh_ydelse",
            "Selvforsørgelses- og hjemsendelsesydelse u. program",
            "Borgere under integrationsprogram på SH-ydelse",
            "borgere under integrationsprogrammet på SH-ydelse",
            "SH-ydelse"
        ),
        new("revalidering", "Revalidering", "Revalidering", "borgere på revalidering", "revalidering"),
        new("sygedagpenge", "Sygedagpenge", "Sygedagpenge", "fuldtidspersoner på sygedagpenge", "sygedagpenge"),
        new("jobafklaring", "Jobafklaring", "Jobafklaringsforløb", "fuldtidspersoner i jobafklaringsforløb", "jobafklaringsforløb"),
        new(
            "fleksjob_ledighedsydelse",
            "Fleksjob og ledighedsydelse",
            "Fleksjob og ledighedsydelse",
            "fuldtidspersoner i fleksjob og på ledighedsydelse",
            "fleksjob og ledighedsydelse"
        ),
        new("ressourceforloeb", "Ressourceforløb", "Ressourceforløb", "borgere i ressourceforløb", "ressourceforløb"),
    ];

    public static IReadOnlyList<Hovedopgave> Hovedopgaver { get; } =
    [
        new("sagsbehandling_i_alt", "Sagsbehandling mv."),
        new("virksomhedsindsats_i_alt", "Virksomhedsindsats i alt"),
        new("beskaeftigelsestilbud_i_alt", "Beskæftigelsestilbud i alt"),
        new("foelgeudgifter", "Følgeudgifter (konto 5+6)"),
        new("administration_moeder", "Administration og møder"),
        new("ledelse", "Ledelse/teamledelse"),
    ];

    public static IReadOnlyList<Benchmarkopgave> Opgaver { get; } =
    [
        new("sagsbehandling", "Sagsbehandling", "sagsbehandling_i_alt"),
        new("rehabiliteringsteam", "Arbejde i rehabiliteringsteam", "sagsbehandling_i_alt"),
        new("udplacering", "Virksomhedsindsats - Udplacering (konto 5 og 6)", "virksomhedsindsats_i_alt"),
        new("virksomhedsindsats_oevrigt", "Virksomhedsindsats - Øvrigt", "virksomhedsindsats_i_alt"),
        new("rekrutteringsservice", "Rekrutteringsservice", "virksomhedsindsats_i_alt"),
        new("ordinaer_uddannelse", "Ordinær uddannelse", "beskaeftigelsestilbud_i_alt"),
        new("vejledning_opkvalificering", "Øvrig vejledning og opkvalificering", "beskaeftigelsestilbud_i_alt"),
        new("mentor", "Mentor", "beskaeftigelsestilbud_i_alt"),
        new("foelgeudgifter", "Følgeudgifter (konto 5+6)", "foelgeudgifter"),
        new("administration_moeder", "Administration og møder", "administration_moeder"),
        new("ledelse", "Ledelse/teamledelse", "ledelse"),
    ];

    public static IReadOnlyList<Kvalitetsindikator> Kvalitet { get; } =
    [
        new("samtaleintensitet", "Samtaleintensitet (samtaler pr. kvartal pr. fuldtidsperson)", "", 1),
        new("beroert_aktivering", "Berørt af aktivering", "pct.", 1),
        new("beroert_virksomhedsrettet", "Berørt af virksomhedsrettet aktivering", "pct.", 1),
        new("aktiveringsgrad", "Aktiveringsgrad", "pct.", 1),
        new("virksomhedsrettet_aktiveringsgrad", "Virksomhedsrettet aktiveringsgrad", "pct.", 1),
        new("afgangsrate", "Afgangsrater til job og uddannelse", "pct.", 1),
        new("varighed_aar", "Gns. varighed på offentlig forsørgelse (år)", "år", 2),
    ];

    public static Benchmarkmaalgruppe? Maalgruppe(string kode) => Maalgrupper.FirstOrDefault(m => m.Kode == kode);

    public static Benchmarkopgave? Opgave(string kode) => Opgaver.FirstOrDefault(o => o.Kode == kode);
}
