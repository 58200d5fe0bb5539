using Dapper;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Drift;

/// <summary>Buckets that are let go of, for others to take.</summary>
public sealed partial class Efterberegningsbog
{
    /// <summary>Lets go of a bucket that could not be measured; whoever comes next takes it.</summary>
    public void GivTilbage(string koersel, string regelsaet, int spand, int forsoeg) =>
        Transaktion(t =>
            t.Connection!.Execute(
                """
                update ops.spande set tilstand = 'venter', arbejder = null, startet = null
                where koersel = @koersel and regelsaet = @regelsaet and spand = @spand and forsoeg = @forsoeg and tilstand = 'i gang'
                """,
                new
                {
                    koersel,
                    regelsaet,
                    spand,
                    forsoeg,
                },
                t
            )
        );
}
