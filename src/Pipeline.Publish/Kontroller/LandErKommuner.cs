namespace Pipeline.Publish.Kontroller;

/// <summary>§8: everybody has a kommune, if only 000, so the land is the sum of them.</summary>
public sealed record LandErKommuner : IMaanedskontrol
{
    public string Navn => "land_er_kommuner";

    public string Tekst => "Landets tal er summen af kommunernes, og regionernes sum er ikke større";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var type = grundlag.Ny.Tekst("omraadetype");
        var summer = new Delsummer(grundlag.Ny, "omraadetype", "omraade");
        return summer
            .ErSum(i => type[i] == "land" ? "land" : null, i => type[i] == "kommune" ? "land" : null)
            .Concat(
                summer.Sammenlign(
                    i => type[i] == "land" ? "regioner i alt" : null,
                    i => type[i] == "region" ? "regioner i alt" : null,
                    (land, regioner) => land >= regioner,
                    "mindst"
                )
            );
    }
}
