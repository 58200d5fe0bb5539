using System.Data.Common;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse;

/// <summary>
/// The warehouse as far as the two stores differ. Everything else is one SQL text over an open connection, with the schemas
/// <c>mart</c>, <c>ops</c> and <c>offentlig</c>.
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

    /// <summary>What <see cref="Migrer"/> found missing of the warehouse and made anew; sentences for the user.</summary>
    IReadOnlyList<string> Mended { get; }

    /// <summary>The store's own files that are no longer what it wrote, as far as it can tell by itself; a server looks after its own.</summary>
    /// <param name="putAside">Also moves them out of the way, so that <see cref="Migrer"/> makes them anew.</param>
    IReadOnlyList<string> Damaged(bool putAside);

    /// <exception cref="Domain.PipelineFejl">The warehouse has not been made yet.</exception>
    DbConnection Aabn();

    /// <summary>
    /// Does the work in one transaction and commits it. A store that can fail in passing does the work again from the start, so it must
    /// have no effect but in the transaction; done is done once.
    /// </summary>
    T ITransaktion<T>(Func<DbTransaction, T> arbejde, CancellationToken token = default);

    /// <summary>Keeps other publications of the product, on whatever machine, waiting until disposed.</summary>
    /// <exception cref="Domain.PipelineFejl">Another one has not ended in time.</exception>
    IDisposable Laas(string produkt, CancellationToken token);

    /// <summary>Tables and views as <c>skema.navn</c>, sorted.</summary>
    IReadOnlyList<string> Tabeller(DbConnection forbindelse);

    /// <summary>
    /// The key columns of a table in the table's column order, each as it stands in <c>order by</c> to sort by bytes, empty before all. A view has no
    /// key: its columns.
    /// </summary>
    IReadOnlyList<string> Noegle(DbConnection forbindelse, string tabel);

    /// <summary>
    /// Puts a version's rows into the product's <c>_versioner</c> table, in the transaction; the fast way of the store. A store that can
    /// checks there that what it holds is what the manifest says.
    /// </summary>
    /// <exception cref="Domain.PipelineFejl">What the store holds is not what was written, or does not add up.</exception>
    void Indsaet(DbTransaction transaktion, Versionsindhold indhold, CancellationToken token);

    /// <summary>Takes a version's rows out of the product's <c>_versioner</c> table, in the transaction, so that they can be put in again.</summary>
    /// <returns>False: the store keeps what it has been given, and nothing is done.</returns>
    bool Remove(DbTransaction transaktion, string produkt, string version);

    /// <summary>Puts what everyone may see of a product's months beside the editions there are, in the transaction.</summary>
    void IndsaetOffentlig(DbTransaction transaktion, Offentligindhold indhold, CancellationToken token);

    /// <summary>A sentence for the user when the error is the store's own; null: let it go on as it is.</summary>
    Domain.PipelineFejl? Oversaet(Exception fejl);
}
