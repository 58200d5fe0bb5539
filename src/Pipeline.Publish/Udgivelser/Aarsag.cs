namespace Pipeline.Publish.Udgivelser;

/// <summary>Why a month is published.</summary>
public enum Aarsag
{
    NyMaaned,
    NyeRegler,
    SeneData,
    NyKode,

    /// <summary>Inputs, rules and code are those of the version in force, and yet the figures differ: something decides them that no manifest names.</summary>
    Ukendt,
}

public static class Aarsager
{
    public static string Tekst(this Aarsag aarsag) =>
        aarsag switch
        {
            Aarsag.NyMaaned => "ny måned",
            Aarsag.NyeRegler => "nye regler",
            Aarsag.SeneData => "sene data",
            Aarsag.NyKode => "ny kode",
            _ => "ukendt årsag",
        };

    /// <summary>What differs between the run that made the version in force for the month and this run.</summary>
    public static IReadOnlyList<Aarsag> Af(Koerselsbeskrivelse foer, Koerselsbeskrivelse nu)
    {
        List<Aarsag> aarsager = [];
        if (foer.Regelsaet != nu.Regelsaet)
        {
            aarsager.Add(Aarsag.NyeRegler);
        }

        if (AendredeInddata(foer, nu).Count > 0)
        {
            aarsager.Add(Aarsag.SeneData);
        }

        if (foer.Kode != nu.Kode)
        {
            aarsager.Add(Aarsag.NyKode);
        }

        return aarsager.Count > 0 ? aarsager : [Aarsag.Ukendt];
    }

    /// <summary>Deliveries that came, went or changed between the two runs: <c>samtaler 2025-03</c>, sorted.</summary>
    public static IReadOnlyList<string> AendredeInddata(Koerselsbeskrivelse foer, Koerselsbeskrivelse nu)
    {
        var gamle = foer.Inddata.Select(i => (i.Navn, i.Sha256)).ToHashSet();
        gamle.SymmetricExceptWith(nu.Inddata.Select(i => (i.Navn, i.Sha256)));
        return [.. gamle.Select(i => i.Navn).Distinct().Order(StringComparer.Ordinal)];
    }
}
