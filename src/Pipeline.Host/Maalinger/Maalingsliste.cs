using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Host.Maalinger.Benchmark;
using Pipeline.Host.Maalinger.Dream;
using Pipeline.Host.Maalinger.Jobsamtaler;
using Pipeline.Host.Maalinger.Ledelse;
using Pipeline.Host.Maalinger.Udgifter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Host.Maalinger;

/// <summary>The engines by the kind of measurement a definition names.</summary>
internal static class Maalingsliste
{
    private static readonly Dictionary<string, Func<Produktmappe, IMaaling>> Motorer = new(StringComparer.Ordinal)
    {
        [Maalingsart.Jobsamtaler] = produkt => new JobsamtaleMotor(produkt),
        [Maalingsart.Benchmark] = produkt => new BenchmarkMotor(produkt),
        [Maalingsart.Udgifter] = produkt => new UdgiftMotor(produkt),
        [Maalingsart.Dream] = produkt => new DreamMotor(produkt),
        [Maalingsart.Fuldtidspersoner] = produkt => new Fuldtidsmotor(produkt),
        [Maalingsart.Resultatmaal] = produkt => new Maalmotor(produkt),
        [Maalingsart.Medfinansiering] = produkt => new Medfinansieringsmotor(produkt),
    };

    public static IMaaling Motor(this Produktmappe produkt) => Motorer[produkt.Definition.Maaling](produkt);

    /// <summary>The rule set as manifests name it.</summary>
    /// <exception cref="Domain.PipelineFejl">There is no such version.</exception>
    public static Regelsaetangivelse Angivelse(this Produktmappe produkt, string version) => new(version, produkt.Regler.Hash(version));
}
