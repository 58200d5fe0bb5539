using System.Data.Common;
using Dapper;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>What everyone has seen of each month, and what it cost: <c>ops.offentlige_visninger</c>.</summary>
internal static class PublicRecord
{
    public static void Write(DbTransaction transaction, LinkedTable table, ShownMonth month, Offentligmaaned product, int edition)
    {
        var cost = product.Pris;
        var row = new
        {
            table.Name,
            month.Month,
            month.Nr,
            Product = product.Tabel.Produkt.Navn,
            product.Udgave.Version,
            Edition = edition,
            cost.Tal,
            cost.Primaere,
            cost.Sekundaere,
            cost.Sum,
            cost.SkjultSum,
            cost.EnkelSekundaere,
            cost.EnkelSum,
        };
        transaction.Connection!.Execute(
            """
            delete from ops.offentlige_visninger
            where tabel = @Name and maaned = @Month and nr = @Nr and produkt = @Product
            """,
            row,
            transaction
        );
        transaction.Connection!.Execute(
            """
            insert into ops.offentlige_visninger (
                tabel, maaned, nr, produkt, version_id, udgave, tal, primaere, sekundaere, tal_sum, skjult_sum, enkel_sekundaere, enkel_sum
            ) values (
                @Name, @Month, @Nr, @Product, @Version, @Edition, @Tal, @Primaere, @Sekundaere, @Sum, @SkjultSum, @EnkelSekundaere, @EnkelSum
            )
            """,
            row,
            transaction
        );
    }

    /// <summary>What was seen before the state that is shown, where it is not on record: a warehouse that was built again tells it by the manifests alone.</summary>
    public static void WriteEarlier(DbTransaction transaction, LinkedTable table, ShownMonth month) =>
        transaction.Connection!.Execute(
            """
            insert into ops.offentlige_visninger (
                tabel, maaned, nr, produkt, version_id, udgave, tal, primaere, sekundaere, tal_sum, skjult_sum, enkel_sekundaere, enkel_sum
            )
            select @Name, @Month, @Nr, @Product, @Version, 0, 0, 0, 0, 0, 0, 0, 0
            where not exists (
                select 1 from ops.offentlige_visninger where tabel = @Name and maaned = @Month and nr = @Nr and produkt = @Product
            )
            """,
            month
                .States.Take(month.Nr - 1)
                .SelectMany(
                    (state, i) =>
                        state.Select(s => new
                        {
                            table.Name,
                            month.Month,
                            Nr = i + 1,
                            Product = s.Key,
                            Version = s.Value,
                        })
                ),
            transaction
        );

    /// <summary>The cost of the editions of a product, by month.</summary>
    public static Daekningspris Cost(DbConnection connection, string product, IReadOnlyDictionary<string, long> editions) =>
        connection
            .Query<Row>(
                """
                select maaned as Month, udgave as Edition, tal, primaere, sekundaere, tal_sum as TalSum, skjult_sum as SkjultSum,
                    enkel_sekundaere as EnkelSekundaere, enkel_sum as EnkelSum
                from ops.offentlige_visninger where produkt = @product
                """,
                new { product }
            )
            .Where(r => editions.TryGetValue(r.Month, out var edition) && edition == r.Edition)
            .Aggregate(
                Daekningspris.Ingen,
                (sum, r) => sum + new Daekningspris(r.Tal, r.Primaere, r.Sekundaere, r.TalSum, r.SkjultSum, r.EnkelSekundaere, r.EnkelSum)
            );

    /// <summary>Month → the last edition in which everyone saw the month as the version that is given for it.</summary>
    public static Dictionary<string, long> Editions(
        DbConnection connection,
        string product,
        IReadOnlyDictionary<string, string> versions
    ) =>
        connection
            .Query<(string Month, string Version, long Edition)>(
                "select maaned, version_id, udgave from ops.offentlige_visninger where produkt = @product order by udgave",
                new { product }
            )
            .Where(r => versions.GetValueOrDefault(r.Month) == r.Version)
            .GroupBy(r => r.Month)
            .ToDictionary(g => g.Key, g => g.Last().Edition, StringComparer.Ordinal);

    private sealed record Row
    {
        public string Month { get; init; } = "";
        public long Edition { get; init; }
        public long Tal { get; init; }
        public long Primaere { get; init; }
        public long Sekundaere { get; init; }
        public long TalSum { get; init; }
        public long SkjultSum { get; init; }
        public long EnkelSekundaere { get; init; }
        public long EnkelSum { get; init; }
    }
}
