using Pipeline.Testserver;

namespace Pipeline.Publish.Tests.Postgres;

/// <summary>Which server the tests take.</summary>
public sealed class ContainerTests
{
    [Fact]
    public void Build_WhetherDockerAnswersOrNot_IsNoError() => (Container.Build() is not null).ShouldBe(Container.IsThere);

    [PgFact]
    public void Connection_OfTheSharedServer_Answers() => SharedServer.Connection.ShouldContain("Host=");
}
