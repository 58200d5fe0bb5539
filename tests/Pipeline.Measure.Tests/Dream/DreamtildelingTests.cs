using Pipeline.Domain.Kalender;
using Pipeline.Measure.Dream;
using static Pipeline.Measure.Tests.Dream.Dreamproeve;

namespace Pipeline.Measure.Tests.Dream;

/// <summary>A nation's persons cost no memory of their own.</summary>
public sealed class DreamtildelingTests
{
    [Fact]
    public void EnPerson_TildelerIntet_NaarMotorenErVarm()
    {
        var regning = new Personregning(new(Vindue("2011-01", "2019-12")));
        var person = new Dreamperson();
        person.MedKommune(2009, 2014, 101);
        person.MedKommune(2015, 2019, 751);
        person.MedGrad(M("2012-01").Nummer, M("2012-12").Nummer, 5000);
        for (var uge = new Uge(2010, 1).Nummer; uge < new Uge(2019, 1).Nummer; uge += 40)
        {
            person.MedKode(uge, uge + 19, 730 + (uge % 10));
        }

        regning.Maal(person);

        var tildelt = Tildeling.Af(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                regning.Maal(person);
            }
        });
        tildelt.ShouldBe(0);
    }
}
