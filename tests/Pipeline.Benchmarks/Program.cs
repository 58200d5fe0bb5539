using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Tabel;
using Pipeline.Benchmarks.Trin;

// dotnet run -c Release --project tests/Pipeline.Benchmarks -- --personer N
switch (args)
{
    case ["trin", var navn, .. var rest]:
        return Barn.Koer(navn, new(rest));
    case ["--personer", ..]:
        return Hovedmaaling.Koer(new(args));
    default:
        Console.Error.WriteLine(
            "--personer N [--traade T] [--gange G] [--mappe M]: hele tabellen for N personer, 2018-01 til 2025-10; M beholdes og genbruges"
        );
        return 2;
}
