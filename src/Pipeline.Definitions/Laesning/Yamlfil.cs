using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Definitions.Laesning;

/// <summary>One YAML document as a table of plain texts; what a text means is decided by whoever reads it.</summary>
internal static class Yamlfil
{
    public static Tabel Laes(string sti)
    {
        var navn = Tekstfil.Kortnavn(sti);
        var tekst = Tekstfil.Laes(sti, navn);
        var fil = new Sted(navn, 1, "");
        var stroem = new YamlStream();
        try
        {
            stroem.Load(new StringReader(tekst));
        }
        catch (YamlException fejl)
            when (fejl.InnerException is ArgumentException || fejl.Message.Contains("Duplicate", StringComparison.Ordinal))
        {
            var linje = (int)fejl.Start.Line;
            throw new Sted(navn, linje, Noegle(tekst, linje, (int)fejl.Start.Column)).Fejl("nøglen står to gange; fjern den ene.", fejl);
        }
        catch (YamlException fejl)
        {
            throw new Sted(navn, (int)fejl.Start.Line, "").Fejl("filen er ikke gyldig YAML; ret indrykning og tegn.", fejl);
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

    private static string Noegle(string tekst, int linje, int kolonne)
    {
        var linjer = tekst.Split('\n');
        var rest = linje >= 1 && linje <= linjer.Length ? linjer[linje - 1] : "";
        rest = kolonne >= 1 && kolonne <= rest.Length ? rest[(kolonne - 1)..] : rest;
        return rest.Split(':')[0].Trim(' ', '-', '\r', '"', '\'');
    }
}
