using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Angreb;
using Pipeline.Benchmarks.Dream;
using Pipeline.Benchmarks.Indre;
using Pipeline.Benchmarks.Klynge;
using Pipeline.Benchmarks.Tabel;
using Pipeline.Benchmarks.Trin;
using Pipeline.Benchmarks.Varehus;

// dotnet run -c Release --project tests/Pipeline.Benchmarks -- --personer N
switch (args)
{
    case ["trin", var navn, .. var rest]:
        return Barn.Koer(navn, new(rest));
    case ["--personer", ..]:
        return Hovedmaaling.Koer(new(args));
    case ["dream", .. var rest]:
        return Dreambaenk.Koer(new(rest));
    case ["kontrol", .. var rest]:
        return ChecksBenchmark.Run(new(rest));
    case ["indre", .. var rest]:
        return Indremaaling.Koer(rest);
    case ["udgivelse", .. var rest]:
        return Udgivelsesmaaling.Koer(new(rest));
    case ["arbejdere", .. var rest]:
        return Arbejdermaaling.Koer(new(rest));
    case ["angreb", "--data", var data]:
        return Attackcommand.Run(data);
    default:
        Console.Error.WriteLine(
            "--personer N [--traade T] [--gange G] [--mappe M]: hele tabellen for N personer, 2018-01 til 2025-10; M beholdes og genbruges\n"
                + "dream [--personer N] [--traade T] [--gange G] [--mappe M]: måling af DREAM mod en bar læsning af de samme filer\n"
                + "kontrol [--personer N] [--gange G] [--mappe M]: måling med og uden kontrolsummer, skiftevis i én proces; 1, når det koster over 1,05\n"
                + "indre [--filter M]: de indre løkker alene (BenchmarkDotNet)\n"
                + "udgivelse [--maaneder M] [--gange G]: udgivelse på PostgreSQL mod en bar COPY af de samme rækker; 102 måneder er 2 mio. rækker\n"
                + "arbejdere [--personer N]: en efterberegnings spande hos én arbejder og hos to (byg src/Pipeline.Host først)\n"
                + "angreb --data D: alt, alle må se af datamappen D, angrebet på én gang; 1, hvis et skjult tal har færre mulige værdier end lovet"
        );
        return 2;
}
