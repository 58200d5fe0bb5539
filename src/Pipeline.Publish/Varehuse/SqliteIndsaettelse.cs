using Microsoft.Data.Sqlite;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using SQLitePCL;

namespace Pipeline.Publish.Varehuse;

/// <summary>
/// A month's rows through one prepared statement, bound by position with bytes encoded once a word. ADO.NET's parameters look each name up
/// and box each value for every row, which takes more than twice the time (docs/decisions/0004-embedded-warehouse.md).
/// </summary>
internal sealed class SqliteIndsaettelse : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _saetning;
    private readonly Maanedstabel _tabel;

    public SqliteIndsaettelse(SqliteConnection forbindelse, Maanedstabel tabel)
    {
        _db = forbindelse.Handle!;
        _tabel = tabel;
        var kolonner = tabel.Produkt.Kolonner.ToList();
        var pladser = string.Join(", ", kolonner.Select(_ => "?"));
        var sql = $"insert into mart.{tabel.Produkt.Navn}_versioner ({string.Join(", ", kolonner)}) values ({pladser})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_db, sql, out _saetning), _db);
    }

    public void Koer(string regelsaet, string version)
    {
        var felter = _tabel.Produkt.Felter;
        var bindere = felter.Select((f, i) => Binder(f, i + 1)).ToArray();
        Kraev(raw.sqlite3_bind_text(_saetning, felter.Count + 1, regelsaet));
        Kraev(raw.sqlite3_bind_text(_saetning, felter.Count + 2, version));
        for (var i = 0; i < _tabel.Raekker; i++)
        {
            foreach (var bind in bindere)
            {
                Kraev(bind(i));
            }

            var svar = raw.sqlite3_step(_saetning);
            if (svar != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(svar, _db);
            }

            Kraev(raw.sqlite3_reset(_saetning));
        }
    }

    public void Dispose() => _saetning.Dispose();

    private Func<int, int> Binder(Felt felt, int plads)
    {
        switch (felt.Type)
        {
            case Felttype.Tekst:
                var kolonne = _tabel.Tekst(felt.Navn);
                return i => raw.sqlite3_bind_text(_saetning, plads, kolonne.Utf8[kolonne.Nummer(i)]);
            case Felttype.Heltal:
                var antal = _tabel.Antal(felt.Navn);
                return i => raw.sqlite3_bind_int64(_saetning, plads, antal[i]);
            default:
                var tal = _tabel.Tal(felt.Navn);
                return i => tal[i] is { } t ? raw.sqlite3_bind_double(_saetning, plads, t) : raw.sqlite3_bind_null(_saetning, plads);
        }
    }

    private void Kraev(int svar)
    {
        if (svar != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(svar, _db);
        }
    }
}
