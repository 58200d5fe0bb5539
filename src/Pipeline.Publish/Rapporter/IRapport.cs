namespace Pipeline.Publish.Rapporter;

/// <summary>A report about one kommune and one month. It only reads what is published; it decides no figure.</summary>
public interface IRapport
{
    /// <summary>As on the command line: <c>resultatmaal</c>.</summary>
    string Navn { get; }

    /// <summary>Danish, one sentence for the help.</summary>
    string Beskrivelse { get; }

    /// <summary>Can be made for everyone to see: it leaves out what <see cref="Rapportgrundlag.Skjulte"/> says, or has no figures of few persons.</summary>
    bool HarOffentligUdgave => false;

    /// <exception cref="Domain.PipelineFejl">What the report is about has not been published for the kommune and month.</exception>
    Rapport Lav(Rapportgrundlag grundlag);
}
