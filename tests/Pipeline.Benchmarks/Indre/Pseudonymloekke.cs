using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Pipeline.Extract.Pseudonymer;

namespace Pipeline.Benchmarks.Indre;

#pragma warning disable CA1001 // What it owns is ended by GlobalCleanup, and BenchmarkDotNet wants classes it can derive from.
/// <summary>An id turned into a pseudonym: the first time by HMAC, and when the person comes again, from among a nation's.</summary>
public class Pseudonymloekke
{
    private const int Nation = 2_500_000;
    private const int Antal = 100_000;

    private readonly Pseudonym _pseudonym = new(Encoding.ASCII.GetBytes("en-noegle-alene-til-maaling"));
    private byte[][] _ids = [];

    [GlobalSetup]
    public void Dan()
    {
        for (var i = 0; i < Nation; i++)
        {
            _pseudonym.AfKendt(Id(i));
        }

        var tilfaeldig = new Random(1);
        _ids = [.. Enumerable.Range(0, Antal).Select(_ => Id(tilfaeldig.Next(Nation)))];
    }

    [GlobalCleanup]
    public void Ryd() => _pseudonym.Dispose();

    [Benchmark(Description = "pseudonym af en ny person", OperationsPerInvoke = Antal, Baseline = true)]
    public long Ny()
    {
        long sum = 0;
        foreach (var id in _ids)
        {
            sum += _pseudonym.Af(id);
        }

        return sum;
    }

    [Benchmark(Description = "pseudonym af en kendt person", OperationsPerInvoke = Antal)]
    public long Kendt()
    {
        long sum = 0;
        foreach (var id in _ids)
        {
            sum += _pseudonym.AfKendt(id);
        }

        return sum;
    }

    private static byte[] Id(int nummer) => Encoding.ASCII.GetBytes(nummer.ToString("D10", CultureInfo.InvariantCulture));
}
