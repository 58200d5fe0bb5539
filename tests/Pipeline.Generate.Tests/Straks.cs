namespace Pipeline.Generate.Tests;

/// <summary>Progress that is told at once and on the generating thread; <see cref="Progress{T}"/> would tell it later.</summary>
internal sealed class Straks(Action<double> ved) : IProgress<double>
{
    public void Report(double value) => ved(value);
}
