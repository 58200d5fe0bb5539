namespace Pipeline.Measure.Benchmark;

/// <summary>The names of what is measured, as published.</summary>
public static class Benchmarkmaal
{
    public const string Fuldtidspersoner = "fuldtidspersoner";
    public const string Udgift = "udgift_1000kr";
    public const string UdgiftUdenPuljer = "udgift_ekskl_puljer_1000kr";
    public const string UdgiftKonto5 = "udgift_konto5_1000kr";
    public const string UdgiftKonto6 = "udgift_konto6_1000kr";

    /// <summary>Percent of the kommune's expenditure of all målgrupper.</summary>
    public const string Andel = "andel_udgift";
    public const string AndelUdenPuljer = "andel_udgift_ekskl_puljer";

    /// <summary>Percent of all the expenditure that konto 5 pays.</summary>
    public const string AndelKonto5 = "andel_konto5";
    public const string AndelKonto6 = "andel_konto6";

    /// <summary>1.000 kr. a full-time person, as all the measures below it.</summary>
    public const string Enhedsomkostning = "enhedsomkostning";
    public const string EnhedsomkostningUdenPuljer = "enhedsomkostning_ekskl_puljer";
    public const string Konto5 = "enhedsomkostning_konto5";
    public const string Konto6 = "enhedsomkostning_konto6";
    public const string FoelgeudgifterKonto5 = "opgave.foelgeudgifter_konto5";
    public const string FoelgeudgifterKonto6 = "opgave.foelgeudgifter_konto6";

    /// <summary>Percent that the driver moves the enhedsomkostning.</summary>
    public const string Redskabssammensaetning = "driver.redskabssammensaetning";
    public const string Enhedspriser = "driver.enhedspriser";
    public const string Maalgruppesammensaetning = "driver.maalgruppesammensaetning";

    /// <summary>1–4, the groups of Figur 3.4.</summary>
    public const string Kvadrant = "kvadrant";

    /// <summary>1.000 kr. a full-time person, of an opgave or a hovedopgave.</summary>
    public static string Opgave(string kode) => $"opgave.{kode}";

    /// <summary>Percent of the kommune's expenditure, of a hovedopgave.</summary>
    public static string Formaal(string kode) => $"andel.{kode}";

    public static string Kvalitet(string kode) => $"kvalitet.{kode}";
}
