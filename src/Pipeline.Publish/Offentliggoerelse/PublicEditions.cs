using System.Data.Common;
using Dapper;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// Keeps <c>offentlig.*</c> at what is in force. Products that are protected together get their new edition together, in one transaction, after all of them have been
/// published: everyone sees the old one until it commits. A product that is not shown outside loses its map and costs nothing.
/// </summary>
public sealed class PublicEditions(string data, Offentligprofil profil, IVarehus varehus, TimeProvider ur)
{
    /// <summary>The tables whose public edition is not what is in force; what is no longer shown outside is withdrawn. The warehouse must have been made.</summary>
    public IReadOnlyList<LinkedTable> Behind(CancellationToken token = default) =>
        Translated(() =>
        {
            Withdraw(token);
            using var connection = varehus.Aabn();
            return (IReadOnlyList<LinkedTable>)[.. profil.Tables.Where(t => !new Work(data, t, connection).IsDone)];
        });

    /// <summary>Brings a table to what is in force. The caller holds the data folder's lock.</summary>
    /// <exception cref="Domain.PipelineFejl">Disk or warehouse failed; everyone sees what they saw.</exception>
    public PublicEdition Update(LinkedTable table, CancellationToken token = default) =>
        Translated(() =>
        {
            using var laas = varehus.Laas($"offentlig {table.Name}", token);
            Work work;
            using (var connection = varehus.Aabn())
            {
                work = new(data, table, connection);
                work.Find(connection, token);
            }

            varehus.ITransaktion(
                t =>
                {
                    work.Write(varehus, t, Udgivelsesbog.Tid(ur.GetUtcNow()), token);
                    return true;
                },
                token
            );
            return work.Edition;
        });

    private void Withdraw(CancellationToken token)
    {
        using var connection = varehus.Aabn();
        var gone = connection
            .Query<string>("select distinct produkt from offentlig.i_kraft")
            .Where(p => profil.Find(p) is null)
            .Select(produkt => new { produkt })
            .ToList();
        if (gone.Count > 0)
        {
            varehus.ITransaktion(t => t.Connection!.Execute("delete from offentlig.i_kraft where produkt = @produkt", gone, t), token);
        }
    }

    private T Translated<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not Domain.PipelineFejl && (varehus.Oversaet(e) ?? LakeIo.Oversaet(e, data)) is { } fejl)
        {
            throw fejl;
        }
    }

    /// <summary>A table's months that everyone does not see as they are in force.</summary>
    private sealed class Work
    {
        private readonly string _data;
        private readonly LinkedTable _table;
        private readonly SortedDictionary<string, SortedDictionary<string, string>> _inForce;
        private readonly List<(string Product, string Month)> _gone;
        private readonly List<string> _months;
        private readonly Dictionary<string, string> _versions;
        private IReadOnlyList<ShownMonth> _shown = [];

        public Work(string data, LinkedTable table, DbConnection connection)
        {
            (_data, _table) = (data, table);
            var products = table.Members.Select(m => m.Produkt.Navn).ToHashSet(StringComparer.Ordinal);
            _inForce = new(StringComparer.Ordinal);
            foreach (var (_, month, product, version) in Own("select 1, maaned, produkt, version_id from mart.i_kraft"))
            {
                _inForce.TryAdd(month, new(StringComparer.Ordinal));
                _inForce[month][product] = version;
            }

            var seen = Own("select 1, maaned, produkt, grundlag from offentlig.i_kraft")
                .ToDictionary(s => (s.Product, s.Month), s => s.Value);
            _months =
            [
                .. _inForce.Where(m => m.Value.Keys.Any(p => seen.GetValueOrDefault((p, m.Key)) != Basis(m.Key))).Select(m => m.Key),
            ];
            _gone = [.. seen.Keys.Where(s => !_inForce.TryGetValue(s.Month, out var now) || !now.ContainsKey(s.Product))];
            _versions = Own("select nr, '', produkt, version_id from ops.skift")
                .GroupBy(s => s.Product)
                .ToDictionary(g => g.Key, g => g.MaxBy(s => s.Nr).Value, StringComparer.Ordinal);

            // The few rows of all products: the two stores take a list of names in different ways.
            IEnumerable<(long Nr, string Month, string Product, string Value)> Own(string sql) =>
                connection.Query<(long Nr, string Month, string Product, string Value)>(sql).Where(r => products.Contains(r.Product));
        }

        public bool IsDone => _months.Count == 0 && _gone.Count == 0;

        public PublicEdition Edition => new(_table, [.. _shown.SelectMany(m => m.Products)], _inForce);

        public void Find(DbConnection connection, CancellationToken token) =>
            _shown = new LinkedMonths(_data, _table, connection).Of(_months.ToDictionary(m => m, m => _inForce[m]), token);

        public void Write(IVarehus varehus, DbTransaction transaction, string time, CancellationToken token)
        {
            var connection = transaction.Connection!;
            Forget(_gone);
            foreach (var month in _shown)
            {
                PublicRecord.WriteEarlier(transaction, _table, month);
            }

            foreach (var member in _table.Members)
            {
                var product = member.Produkt;
                var months = _shown
                    .Select(m => (Month: m, Product: m.Products.FirstOrDefault(p => p.Tabel.Produkt.Navn == product.Navn)))
                    .Where(m => m.Product is not null)
                    .ToList();
                Forget(_months.Select(m => (product.Navn, m)));
                if (months.Count == 0)
                {
                    continue;
                }

                var edition = connection.QuerySingle<int>(
                    "select coalesce(max(udgave), 0) + 1 from offentlig.udgaver where produkt = @Navn",
                    product,
                    transaction
                );
                varehus.IndsaetOffentlig(transaction, new(product, edition, [.. months.Select(m => m.Product!)]), token);
                connection.Execute(
                    "insert into offentlig.i_kraft (produkt, maaned, udgave, grundlag) values (@Navn, @Maaned, @Udgave, @Grundlag)",
                    months.Select(m => new
                    {
                        product.Navn,
                        Maaned = m.Month.Month,
                        Udgave = edition,
                        Grundlag = Basis(m.Month.Month),
                    }),
                    transaction
                );
                connection.Execute(
                    "insert into offentlig.udgaver (produkt, udgave, version_id, tid) values (@Navn, @Udgave, @Version, @Tid)",
                    new
                    {
                        product.Navn,
                        Udgave = edition,
                        Version = _versions[product.Navn],
                        Tid = time,
                    },
                    transaction
                );
                foreach (var (month, own) in months.Where(m => m.Product!.LeftOut is null))
                {
                    PublicRecord.Write(transaction, _table, month, own!, edition);
                }
            }

            void Forget(IEnumerable<(string Product, string Month)> months) =>
                connection.Execute(
                    "delete from offentlig.i_kraft where produkt = @Product and maaned = @Month",
                    months.Select(m => new { m.Product, m.Month }),
                    transaction
                );
        }

        /// <summary>What a month's public edition follows from: how it is found, the versions that are in force together, the threshold, and which rows are shown.</summary>
        private string Basis(string month)
        {
            var threshold = _table.Threshold(Domain.Kalender.Maaned.Parse(month));
            var only = threshold.Kun.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $", kun {k.Key} {string.Join('/', k.Value)}");
            return $"samlet: {string.Join(", ", _inForce[month].Select(m => $"{m.Key} {m.Value}"))} fra {threshold.Mindst}{string.Concat(only)}";
        }
    }
}
