namespace Pipeline.Publish.Kontroller;

/// <summary>§8: a region is the kommuner that lie in it on the last day of the month; 000 and unknown codes lie in none.</summary>
public sealed record RegionErKommuner : IMaanedskontrol
{
    public string Navn => "region_er_kommuner";

    public string Tekst => "Regionens tal er summen af dens kommuners";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var type = grundlag.Ny.Tekst("omraadetype");
        var omraade = grundlag.Ny.Tekst("omraade");
        return new Delsummer(grundlag.Ny, "omraadetype", "omraade").ErSum(
            i => type[i] == "region" ? $"region {omraade[i]}" : null,
            i => type[i] == "kommune" && grundlag.RegionAf.TryGetValue(omraade[i], out var region) ? $"region {region}" : null
        );
    }
}
