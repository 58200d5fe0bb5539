using Pipeline.Domain;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Kilder.Http;
using Pipeline.Extract.Kilder.Jobindsats;
using Pipeline.Extract.Kilder.Postgres;
using Pipeline.Extract.Kilder.Statistikbank;
using Pipeline.Lake.Filer;

namespace Pipeline.Extract.Kilder;

/// <summary>Asks every source for its deliveries. One that fails is told of and does not keep the others from delivering.</summary>
public static class Kildehentning
{
    /// <exception cref="OperationCanceledException"/>
    public static IReadOnlyList<Kildeudfald> Koer(
        Hentningsinput input,
        IProgress<double>? fremdrift = null,
        CancellationToken token = default
    )
    {
        var landet = Landet(input);
        var udfald = new List<Kildeudfald>();
        foreach (var kilde in input.Kilder)
        {
            token.ThrowIfCancellationRequested();
            var ud = LakeIo.Med(input.Data, () => Hent(kilde, input, landet, token));
            if (!input.UdenNet)
            {
                new Kildestand(input.Data, kilde.Navn).Skriv(ud, input.Ur.GetUtcNow());
            }

            udfald.Add(ud);
            fremdrift?.Report(udfald.Count / (double)input.Kilder.Count);
        }

        return udfald;
    }

    private static HashSet<(string Datasaet, Domain.Kalender.Maaned Maaned)> Landet(Hentningsinput input) =>
        Directory.Exists(input.Landing)
            ? [.. Landing.Laes(input.Landing, Datasaetliste.Alle).Filer.Select(f => (f.Datasaet.Navn, f.Maaned))]
            : [];

    private static Kildeudfald Hent(
        Kilde kilde,
        Hentningsinput input,
        HashSet<(string Datasaet, Domain.Kalender.Maaned Maaned)> landet,
        CancellationToken token
    )
    {
        try
        {
            return kilde switch
            {
                Jobindsatskilde jobindsats => new Jobindsatshentning(jobindsats, input).Hent(token),
                Statistikbankkilde statistikbank => new Statistikbankhentning(statistikbank, input).Hent(token),
                Refusionskilde refusion => Refusionsmappe.Hent(refusion, landet),
                Postgreskilde postgres => new Postgreshentning(postgres, input).Hent(landet, token),
                _ => throw new ArgumentOutOfRangeException(nameof(kilde)),
            };
        }
        catch (PipelineFejl e)
        {
            return new(kilde, [], [], [], e.Message);
        }
        catch (Exception e) when (e is Skemafejl or Svarafvist)
        {
            return new(kilde, [], [], [], $"Kilden {kilde.Navn} {e.Message}");
        }
    }
}
