using Pipeline.Definitions.Regler;
using Pipeline.Domain;
using Pipeline.Domain.Regler;

namespace Pipeline.Host.Produktion;

/// <summary>The single changes of the rules on the way from one rule set to another, forwards or back.</summary>
internal sealed class Regelvej
{
    /// <exception cref="PipelineFejl">A rule set is not there, or neither builds on the other.</exception>
    public Regelvej(Regelbog bog, string fra, string til)
    {
        Baglaens = bog.Versioner.ToList().IndexOf(fra) > bog.Versioner.ToList().IndexOf(til);
        var trin = Baglaens ? bog.Trin(til, fra) : bog.Trin(fra, til);
        var stationer = trin.Select(t => t.Regelsaet).Prepend(bog.Find(Baglaens ? til : fra));
        Aendringer = [.. Vend(trin.Select(t => t.Aendring))];
        Stationer = [.. Vend(stationer)];
    }

    /// <summary>Whether the changes fall away one by one, the newest first.</summary>
    public bool Baglaens { get; }

    /// <summary>The changes in the order they are made or fall away.</summary>
    public IReadOnlyList<Regelaendring> Aendringer { get; }

    /// <summary>The rules at the start and after each change: one more than the changes. The last has the rules of the goal.</summary>
    public IReadOnlyList<Regelsaet> Stationer { get; }

    private IEnumerable<T> Vend<T>(IEnumerable<T> raekke) => Baglaens ? raekke.Reverse() : raekke;
}
