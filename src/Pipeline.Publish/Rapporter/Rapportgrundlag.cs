using System.Data.Common;
using Dapper;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Maalinger;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Produkter.Ledelse;

namespace Pipeline.Publish.Rapporter;

/// <summary>What a report is made from.</summary>
/// <param name="Forbindelse">The open warehouse.</param>
/// <param name="Skema">Where its figures are read: <c>mart</c>, or <c>offentlig</c> for everyone to see.</param>
/// <param name="Kommunekode">Three digits.</param>
/// <param name="Kommunenavn">As it was in the month.</param>
public sealed record Rapportgrundlag(DbConnection Forbindelse, string Skema, string Kommunekode, string Kommunenavn, Maaned Maaned)
{
    /// <summary>Everyone may see it: the small numbers are left out.</summary>
    public bool Offentlig => Mindst is not null;

    /// <summary>The fewest persons a figure of the month is shown of; null: the internal profile.</summary>
    public int? Mindst { get; init; }

    /// <summary>What the source says of the use of a product's figures, by the product's name; empty where nothing is said.</summary>
    public Func<string, IReadOnlyList<Anmaerkning>> Anmaerkninger { get; init; } = _ => [];

    /// <param name="kommune">A code (<c>250</c>) or a name (<c>Frederikssund</c>).</param>
    /// <exception cref="PipelineFejl">No kommune of the month has the code or the name (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public static Rapportgrundlag Af(DbConnection forbindelse, string skema, string kommune, Maaned maaned)
    {
        var kendte = forbindelse
            .Query<(string Kode, string Navn)>(
                """
                select kommunekode, navn from mart.dim_kommune
                where kommunekode <> '000' and gyldig_fra <= @Dag and (gyldig_til is null or gyldig_til >= @Dag)
                order by kommunekode
                """,
                new { Dag = Dag.Tekst(maaned.SidsteDag) }
            )
            .ToList();
        if (kendte.Count == 0)
        {
            throw new PipelineFejl($"Varehuset har ingen kommuner for {maaned}; kør 'pipeline run' først.", Afslutning.ForkertBrug);
        }

        var fundet = kendte.Where(k => k.Kode == kommune || k.Navn.Equals(kommune, StringComparison.OrdinalIgnoreCase)).ToList();
        return fundet is [var (kode, navn), ..]
            ? new(forbindelse, skema, kode, navn, maaned)
            : throw new PipelineFejl(
                $"Der er ingen kommune '{kommune}' i {maaned}; brug en kode som {kendte[0].Kode} eller et navn som {kendte[0].Navn}.",
                Afslutning.ForkertBrug
            );
    }

    /// <summary>The same for everyone to see: read from <c>offentlig</c>, where no hidden figure is.</summary>
    /// <exception cref="PipelineFejl">There is no public edition of the fuldtidspersoner (<see cref="Afslutning.ForkertBrug"/>).</exception>
    public Rapportgrundlag SomOffentlig(Offentligprofil profil) =>
        this with
        {
            Skema = "offentlig",
            Mindst = profil.Kraev(Ledelsesprodukter.Fuldtidspersoner.Navn).Graense(Maaned).Mindst,
        };
}
