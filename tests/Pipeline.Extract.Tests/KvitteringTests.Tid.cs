namespace Pipeline.Extract.Tests;

// For how long, and from when, a receipt is believed.
public sealed partial class KvitteringTests
{
    [Fact]
    public void JustWritten_IsReadThroughUntilItHasComeToRest()
    {
        Gennemlaeste(dage: 0).ShouldBe(2);
        Gennemlaeste(dage: 0).ShouldBe(2);
        Gennemlaeste(dage: 1).ShouldBe(2);
        Gennemlaeste(dage: 2).ShouldBe(0);
    }

    [Fact]
    public void ChangedWithinTheClocksStep_AfterItWasRead_IsNoticed()
    {
        Gennemlaeste(dage: 0);
        Person("b");
        // As if the file system had not told the two times apart: the receipt's stamp is made that of the file now.
        Stempl();
        Igen(dage: 0).Nye.ShouldBe(1);
        Gaeldende().ShouldBe("b");
    }

    [Fact]
    public void FileFromTheFuture_IsReadThrough()
    {
        Gennemlaeste(dage: -1).ShouldBe(2);
        Gennemlaeste(dage: 0).ShouldBe(2);
    }

    [Fact]
    public void ReceiptFromTheFuture_IsNotBelieved()
    {
        Gennemlaeste(dage: 10);
        Gennemlaeste(dage: 5).ShouldBe(2);
    }

    [Fact]
    public void OldReceipt_IsReadThrough()
    {
        Gennemlaeste(dage: 1);
        Gennemlaeste(dage: 90).ShouldBe(0);
        Gennemlaeste(dage: 91).ShouldBe(2);
        Gennemlaeste(dage: 92).ShouldBe(0);
    }

    [Fact]
    public void OnRequest_EveryFileIsReadThrough()
    {
        Gennemlaeste(dage: 1);
        Ur.Forspring = TimeSpan.FromDays(2);
        Koer(tillid: TimeSpan.Zero).Gennemlaeste.ShouldBe(2);
    }

    [Fact]
    public void ContentChangedUnseen_IsFoundOnRequest()
    {
        Gennemlaeste(dage: 1);
        Person("b");
        Stempl();
        Gennemlaeste(dage: 2).ShouldBe(0);
        Koer(tillid: TimeSpan.Zero).Nye.ShouldBe(1);
        Gaeldende().ShouldBe("b");
    }
}
