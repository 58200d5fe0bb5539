namespace Pipeline.Host.Tjeneste.Jobs;

/// <summary>What Hangfire is told of a job that failed: the sentence for the user and nothing else, since it is stored and shown. The log has the error itself.</summary>
internal class JobFailedException(string sentence) : Exception(sentence);

/// <summary>As that, of one where nothing gets better by trying again.</summary>
internal sealed class JobRefusedException(string sentence) : JobFailedException(sentence);
