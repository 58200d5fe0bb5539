using Pipeline.Benchmarks;

// dotnet run -c Release --project tests/Pipeline.Benchmarks -- udgivelse [months]
switch (args)
{
    case ["udgivelse", .. var rest]:
        Udgivelsesmaaling.Koer(rest is [var maaneder] ? int.Parse(maaneder, System.Globalization.CultureInfo.InvariantCulture) : 102);
        return 0;
    default:
        Console.Error.WriteLine("udgivelse [måneder]: udgivelse på PostgreSQL mod en bar COPY af de samme rækker");
        return 2;
}
