using System.Text;
using Pipeline.Domain;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// An exception as the log may hold it: types and stack traces always, a message only where it is known to quote no value. Number
/// readers, dictionaries and query engines quote what they stumbled on, and that may be a person's row.
/// </summary>
internal static class SikkerUndtagelse
{
    public static string Tekst(Exception undtagelse)
    {
        var tekst = new StringBuilder();
        for (var led = undtagelse; led is not null; led = led.InnerException)
        {
            tekst.Append(tekst.Length == 0 ? "" : "--- forårsaget af ").Append(led.GetType().FullName).Append(": ");
            tekst.AppendLine(KanGengives(led) ? led.Message : "(besked udeladt)").AppendLine(led.StackTrace);
        }

        return tekst.ToString();
    }

    private static bool KanGengives(Exception undtagelse) =>
        undtagelse
            is PipelineFejl
                or IOException
                or UnauthorizedAccessException
                or InvalidOperationException
                or NotSupportedException
                or NullReferenceException
                or IndexOutOfRangeException
                or OutOfMemoryException
                or OperationCanceledException
                or TypeLoadException;
}
