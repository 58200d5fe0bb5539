using System.Globalization;
using System.Text;
using Pipeline.Host.Kommandoer;
using Pipeline.Host.Kommandolinje;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>
/// The program's own command line without a process of its own: for tests of what commands do, where starting the program each time would be most of the work.
/// The answer is what the process gives: exit code, results, and the error stream with its log lines. Settings come from <c>appsettings.json</c> beside the data
/// folder, since the environment is the tests'. What a process is (signals, kills, environment, pipes, terminals) is tested by <see cref="Programmet"/>.
/// </summary>
internal static class InProcess
{
    private static readonly AsyncLocal<TextWriter?> ErrorsOfTheCommand = new();

    static InProcess() => Console.SetError(new ErrorStream(Console.Error));

    public static Kommandosvar Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        using var shared = TextWriter.Synchronized(errors);
        var outer = ErrorsOfTheCommand.Value;
        ErrorsOfTheCommand.Value = shared;
        try
        {
            var exit = Fortolker.Koer(args, CommandList.All(), output, shared);
            return new((int)exit, output.ToString(), errors.ToString());
        }
        finally
        {
            ErrorsOfTheCommand.Value = outer;
        }
    }

    /// <summary>The tests' error stream, but for what the threads of a command write, which is the command's.</summary>
    private sealed class ErrorStream(TextWriter tests) : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => tests.Encoding;

        private TextWriter Current => ErrorsOfTheCommand.Value ?? tests;

        public override void Write(char value) => Current.Write(value);

        public override void Write(string? value) => Current.Write(value);

        public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

        public override void Flush() => Current.Flush();
    }
}
