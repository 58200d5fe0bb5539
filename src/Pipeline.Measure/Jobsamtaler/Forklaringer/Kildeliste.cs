using System.Globalization;
using Pipeline.Measure.Jobsamtaler.Spor;

namespace Pipeline.Measure.Jobsamtaler.Forklaringer;

/// <summary>The sources of an explanation: a short mark on each line, and at the end what the marks stand for.</summary>
internal sealed class Kildeliste
{
    private readonly List<Regelhenvisning> _kilder = [];

    /// <summary><c>[3]</c>; the first to be asked about is 1.</summary>
    public string Maerke(Regelhenvisning kilde)
    {
        var nr = _kilder.IndexOf(kilde);
        if (nr < 0)
        {
            nr = _kilder.Count;
            _kilder.Add(kilde);
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{nr + 1}]");
    }

    public IEnumerable<string> Linjer() => _kilder.Select(k => Linje(Maerke(k), k.ToString()));

    public static string Linje(string maerke, string tekst) => $"  {maerke, -5}{tekst}";
}
