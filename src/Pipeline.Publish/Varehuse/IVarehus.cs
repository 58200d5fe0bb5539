using System.Data.Common;
using Pipeline.Publish.Indhold;

namespace Pipeline.Publish.Varehuse;

/// <summary>
/// The warehouse as far as the two stores differ. Everything else is one SQL text over an open connection, with the schemas
/// <c>mart</c> and <c>ops</c>.
/// </summary>
public interface IVarehus
{
    /// <summary>Where it is, for messages and the status; never a password.</summary>
    string Sted { get; }

    /// <summary>Follows a text column in <c>order by</c> so that it sorts by bytes.</summary>
    string Byteorden { get; }

    /// <summary>Makes the warehouse when it is not there, and brings it up to the newest migration. Doing it twice is doing it once.</summary>
    /// <exception cref="Domain.PipelineFejl">An applied migration is not the one this program has.</exception>
    void Migrer();

    /// <exception cref="Domain.PipelineFejl">The warehouse has not been made yet.</exception>
    DbConnection Aabn();

    /// <summary>Tables and views as <c>skema.navn</c>, sorted.</summary>
    IReadOnlyList<string> Tabeller(DbConnection forbindelse);

    /// <summary>The key columns of a table in the table's column order, each as it stands in <c>order by</c> to sort by bytes.</summary>
    IReadOnlyList<string> Noegle(DbConnection forbindelse, string tabel);

    /// <summary>Puts a month's rows into the product's <c>_versioner</c> table, in the transaction; the fast way of the store.</summary>
    void Indsaet(DbTransaction transaktion, Maanedstabel tabel, string regelsaet, string version);

    /// <summary>A sentence for the user when the error is the store's own; null: let it go on as it is.</summary>
    Domain.PipelineFejl? Oversaet(Exception fejl);
}
