using System.Globalization;
using Pipeline.Host.Kommandoer;
using Pipeline.Host.Kommandolinje;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>
/// The program's own command line without a process of its own: for tests of many commands, where starting a process each time would be most of
/// the work. Log lines are not in the answer; settings come from <c>appsettings.json</c> beside the data folder, since the environment is the tests'.
/// </summary>
internal static class InProcess
{
    public static Kommandosvar Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var exit = Fortolker.Koer(args, CommandList.All(), output, errors);
        return new((int)exit, output.ToString(), errors.ToString());
    }
}
