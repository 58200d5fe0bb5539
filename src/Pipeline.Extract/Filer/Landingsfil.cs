using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Extract.Filer;

public enum Filform
{
    Csv,
    CsvGz,
    Parquet,
}

/// <summary>One delivered file of one dataset.</summary>
public sealed record Landingsfil(Datasaet Datasaet, Maaned Maaned, string Sti, Filform Form)
{
    public string Navn => Path.GetFileName(Sti);

    /// <summary>
    /// The file refused, in one sentence that names dataset, month and file. Without the engine's error as its cause: that quotes rows.
    /// </summary>
    /// <param name="hvad">What is wrong and what to do, as the end of the sentence.</param>
    public PipelineFejl Afvist(string hvad) =>
        new($"Leveringen {Maaned} af {Datasaet.Navn} er afvist: filen '{Navn}' {hvad}", Afslutning.AfvistAfKontrol);
}
