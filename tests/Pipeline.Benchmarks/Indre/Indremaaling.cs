using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Pipeline.Benchmarks.Indre;

/// <summary>
/// The inner loops alone, warm and on one thread, by BenchmarkDotNet: <c>-- indre [--filter '*Maaling*']</c>. It runs in this process, since the projects it would make
/// for a process of its own have no lock files to restore from.
/// </summary>
internal static class Indremaaling
{
    public static int Koer(string[] args)
    {
        var opsaetning = ManualConfig
            .Create(DefaultConfig.Instance)
            .AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance).WithLaunchCount(1))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "indre-loekker"));
        var resultater = BenchmarkSwitcher
            .FromTypes([typeof(Maaleloekke), typeof(Pseudonymloekke)])
            .Run(args.Length == 0 ? ["--filter", "*"] : args, opsaetning);
        return resultater.Any() && resultater.All(r => r.Reports.All(rapport => rapport.Success)) ? 0 : 1;
    }
}
