using Dapper;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Drift;

/// <summary>Buckets that are let go of, for others to take.</summary>
public sealed partial class Efterberegningsbog
{
    private const string LadVente = "update ops.spande set tilstand = 'venter', arbejder = null, startet = null";

    /// <summary>Lets go of a bucket that could not be measured; whoever comes next takes it.</summary>
    public void GivTilbage(string koersel, string regelsaet, int spand, int forsoeg) =>
        Transaktion(t =>
            t.Connection!.Execute(
                $"""
                {LadVente}
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

    /// <summary>Lets go of the buckets of a backfill whose workers have not been heard from since the time, or are gone; whoever comes next takes them.</summary>
    public void GivTavsesTilbage(string koersel, DateTimeOffset tavseSiden) =>
        Transaktion(t =>
            t.Connection!.Execute(
                $"""
                {LadVente}
                where koersel = @koersel and tilstand = 'i gang'
                    and not exists (select 1 from ops.arbejdere a where a.navn = ops.spande.arbejder and a.sidst_set >= @tavse)
                """,
                new { koersel, tavse = Udgivelsesbog.Tid(tavseSiden) },
                t
            )
        );
}
