using System.Globalization;
using Pipeline.Domain;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;

namespace Pipeline.Stage;

/// <summary>Refuses a run whose deliveries have more refused rows than their dataset's limit.</summary>
internal static class Afvisningsgraense
{
    private static readonly CultureInfo Dansk = new(CultureInfo.InvariantCulture.Name) { NumberFormat = { NumberDecimalSeparator = "," } };

    /// <exception cref="PipelineFejl">A part is over its limit.</exception>
    public static void Kontroller(LakeDatabase database, IEnumerable<StagedDel> dele, StageInput input)
    {
        var over = dele.Where(d => d.Afviste * 100.0 > input.Graense(d.Datasaet) * d.RaekkerInd).ToList();
        if (over is [var foerste, ..])
        {
            var flere = over.Count > 1 ? string.Create(Dansk, $" Yderligere {over.Count - 1} levering(er) er over grænsen.") : "";
            throw new PipelineFejl(Saetning(database, foerste, input) + flere, Afslutning.AfvistAfKontrol);
        }
    }

    private static string Saetning(LakeDatabase database, StagedDel del, StageInput input)
    {
        var grunde = del.AfvisteEfterGrund.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3).ToList();
        var fil = Karantaene.Fil(input.Data, del.Datasaet, del.Levering);
        return string.Create(
            Dansk,
            $"Leveringen {del.Levering} af {del.Datasaet} er afvist: {del.Afviste} af {del.RaekkerInd} rækker ({100.0 * del.Afviste / del.RaekkerInd:0.0#} %) har fejl, "
                + $"grænsen er {input.Graense(del.Datasaet):0.##} %; mest {string.Join(", ", grunde.Select(g => $"{g.Key} ({g.Value})"))}. "
                + $"{Karantaene.First(database, fil, grunde[0].Key)} Se '{fil}', ret leveringen, og kør igen."
        );
    }
}
