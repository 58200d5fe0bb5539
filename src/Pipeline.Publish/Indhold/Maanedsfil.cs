using System.Text;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Published;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>
/// A month as a Parquet file: a cube's <c>maaned=ÅÅÅÅ-MM.parquet</c> (with the column maaned) or a published
/// <c>maaned=ÅÅÅÅ-MM/data.parquet</c> (where the folder says the month). Published bytes depend on the rows alone: sorted by the bytes
/// of the key, by a writer of its own (<see cref="PublishedFile"/>), and neither clock, run nor version inside.
/// </summary>
public sealed partial class Maanedsfil : IDisposable
{
    private readonly LakeDatabase _database = LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 512 });
    private readonly LakeConnection _forbindelse;

    public Maanedsfil() => _forbindelse = _database.Connect();

    /// <summary>A cube that stands as it is published is read as it stands; another is sorted, and its month must be in it.</summary>
    public Maanedstabel LaesKube(Produkt produkt, Maaned maaned, string fil, CancellationToken token = default)
    {
        if (HarUdgivneKolonner(produkt, fil))
        {
            var tabel = Laes(new(produkt, maaned) { SomUdgivet = true }, fil, LakeSql.Tekst(maaned.ToString()), sorter: false, token);
            return tabel.ErSorteret() ? tabel : Laes(new(produkt, maaned), fil, LakeSql.Tekst(maaned.ToString()), sorter: true, token);
        }

        return Laes(new(produkt, maaned), fil, LakeSql.Navn(Produkt.Maaned), sorter: true, token);
    }

    public Maanedstabel LaesUdgivet(Produkt produkt, Maaned maaned, string fil, CancellationToken token = default) =>
        Laes(new(produkt, maaned), fil, LakeSql.Tekst(maaned.ToString()), sorter: true, token);

    /// <summary>As <see cref="LaesUdgivet"/>, without the columns that a file which an older program published does not have.</summary>
    /// <param name="aeldre">The published file.</param>
    public Maanedstabel LaesFaelles(Produkt produkt, Maaned maaned, string aeldre, string fil, CancellationToken token = default)
    {
        using var intet = _forbindelse.Query($"select * from {LakeSql.Parquet(aeldre)} limit 0", token);
        var kolonner = intet.Columns.Select(k => k.Name).Append(Produkt.Maaned).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var faelles = new Produkt(produkt.Navn, [.. produkt.Felter.Where(f => kolonner.Contains(f.Navn))], []);
        return LaesUdgivet(faelles, maaned, fil, token);
    }

    /// <summary>As <see cref="LaesUdgivet"/>, of a file that <see cref="Udgiv"/> wrote: its rows stand in the order of the key.</summary>
    /// <param name="raekker">So many are expected.</param>
    public Maanedstabel LaesSorteret(Produkt produkt, Maaned maaned, string fil, int raekker, CancellationToken token = default) =>
        Laes(new(produkt, maaned, raekker), fil, LakeSql.Tekst(maaned.ToString()), sorter: false, token);

    /// <summary>The rows of a published file as the engine reads them, columns in the order of the product's, in the order of the key.</summary>
    /// <param name="sorteret">The rows stand in that order: <see cref="Udgiv"/> wrote the file.</param>
    /// <param name="modtag">May throw <see cref="FormatException"/>, as reading does: what the file lacks.</param>
    public void LaesBidvis(
        Produkt produkt,
        Maaned maaned,
        string fil,
        bool sorteret,
        Action<LakeChunk> modtag,
        CancellationToken token = default
    ) => Laes(produkt, maaned, fil, LakeSql.Tekst(maaned.ToString()), !sorteret, modtag, token);

    /// <summary>Writes the cube's month as it is published; one that stands so already is copied.</summary>
    /// <param name="maalt">What was read from the cube.</param>
    /// <param name="regelsaet">The version of the rules it was measured under.</param>
    public static void Udgiv(Maanedstabel maalt, string kube, string fil, string regelsaet)
    {
        if (maalt.SomUdgivet)
        {
            AtomicFile.Copy(kube, fil);
            return;
        }

        Write(maalt, fil, regelsaet);
    }

    public void Dispose()
    {
        _forbindelse.Dispose();
        _database.Dispose();
    }

    private Maanedstabel Laes(Maanedstabel tabel, string fil, string maanedsudtryk, bool sorter, CancellationToken token)
    {
        Laes(tabel.Produkt, tabel.Maaned, fil, maanedsudtryk, sorter, tabel.Tilfoej, token);
        return tabel.Tekst(Produkt.Maaned).Ord.FirstOrDefault(m => m != tabel.Maaned.ToString()) is { } anden
            ? throw new PipelineFejl($"Filen '{fil}' skal kun rumme {tabel.Maaned}, men har en række for {anden}; kør målingen igen.")
            : tabel;
    }

    private void Laes(
        Produkt produkt,
        Maaned maaned,
        string fil,
        string maanedsudtryk,
        bool sorter,
        Action<LakeChunk> modtag,
        CancellationToken token
    )
    {
        var sql = new StringBuilder($"select cast({maanedsudtryk} as varchar)");
        foreach (var felt in produkt.Felter.Skip(1))
        {
            sql.Append(", cast(").Append(LakeSql.Navn(felt.Navn)).Append(" as ").Append(Lagertype(felt)).Append(')');
        }

        sql.Append(" from ").Append(LakeSql.Parquet(fil));
        if (sorter)
        {
            sql.Append(" order by ").AppendJoin(", ", Enumerable.Range(1, produkt.Noegler.Count()).Select(i => i));
        }

        try
        {
            using var resultat = _forbindelse.Query(sql.ToString(), token);
            while (resultat.NextChunk(out var bid))
            {
                modtag(bid);
            }
        }
        catch (FormatException e)
        {
            throw new PipelineFejl($"Filen '{fil}' {e.Message}; kør målingen igen, eller gendan filen.", Afslutning.Fejlet, e);
        }
        catch (LakeException e)
        {
            throw new PipelineFejl(
                $"Filen '{fil}' kan ikke læses som {produkt.Navn} for {maaned} ({e.Message.Split('\n')[0]}); kør målingen igen, eller gendan filen.",
                Afslutning.Fejlet,
                e
            );
        }
    }

    private bool HarUdgivneKolonner(Produkt produkt, string fil)
    {
        try
        {
            using var kolonner = _forbindelse.Query(
                $"select column_name, column_type from (describe select * from {LakeSql.Parquet(fil)})"
            );
            List<(string?, string?)> fundne = [];
            while (kolonner.NextChunk(out var bid))
            {
                fundne.AddRange(Enumerable.Range(0, bid.Count).Select(i => (bid.Text(0, i), bid.Text(1, i))));
            }

            return fundne.SequenceEqual(produkt.Felter.Skip(1).Select(f => ((string?)f.Navn, (string?)Filtype(f))));
        }
        catch (LakeException)
        {
            // The reading itself says what is wrong with it.
            return false;
        }
    }

    /// <summary>As the engine reads what <see cref="Write"/> writes.</summary>
    private static string Filtype(Felt felt) =>
        felt.Type switch
        {
            Felttype.Tekst => "VARCHAR",
            Felttype.Heltal => "INTEGER",
            _ => felt.IsAmount ? "DECIMAL(15,2)" : "DOUBLE",
        };

    /// <summary>As the program counts with it, whatever the file has.</summary>
    private static string Lagertype(Felt felt) =>
        felt.Type switch
        {
            Felttype.Tekst => "varchar",
            Felttype.Heltal => "bigint",
            _ => "double",
        };
}
