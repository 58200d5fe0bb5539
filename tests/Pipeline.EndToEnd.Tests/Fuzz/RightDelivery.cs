using Pipeline.EndToEnd.Tests.Proces;

namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>A delivery as it should be, and a data folder that it is published in: what comes with a fault comes after it, as a month that is sent again.</summary>
public sealed class RightDelivery : IDisposable
{
    private readonly Tempmappe _temp = new();

    public RightDelivery()
    {
        Delivery = Delivery.Generated(8000, _temp["landing"]);
        InProcess
            .Run("run", "--maaling", "jobsamtaler", "--landing", _temp["landing"], "--data", _temp["data"])
            .ShouldSatisfyAllConditions(r => r.Slutkode.ShouldBe(0, r.Fejl));
        Outcome = Delivery.Copy().Run(_temp["data"]);
        Outcome.Accepted.ShouldBeTrue(Outcome.Answer.Fejl);
        Outcome.Figures.ShouldNotBeEmpty();
    }

    internal Delivery Delivery { get; }

    /// <summary>What comes of the delivery once more.</summary>
    internal Outcome Outcome { get; }

    /// <summary>A data folder to copy: what the delivery became is in it.</summary>
    public string Data => _temp["data"];

    public void Dispose() => _temp.Dispose();
}
