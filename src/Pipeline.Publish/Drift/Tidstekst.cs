using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Drift;

/// <summary>Instants as the warehouse has them: UTC, <c>ÅÅÅÅ-MM-DDTTT:MM:SSZ</c>, which sorts as it counts.</summary>
public static class Tidstekst
{
    public static string Af(DateTimeOffset tid) => Udgivelsesbog.Tid(tid);

    public static DateTimeOffset Laes(string tekst) => Udgivelsesbog.Tidspunkt(tekst);
}
