using System.Text;
using Pipeline.Domain;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Eksport;
using Pipeline.Publish.Rapporter.Side;

namespace Pipeline.Publish.Rapporter;

/// <summary>A report's two files, each there whole or not at all.</summary>
public static class Rapportfiler
{
    /// <param name="navn">Without ending: <c>resultatmaal-250-2025-05</c>.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="PipelineFejl">The folder is a file or cannot be written.</exception>
    public static IReadOnlyList<string> Skriv(Rapport rapport, string mappe, string navn)
    {
        if (File.Exists(mappe))
        {
            throw new PipelineFejl($"'{mappe}' er en fil; vælg en mappe til rapporten.", Afslutning.ForkertBrug);
        }

        var (html, csv) = (Path.Combine(mappe, $"{navn}.html"), Path.Combine(mappe, $"{navn}.csv"));
        LakeIo.Med(
            html,
            () =>
            {
                Directory.CreateDirectory(mappe);
                var tekst = new StringWriter { NewLine = "\n" };
                new Rapportside(tekst).Skriv(rapport);
                AtomicFile.Write(html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(tekst.ToString()));
            }
        );
        Csvfil.Skriv(csv, skriver => Rapportcsv.Skriv(rapport, skriver));
        return [html, csv];
    }
}
