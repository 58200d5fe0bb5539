using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Domain;
using Pipeline.Publish.Offentliggoerelse;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse;

/// <summary>
/// The embedded warehouse: the files <c>mart.db</c>, <c>ops.db</c> and <c>offentlig.db</c> in <c>&lt;data&gt;/warehouse</c>, attached as the schemas of those
/// names. <c>offentlig.db</c> holds nothing but what everyone may see, and may be handed out as it is.
/// Rollback journals, not WAL: only they make one transaction over both files atomic (docs/decisions/0004-embedded-warehouse.md).
/// </summary>
public sealed class SqliteVarehus(string data) : IVarehus
{
    private readonly string _mappe = Path.Combine(data, "warehouse");
    private readonly SqliteFiles _filer = new(Path.Combine(data, "warehouse"), Tilpas);

    public string Sted => _mappe;

    public string Byteorden => "";

    public IReadOnlyList<string> Mended { get; private set; } = [];

    public void Migrer()
    {
        Directory.CreateDirectory(_mappe);
        Mended = [.. Mended, .. _filer.Mend()];
        using var forbindelse = Aabn(SqliteOpenMode.ReadWriteCreate);
        Migrationer.Anvend(forbindelse, "sqlite", Tilpas);
    }

    public IReadOnlyList<string> Damaged(bool putAside) => _filer.Damaged(putAside);

    public DbConnection Aabn() =>
        _filer.IsThere(SqliteFiles.Mart) && _filer.IsThere(SqliteFiles.Ops) ? Aabn(SqliteOpenMode.ReadWrite)
        : SqliteFiles.Schemas.FirstOrDefault(s => !_filer.IsThere(s)) is { } mangler && SqliteFiles.Schemas.Any(_filer.IsThere)
            ? throw new PipelineFejl(
                $"Varehusets fil '{_filer.File(mangler)}' mangler; kør 'pipeline run': så bygges den op igen af de udgivne versioner."
            )
        : throw new PipelineFejl(
            $"Der er intet varehus i '{_mappe}'; kør 'pipeline run' først, eller angiv den rigtige datamappe.",
            Afslutning.ForkertBrug
        );

    public IReadOnlyList<string> Tabeller(DbConnection forbindelse) =>
        [
            .. SqliteFiles.Schemas.SelectMany(s =>
                forbindelse.Query<string>($"select '{s}.' || name from {s}.sqlite_master where type in ('table', 'view') order by name")
            ),
        ];

    public IReadOnlyList<string> Noegle(DbConnection forbindelse, string tabel)
    {
        var dele = tabel.Split('.');
        return
        [
            .. forbindelse.Query<string>(
                """
                select name from pragma_table_info(@navn, @skema)
                where pk > 0 or exists (select 1 from pragma_table_list(@navn) where schema = @skema and type = 'view')
                order by cid
                """,
                new { skema = dele[0], navn = dele[1] }
            ),
        ];
    }

    public T ITransaktion<T>(Func<DbTransaction, T> arbejde, CancellationToken token = default)
    {
        using var forbindelse = Aabn();
        using var transaktion = forbindelse.BeginTransaction();
        var resultat = arbejde(transaktion);
        transaktion.Commit();
        return resultat;
    }

    /// <summary>The lock of the data folder, which the caller holds, is enough: the files lie in it.</summary>
    public IDisposable Laas(string produkt, CancellationToken token) => Ingen.Enkelt;

    public void Indsaet(DbTransaction transaktion, Versionsindhold indhold, CancellationToken token)
    {
        foreach (var tabel in indhold.Laest(token))
        {
            using var indsaettelse = new SqliteIndsaettelse((SqliteConnection)transaktion.Connection!, tabel);
            var regelsaet = indhold.Manifest.Koersel.RegelsaetFor(tabel.Maaned.ToString());
            indsaettelse.Koer(regelsaet.Version, indhold.Manifest.Version);
            indhold.Indsat();
        }
    }

    public bool Remove(DbTransaction transaktion, string produkt, string version)
    {
        transaktion.Connection!.Execute($"delete from mart.{produkt}_versioner where version_id = @version", new { version }, transaktion);
        return true;
    }

    public void IndsaetOffentlig(DbTransaction transaktion, Offentligindhold indhold, CancellationToken token)
    {
        using var indsaettelse = transaktion.Connection!.CreateCommand();
        indsaettelse.Transaction = transaktion;
        var parametre = indhold
            .Kolonner.Select(
                (_, i) =>
                {
                    var parameter = indsaettelse.CreateParameter();
                    parameter.ParameterName = $"@p{i}";
                    indsaettelse.Parameters.Add(parameter);
                    return parameter;
                }
            )
            .ToArray();
        indsaettelse.CommandText =
            $"insert into {indhold.Tabel} ({string.Join(", ", indhold.Kolonner)}) values ({string.Join(", ", parametre.Select(p => p.ParameterName))})";
        foreach (var raekke in indhold.Raekker(token))
        {
            for (var i = 0; i < parametre.Length; i++)
            {
                parametre[i].Value = raekke[i] ?? DBNull.Value;
            }

            indsaettelse.ExecuteNonQuery();
        }
    }

    public PipelineFejl? Oversaet(Exception fejl) =>
        fejl is not SqliteException sqlite
            ? null
            : new(
                sqlite.SqliteErrorCode switch
                {
                    5 or 6 => $"Varehuset i '{_mappe}' er låst af et andet program; luk det, og kør igen.",
                    8 => $"Varehuset i '{_mappe}' kan ikke skrives; ret rettighederne til mappen, og kør igen.",
                    13 => $"Disken er fuld: varehuset i '{_mappe}' kunne ikke skrives; gør plads og kør igen.",
                    11 or 26 =>
                        $"Varehuset i '{_mappe}' er beskadiget; kør 'pipeline efterse --reparer', så bygges det op af de udgivne versioner i søen.",
                    _ => $"Varehuset i '{_mappe}' svarede med en fejl ({sqlite.Message}); kør igen, når årsagen er rettet.",
                },
                Afslutning.Fejlet,
                fejl
            );

    private SqliteConnection Aabn(SqliteOpenMode adgang) =>
        SqliteFiles.Open(
            _mappe,
            adgang == SqliteOpenMode.ReadWrite
            && !(File.Exists(Path.Combine(_mappe, "main.db")) && File.Exists(_filer.File(SqliteFiles.Public)))
                ? SqliteOpenMode.ReadWriteCreate
                : adgang
        );

    private static string Tilpas(string sql) =>
        sql.Replace(Migrationer.Versionstabel, "without rowid", StringComparison.Ordinal)
            .Replace(Migrationer.Udgavetabel, "without rowid", StringComparison.Ordinal);

    private sealed class Ingen : IDisposable
    {
        public static readonly Ingen Enkelt = new();

        public void Dispose() { }
    }
}
