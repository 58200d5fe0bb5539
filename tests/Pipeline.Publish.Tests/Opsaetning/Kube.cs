using Pipeline.Domain.Kalender;
using Pipeline.Lake;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Tests.Opsaetning;

/// <summary>A month of jobsamtaler that passes every check, made from a few kommuner, and may then be doctored.</summary>
internal sealed class Kube
{
    public static readonly string[] Kommuner = ["000", "101", "147", "751"];
    public static readonly Dictionary<string, string> RegionAf = new()
    {
        ["101"] = "1084",
        ["147"] = "1084",
        ["751"] = "1082",
    };
    private static readonly string[] Dele = ["0", "3", "11", "1-2 aar", "3-5 aar", "6-9 aar", "10+ aar"];

    private static readonly Lazy<LakeDatabase> Database = new(() => LakeDatabase.Open(new() { Threads = 1, MemoryLimitMb = 256 }));

    /// <summary>Key without month → samtaler_0 … samtaler_5plus, fritagne.</summary>
    private readonly SortedDictionary<string, long[]> _celler = new(StringComparer.Ordinal);

    /// <param name="summer">False: as a rule set before 1.7, without sums of varighed and parts of 12+.</param>
    /// <param name="under12">A ydelsesgruppe in which nobody has 12 months or more.</param>
    public Kube(string maaned, int frø = 1, bool sats = true, bool summer = true, int ganget = 1, string? under12 = null)
    {
        Maaned = Maaned.Parse(maaned);
        for (var k = 0; k < Kommuner.Length; k++)
        {
            for (var v = 0; v < Dele.Length; v++)
            {
                foreach (var (gruppe, g) in new[] { ("a_dagpenge", 1), ("kontanthjaelp", 2) })
                {
                    if (gruppe == under12 && !char.IsAsciiDigit(Dele[v][^1]))
                    {
                        continue;
                    }

                    for (var s = 0; s < 7; s++)
                    {
                        Tael(Kommuner[k], gruppe, Dele[v], s, ganget * (((frø + (k * 7) + (v * 5) + (g * 3) + s) % 4) + 1), sats, summer);
                    }
                }
            }
        }

        Raekker = [.. _celler.Select(c => Raekke(c.Key, c.Value))];
    }

    public Maaned Maaned { get; }

    /// <summary>Values in the order of the product's columns.</summary>
    public List<object?[]> Raekker { get; }

    public object?[] Find(string omraade, string gruppe = "alle", string varighed = "i alt", string sats = "alle") =>
        Raekker.Single(r => (string)r[2]! == omraade && (string)r[3]! == gruppe && (string)r[4]! == sats && (string)r[5]! == varighed);

    public Maanedstabel Tabel()
    {
        using var forbindelse = Fyldt();
        var tabel = new Maanedstabel(Produktliste.Jobsamtaler, Maaned);
        var kolonner = tabel.Produkt.Felter.Select(f => f.Type == Felttype.Heltal ? $"{f.Navn}::bigint" : f.Navn);
        using var raekker = forbindelse.Query($"select {string.Join(", ", kolonner)} from kube order by 1, 2, 3, 4, 5, 6");
        while (raekker.NextChunk(out var bid))
        {
            tabel.Tilfoej(bid);
        }

        return tabel;
    }

    /// <summary>As Measure would: unsorted, with other integer types than the published file.</summary>
    public void Skriv(string mappe)
    {
        using var forbindelse = Fyldt();
        forbindelse.WriteParquet("select * from kube", Path.Combine(mappe, $"maaned={Maaned}.parquet"));
    }

    /// <summary>A connection with the rows in its own table <c>kube</c>.</summary>
    private LakeConnection Fyldt()
    {
        var forbindelse = Database.Value.Connect();
        var felter = Produktliste.Jobsamtaler.Felter;
        var kolonner = felter.Select(f =>
            $"{f.Navn} {(f.Type == Felttype.Tekst ? "varchar" : f.Type == Felttype.Heltal ? "integer" : "double")}"
        );
        forbindelse.Execute($"create temp table kube ({string.Join(", ", kolonner)})");
        using (var tilfoejelse = forbindelse.Append("kube"))
        {
            for (var i = 0; i < Raekker.Count; i++)
            {
                Skriv(tilfoejelse, i, Raekker[Raekker.Count - 1 - i]);
            }

            tilfoejelse.Append(Raekker.Count);
            tilfoejelse.Complete();
        }

        return forbindelse;
    }

    private static void Skriv(LakeAppender tilfoejelse, int i, object?[] raekke)
    {
        for (var k = 0; k < raekke.Length; k++)
        {
            switch (raekke[k])
            {
                case null:
                    tilfoejelse.SetNull(k, i);
                    break;
                case string tekst:
                    tilfoejelse.SetText(k, i, tekst);
                    break;
                case long tal:
                    tilfoejelse.Values<int>(k)[i] = (int)tal;
                    break;
                case double tal:
                    tilfoejelse.Values<double>(k)[i] = tal;
                    break;
            }
        }
    }

    private void Tael(string kommune, string gruppe, string varighed, int plads, long antal, bool satser, bool summer)
    {
        List<string> varigheder = char.IsAsciiDigit(varighed[^1])
            ? [varighed, .. Hvis(summer, "under 12")]
            : ["12+", .. Hvis(summer, varighed)];
        List<(string, string)> omraader = [("kommune", kommune), ("land", "land")];
        if (RegionAf.TryGetValue(kommune, out var region))
        {
            omraader.Add(("region", region));
        }

        List<(string, string)> grupper = [(gruppe, "alle"), ("alle", "alle")];
        if (satser && gruppe == "kontanthjaelp")
        {
            grupper.Add((gruppe, antal % 2 == 0 ? "grundsats" : "mindstesats"));
        }

        foreach (var v in varigheder.Concat(Hvis(summer, "i alt")))
        {
            foreach (var (type, omraade) in omraader)
            {
                foreach (var (g, s) in grupper)
                {
                    var noegle = string.Join('|', type, omraade, g, s, v);
                    if (!_celler.TryGetValue(noegle, out var celle))
                    {
                        _celler.Add(noegle, celle = new long[7]);
                    }

                    celle[plads] += antal;
                }
            }
        }
    }

    private static IEnumerable<string> Hvis(bool sandt, string tekst) => sandt ? [tekst] : [];

    private object?[] Raekke(string noegle, long[] tal)
    {
        var personer = tal[..6].Sum();
        var faerre = tal[..4].Sum();
        double? andel = personer == 0 ? null : 100.0 * faerre / personer;
        return [Maaned.ToString(), .. noegle.Split('|'), .. tal[..6].Cast<object?>(), personer, faerre, andel, tal[6]];
    }
}
