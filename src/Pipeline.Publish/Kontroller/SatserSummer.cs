namespace Pipeline.Publish.Kontroller;

/// <summary>Where a group is split by sats (kontanthjaelp from 2025-07 under 1.75), the sats rows add up to its <c>alle</c> row.</summary>
public sealed record SatserSummer : IMaanedskontrol
{
    public string Navn => "satser_summer";

    public string Tekst => "Satsernes tal summer til ydelsesgruppens, hvor den er delt på sats";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var sats = grundlag.Ny.Tekst("sats");
        var gruppe = grundlag.Ny.Tekst("ydelsesgruppe");
        var delte = Enumerable.Range(0, grundlag.Ny.Raekker).Where(i => sats[i] != "alle").Select(gruppe.Nummer).ToHashSet();
        return new Delsummer(grundlag.Ny, "sats").ErSum(
            i => sats[i] == "alle" && delte.Contains(gruppe.Nummer(i)) ? "alle satser" : null,
            i => sats[i] != "alle" ? "alle satser" : null
        );
    }
}
