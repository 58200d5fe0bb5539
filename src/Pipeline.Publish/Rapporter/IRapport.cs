namespace Pipeline.Publish.Rapporter;

/// <summary>A report about one kommune and one month. It only reads what is published; it decides no figure.</summary>
public interface IRapport
{
    /// <summary>As on the command line: <c>resultatmaal</c>.</summary>
    string Navn { get; }

    /// <summary>Danish, one sentence for the help.</summary>
    string Beskrivelse { get; }

    /// <exception cref="Domain.PipelineFejl">What the report is about has not been published for the kommune and month.</exception>
    Rapport Lav(Rapportgrundlag grundlag);
}
