using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Definitions.Laesning;

/// <summary>One YAML document as a table of plain texts; what a text means is decided by whoever reads it.</summary>
internal static partial class Yamlfil
{
    public static Tabel Laes(string sti)
    {
        var navn = Tekstfil.Kortnavn(sti);
        var tekst = Tekstfil.Laes(sti, navn);
        var fil = new Sted(navn, 1, "");
        var stroem = new YamlStream();
        var parser = new BoundedParser(new Parser(new StringReader(tekst)));
        try
        {
            stroem.Load(parser);
        }
        catch (YamlException fejl)
            when (fejl.InnerException is ArgumentException || fejl.Message.Contains("Duplicate", StringComparison.Ordinal))
        {
            var linje = (int)fejl.Start.Line;
            throw new Sted(navn, linje, Noegle(tekst, linje, (int)fejl.Start.Column)).Fejl("nøglen står to gange; fjern den ene.", fejl);
        }
        catch (Exception fejl) when (fejl is not OutOfMemoryException)
        {
            // The library has errors of its own and, where a text surprises it, whatever its code runs into.
            var linje = fejl is YamlException { Start.Line: > 0 } yaml ? (int)yaml.Start.Line : parser.Line;
            throw new Sted(navn, linje, KeyAbove(tekst, linje)).Fejl("filen er ikke gyldig YAML; ret indrykning og tegn.", fejl);
        }

        return stroem.Documents is [{ RootNode: YamlMappingNode rod }]
            ? (Tabel)Byg(rod, fil)
            : throw fil.Fejl("filen skal være ét YAML-dokument med nøgler.");
    }

    private static Knude Byg(YamlNode node, Sted sted)
    {
        // The root has no line of its own: an error about it is about the file.
        var her = sted with
        {
            Linje = (int)node.Start.Line,
        };
        if (!node.Anchor.IsEmpty)
        {
            throw her.Fejl("ankre og henvisninger (& og *) bruges ikke i definitioner; skriv værdien ud.");
        }

        switch (node)
        {
            case YamlScalarNode { Value: var tekst }:
                return string.IsNullOrWhiteSpace(tekst)
                    ? throw her.Fejl($"værdien mangler; skriv '{Knude.Ingen}', hvis der ingen er.")
                    : new Vaerdi(her, tekst.Trim());
            case YamlSequenceNode liste:
                return new Liste(her, [.. liste.Children.Select((led, i) => Byg(led, her with { Noegle = $"{her.Noegle}[{i + 1}]" }))]);
            case YamlMappingNode tabel:
                var poster = new Dictionary<string, Knude>(StringComparer.Ordinal);
                foreach (var (noegle, vaerdi) in tabel.Children)
                {
                    if (noegle is not YamlScalarNode { Value: { Length: > 0 } ord })
                    {
                        throw (her with { Linje = (int)noegle.Start.Line }).Fejl("en nøgle skal være et ord.");
                    }

                    poster.Add(ord, Byg(vaerdi, her.Under(ord)));
                }

                return new Tabel(her, poster);
            default:
                throw her.Fejl("skal være en værdi, en liste eller nøgler.");
        }
    }

    /// <summary>The key on the line, or on the nearest above it that has one; empty when none has.</summary>
    private static string KeyAbove(string tekst, int linje) =>
        tekst.Split('\n').Take(linje).Reverse().Select(l => Key().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value ?? "";

    private static string Noegle(string tekst, int linje, int kolonne)
    {
        var linjer = tekst.Split('\n');
        var rest = linje >= 1 && linje <= linjer.Length ? linjer[linje - 1] : "";
        rest = kolonne >= 1 && kolonne <= rest.Length ? rest[(kolonne - 1)..] : rest;
        return rest.Split(':')[0].Trim(' ', '-', '\r', '"', '\'');
    }

    [GeneratedRegex(@"^[\s{-]*[""']?([\p{L}\p{N}_][\p{L}\p{N}_ ./-]*)[""']?\s*:(\s|$)")]
    private static partial Regex Key();
}
