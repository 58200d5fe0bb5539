namespace Pipeline.Domain.Koder;

// The value lists of docs/contracts/deliveries.md, in its order; the byte is what the lake stores.

public enum Ydelsesart : byte
{
    Kontanthjaelp,
    Uddannelseshjaelp,
    Overgangsydelse,
    ShoProgram,
    Revalidering,
    Forrevalidering,
    Ressourceforloeb,
    Jobafklaring,
    Ledighedsydelse,
    Foertidspension,
    Seniorpension,
    Fleksjob,
}

public enum Sats : byte
{
    Mindstesats,
    Grundsats,
    HoejesteSats,
}

public enum DagpengeArt : byte
{
    ADagpenge,
    SaerligUddannelsesydelse,
    Arbejdsmarkedsydelse,
    Kontantydelse,
    MidlertidigArbejdsfordeling,
}

public enum Forsikring : byte
{
    Fuldtid,
    Deltid,
}

public enum Samtaletype : byte
{
    Jobsamtale,
    Faellessamtale,
    Sygeopfoelgningssamtale,
    Fleksopfoelgningssamtale,
    Integrationssamtale,
    Rehabiliteringsteam,
    Informationsmoede,
    Anden,
}

public enum Kontaktform : byte
{
    Personligt,
    Digitalt,
    Video,
    Telefon,
    Andet,
}

public enum AfholdtAf : byte
{
    Jobcenter,
    AndenAktoer,
    AKasse,
}

public enum Visitationskategori : byte
{
    Jobparat,
    Aktivitetsparat,
    AabenlystUddannelsesparat,
    Uddannelsesparat,
}

public enum Tilbudstype : byte
{
    Virksomhedspraktik,
    Loentilskud,
    Nytteindsats,
    OrdinaerUddannelse,
    VejledningOpkvalificering,
    Mentor,
}
