using Pipeline.Domain.Leveringer;
using Pipeline.Domain.Personer;
using Pipeline.Generate.Dream;

namespace Pipeline.Generate.Skrivning;

// Who the rows are about, and where they live.
internal sealed partial class Registerskriver
{
    /// <summary>The person's row of DREAM, which is made of the same rows; null when it is not written.</summary>
    public Dreamraekke? Dream => dream;

    /// <summary>The last person's rows are all there.</summary>
    public void Slut() => dream?.Skriv(blok.Dream);

    public void Person(int foedselsdato)
    {
        Slut();
        dream?.Begynd(PersonId, foedselsdato);
        foreach (var b in _personer)
        {
            b.Begynd();
            b.Tekst(PersonId);
            b.Dag(foedselsdato);
            Slut(b, Registre.Personer);
        }
    }

    public void Bopael(in BopaelRaekke r)
    {
        dream?.Bopael(r);
        for (var i = 0; i < _bopael.Length; i++)
        {
            if (r.Fra <= plan.KendtTil[i])
            {
                var b = _bopael[i];
                b.Begynd();
                b.Tekst(PersonId);
                b.Kommune(r.Kommunekode);
                Interval(b, r.Fra, r.Til, plan.KendtTil[i]);
                Slut(b, Registre.Bopael);
            }
        }
    }
}
