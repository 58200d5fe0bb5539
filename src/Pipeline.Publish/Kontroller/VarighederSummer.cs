namespace Pipeline.Publish.Kontroller;

/// <summary>Rule sets before 1.7 have neither sub-intervals nor sums; where the month has no <c>i alt</c>, there is nothing to add up.</summary>
public sealed record VarighederSummer : IMaanedskontrol
{
    public string Navn => "varigheder_summer";

    public string Tekst => "0-11 giver under 12, delintervallerne giver 12+, og under 12 og 12+ giver i alt";

    public IEnumerable<Fund> Koer(Maanedsgrundlag grundlag)
    {
        var varighed = grundlag.Ny.Tekst("varighed");
        if (varighed.Nummer(Varigheder.IAlt) < 0)
        {
            return [];
        }

        var summer = new Delsummer(grundlag.Ny, "varighed");
        return Sum(Varigheder.UnderTolv, Varigheder.Maaneder.Contains)
            .Concat(Sum(Varigheder.FraTolv, Varigheder.Underintervaller.Contains))
            .Concat(Sum(Varigheder.IAlt, v => v is Varigheder.UnderTolv or Varigheder.FraTolv));

        IEnumerable<Fund> Sum(string total, Func<string, bool> del) =>
            summer.ErSum(i => varighed[i] == total ? total : null, i => del(varighed[i]) ? total : null);
    }
}
