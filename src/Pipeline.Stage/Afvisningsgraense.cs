using System.Globalization;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage;

/// <summary>Refuses a run whose deliveries have more refused rows than their dataset's limit.</summary>
internal static class Afvisningsgraense
{
    /// <summary>Told one by one up to this many; the others are counted.</summary>
    private const int Told = 8;

    private static readonly CultureInfo Dansk = new(CultureInfo.InvariantCulture.Name) { NumberFormat = { NumberDecimalSeparator = "," } };

    /// <exception cref="PipelineFejl">Parts are over their limit; each is told.</exception>
    public static void Kontroller(LakeDatabase database, IReadOnlyCollection<StagedDel> dele, StageInput input)
    {
        var over = dele.Where(d => d.Afviste * 100.0 > input.Graense(d.Datasaet) * d.RaekkerInd).ToList();
        var own = over.Where(d => (d.Afviste - FollowOn(d, over)) * 100.0 > input.Graense(d.Datasaet) * d.RaekkerInd).ToList();
        if (own.Count > 0)
        {
            var flere = own.Count > Told ? string.Create(Dansk, $" Yderligere {own.Count - Told} levering(er) er over grænsen.") : "";
            throw new PipelineFejl(
                string.Join("\n", own.Take(Told).Select(d => Saetning(database, d, input))) + flere,
                Afslutning.AfvistAfKontrol
            );
        }
    }

    /// <summary>Rows refused only because a dataset they lean on was: they tell nothing of their own delivery.</summary>
    private static long FollowOn(StagedDel del, List<StagedDel> over)
    {
        return Of(Registre.Personer, Raekkefejl.UkendtPerson.Kode) + Of(Registre.Dagpengeperioder, Raekkefejl.UdenForDagpengeperiode.Kode);

        long Of(Datasaet reference, string reason) =>
            over.Exists(o => o.Datasaet == reference.Navn) ? del.AfvisteEfterGrund.GetValueOrDefault(reason) : 0;
    }

    private static string Saetning(LakeDatabase database, StagedDel del, StageInput input)
    {
        var grunde = del.AfvisteEfterGrund.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3).ToList();
        var fil = Karantaene.Fil(input.Data, del.Datasaet, del.Levering);
        return string.Create(
            Dansk,
            $"Leveringen {del.Levering} af {del.Datasaet} er afvist: {del.Afviste} af {del.RaekkerInd} rækker ({100.0 * del.Afviste / del.RaekkerInd:0.0#} %) har fejl, "
                + $"grænsen er {input.Graense(del.Datasaet):0.##} %; mest {string.Join(", ", grunde.Select(g => $"{g.Key} ({g.Value})"))}. "
                + $"{Karantaene.First(database, fil, grunde[0].Key, del.Fil)} Se '{fil}', ret leveringen, og kør igen."
        );
    }
}
