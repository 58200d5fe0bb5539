using Pipeline.Lake;

namespace Pipeline.Lake.Tests;

public sealed class LakeFunctionTests : LakeTest
{
    [Fact]
    public void RegisterScalar_ManyRowsOnSeveralThreads_GivesEachItsValueAndNullForNull()
    {
        Lake.RegisterScalar(
            "laengde",
            (tekster, resultat) =>
            {
                for (var i = 0; i < tekster.Count; i++)
                {
                    resultat[i] = tekster.Utf8(i).Length;
                }
            }
        );
        Lake.Execute(
            "CREATE TABLE t AS SELECT CASE WHEN range % 4 = 0 THEN NULL ELSE repeat('x', (range % 30)::INTEGER) END AS s FROM range(500000)"
        );
        Lake.Scalar<long>("SELECT count(*) FROM t WHERE laengde(s) IS NOT DISTINCT FROM length(s)").ShouldBe(500_000);
        Lake.Scalar<long>("SELECT laengde('æ')").ShouldBe(2);
        Lake.Scalar<long?>("SELECT laengde(NULL)").ShouldBeNull();
        using var other = Database.Connect();
        other.Scalar<long>("SELECT laengde('abc')").ShouldBe(3);
    }

    [Fact]
    public void RegisterScalar_BodyThrows_StatementFailsWithoutTheMessage()
    {
        Lake.RegisterScalar("fejler", (_, _) => throw new InvalidOperationException("hemmeligt"));
        var fejl = Should.Throw<LakeException>(() => Lake.Scalar<long>("SELECT fejler('x')"));
        fejl.Message.ShouldContain(nameof(InvalidOperationException));
        fejl.Message.ShouldNotContain("hemmeligt");
    }
}
