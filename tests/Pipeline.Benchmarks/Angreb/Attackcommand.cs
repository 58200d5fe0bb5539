namespace Pipeline.Benchmarks.Angreb;

/// <summary>The public edition of a data folder attacked, and what came out.</summary>
internal static class Attackcommand
{
    /// <returns>0: no hidden figure has fewer possible values than is promised.</returns>
    public static int Run(string data)
    {
        var findings = new PublicAttack(data).Run();
        foreach (var product in findings.GroupBy(f => f.Product))
        {
            Console.WriteLine(
                $"{product.Key}: {product.Count()} skjulte tal, {product.Count(f => f.Exact)} følger, {product.Count(f => f.Narrowed)} har færre mulige værdier end lovet"
            );
        }

        return findings.Any(f => f.Narrowed) ? 1 : 0;
    }
}
