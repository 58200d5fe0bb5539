using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regler;
using Pipeline.Domain;

namespace Pipeline.Definitions.Tests;

/// <summary>A temporary copy of the checkout's own definitions to spoil.</summary>
internal sealed class Proevemappe : IDisposable
{
    private readonly string _over = Directory.CreateTempSubdirectory("pipelines-").FullName;
    private readonly string _rod;

    public Proevemappe()
    {
        _rod = Path.Combine(_over, "pipelines");
        foreach (var fil in Directory.EnumerateFiles(Produkter.Jobsamtaler, "*", SearchOption.AllDirectories))
        {
            var maal = Sti(Path.GetRelativePath(Produkter.Jobsamtaler, fil));
            Directory.CreateDirectory(Path.GetDirectoryName(maal)!);
            File.Copy(fil, maal);
        }

        // Those that are measured together, which the notes of use name.
        foreach (var navn in new[] { "aktive_tilbud", "skaerpet_tilsyn" })
        {
            Directory.CreateDirectory(Path.Combine(_rod, navn));
            File.Copy(Path.Combine(Produkter.Mappe, navn, "pipeline.yaml"), Path.Combine(_rod, navn, "pipeline.yaml"));
        }

        // The kommuner lie beside the products, in a folder whose name errors show.
        File.Copy(Path.Combine(Produkter.Mappe, "kommuner.csv"), Kommunefil);
    }

    public string Pipelines => _rod;

    public string Kommunefil => Path.Combine(_rod, "kommuner.csv");

    public string Produkt => Path.Combine(_rod, "jobsamtaler");

    public string Sti(string fil) => Path.Combine(_rod, "jobsamtaler", fil);

    public Proevemappe Skriv(string fil, string tekst)
    {
        File.WriteAllText(Sti(fil), tekst);
        return this;
    }

    /// <summary>Replaces the first occurrence, which must be there.</summary>
    public Proevemappe Ret(string fil, string fra, string til)
    {
        var tekst = File.ReadAllText(Sti(fil));
        var sted = tekst.IndexOf(fra, StringComparison.Ordinal);
        sted.ShouldBeGreaterThanOrEqualTo(0, fra);
        return Skriv(fil, tekst[..sted] + til + tekst[(sted + fra.Length)..]);
    }

    public Regelbog Bog() => Regelbog.Indlaes(Produkt);

    /// <summary>The message of the error that reading the rules gives.</summary>
    public string Regelfejl() => Fejl(() => Bog());

    /// <summary>The message of the error that reading the whole product gives.</summary>
    public string Produktfejl(string navn = "jobsamtaler") => Fejl(() => Produktmappe.Indlaes(_rod, navn));

    public void Dispose() => Directory.Delete(_over, recursive: true);

    private static string Fejl(Func<object> laes)
    {
        var fejl = Should.Throw<PipelineFejl>(laes);
        fejl.Afslutning.ShouldBe(Afslutning.ForkertBrug);
        return fejl.Message;
    }
}
