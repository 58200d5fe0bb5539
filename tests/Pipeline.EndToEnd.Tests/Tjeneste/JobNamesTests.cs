using Hangfire.Common;
using Hangfire.Storage;
using Pipeline.Host.Tjeneste.Jobs;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>
/// Jobs as they lie in databases out there. These texts are never changed: whatever the classes are called by now, a job that waits, or a schedule, is still read.
/// </summary>
public sealed class JobNamesTests
{
    public JobNamesTests() => JobNames.Use();

    [Theory]
    [InlineData(
        """{"t":"scheduled-run","m":"Run","p":["string","context","stop"],"a":["\"jobsamtaler\"",null,null]}""",
        typeof(ScheduledRunJob)
    )]
    [InlineData(
        """{"t":"requested-run","m":"Run","p":["string","context","stop"],"a":["\"20261201\"",null,null]}""",
        typeof(RequestedRunJob)
    )]
    [InlineData("""{"t":"bucket","m":"Run","p":["string","int","context","stop"],"a":["\"20261201\"","7",null,null]}""", typeof(BucketJob))]
    [InlineData("""{"t":"publication","m":"Run","p":["string","context","stop"],"a":["\"20261201\"",null,null]}""", typeof(PublicationJob))]
    public void StoredJob_OfTheFirstForm_IsRead_AndWrittenTheSame(string stored, Type type)
    {
        var job = InvocationData.DeserializePayload(stored).DeserializeJob();

        job.Type.ShouldBe(type);
        job.Args[0].ShouldBe(type == typeof(ScheduledRunJob) ? "jobsamtaler" : "20261201");
        if (type == typeof(BucketJob))
        {
            job.Args[1].ShouldBe(7);
        }

        InvocationData.SerializeJob(job).SerializePayload().ShouldBe(stored);
    }

    /// <summary>As the tables of jobs have it: the arguments in a column of their own.</summary>
    [Fact]
    public void StoredJob_InTheTableOfJobs_IsRead()
    {
        var data = SerializationHelper.Deserialize<InvocationData>(
            """{"Type":"bucket","Method":"Run","ParameterTypes":"[\"string\",\"int\",\"context\",\"stop\"]","Arguments":null}"""
        );
        data.Arguments = """["\"20261201\"","7",null,null]""";

        var job = data.DeserializeJob();

        (job.Type, job.Args[0], job.Args[1]).ShouldBe((typeof(BucketJob), "20261201", 7));
    }
}
