using Pipeline.Domain;
using Pipeline.Domain.Kalender;

namespace Pipeline.Lake.Raa;

/// <summary>A delivery in the raw room that is not what was written there. It can be made again from the delivered file, where that is still to be had.</summary>
/// <param name="hvad">What is wrong with it, as the end of a sentence.</param>
public sealed class DamagedDelivery(string datasaet, Maaned maaned, string mappe, string hvad)
    : PipelineFejl(
        $"Leveringen {datasaet} {maaned} {hvad} ('{mappe}'); læg den leverede fil i landingsmappen, og kør igen, så læses den på ny, eller gendan mappen fra en sikkerhedskopi.",
        Afslutning.AfvistAfKontrol
    )
{
    public string Datasaet { get; } = datasaet;

    public Maaned Maaned { get; } = maaned;

    /// <summary>The raw folder, complete path; its last part begins the delivered file's SHA-256.</summary>
    public string Mappe { get; } = mappe;

    /// <summary>The delivery, for people.</summary>
    public string Navn => $"{Datasaet} {Maaned}";
}
