using Pipeline.Dashboard.Laesning;

namespace Pipeline.Dashboard.Tests;

public class TidsplantekstTests
{
    [Theory]
    [InlineData("0 0 6 10 * ?", "den 10. i hver måned kl. 6.00")]
    [InlineData("0 45 16 1 * ?", "den 1. i hver måned kl. 16.45")]
    [InlineData("0 5 23 L * ?", "den sidste dag i hver måned kl. 23.05")]
    [InlineData("0 30 4 * * ?", "hver dag kl. 4.30")]
    [InlineData("0 30 4 ? * MON-FRI", "hver hverdag kl. 4.30")]
    [InlineData("0 30 4 ? * sun", "hver søndag kl. 4.30")]
    // Not told in words: shown as they are.
    [InlineData("0 0 6 10 1 ?", null)]
    [InlineData("0 0/5 6 10 * ?", null)]
    [InlineData("0 0 6 10,20 * ?", null)]
    [InlineData("0 0 6 ? * 2#1", null)]
    [InlineData("30 0 6 10 * ?", null)]
    [InlineData("0 0 6 0 * ?", null)]
    public void Af_Cron_IsToldInWordsOrNotAtAll(string cron, string? ord) => Tidsplantekst.Af(cron).ShouldBe(ord);
}
