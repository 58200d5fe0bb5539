using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>What happens to whole files between the sender and the landing folder.</summary>
internal static class FileFaults
{
    public static Fault Next(Delivery delivery, Random random)
    {
        var path = delivery.Paths[random.Next(delivery.Paths.Count)];
        var kind = random.Next(3) == 0 ? OfForm(path, random) : OfDamage(delivery, path, random);
        return kind with { Name = $"{path}: {kind.Name}" };
    }

    private static Fault OfForm(string path, Random random) =>
        random.Next(11) switch
        {
            0 => Fault.Harmless("a byte order mark", d => d[path] = [0xEF, 0xBB, 0xBF, .. d[path]]),
            1 => Fault.Harmless("CRLF", d => d.SetLines(path, d.Lines(path), "\r\n")),
            2 => Fault.Harmless("every cell quoted", d => d.SetLines(path, d.Lines(path).Select(Quoted))),
            3 => Fault.Harmless(
                "columns the other way",
                d => d.SetLines(path, d.Lines(path).Select(l => string.Join(';', l.Split(';').Reverse())))
            ),
            4 => Fault.Harmless("header in upper case", d => Line(d, path, 0, l => l.ToUpperInvariant())),
            5 => Fault.Harmless(
                "blank lines",
                d => d.SetLines(path, d.Lines(path).SelectMany((l, i) => i % 7 == 3 ? [l, ""] : new[] { l }))
            ),
            6 => Fault.Harmless("no end of the last line", d => d[path] = [.. d[path][..^1]]),
            7 => Fault.Harmless(
                "one column more",
                d => d.SetLines(path, d.Lines(path).Select((l, i) => l + (i == 0 ? ";bemaerkning" : ";x")))
            ),
            8 => Fault.Harmless("gzip", d => Move(d, path, path + ".gz", Gzip(d[path]))),
            9 => Fault.Harmless("a row twice", d => d.SetLines(path, d.Lines(path) is var l ? [.. l, l[random.Next(1, l.Count)]] : [])),
            _ => Fault.Harmless("rows the other way", d => d.SetLines(path, d.Lines(path) is var l ? [l[0], .. l.Skip(1).Reverse()] : [])),
        };

    private static Fault OfDamage(Delivery delivery, string path, Random random)
    {
        var bytes = delivery[path];
        var at = random.Next(20, bytes.Length - 20);
        var row = random.Next(1, delivery.Lines(path).Count);
        var other = delivery.Paths[random.Next(delivery.Paths.Count)];
        return random.Next(25) switch
        {
            0 => Fault.Refused("no bytes", d => d[path] = []),
            1 => Fault.Refused("random bytes", d => d[path] = Random(random, 2000)),
            2 => Fault.Refused("a web page", d => d[path] = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>503</body></html>\n")),
            3 => Fault.Refused(
                "UTF-16",
                d => d[path] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))]
            ),
            4 => Fault.Refused("gzip under .csv", d => d[path] = Gzip(d[path])),
            5 => Fault.Refused("gzip cut short", d => Move(d, path, path + ".gz", [.. Gzip(d[path]).SkipLast(random.Next(1, 40))])),
            6 => Fault.Refused("gzip with another byte", d => Move(d, path, path + ".gz", Flipped(Gzip(d[path]), random))),
            7 => Fault.Refused("a column missing", d => d.SetLines(path, d.Lines(path).Select(l => string.Join(';', l.Split(';')[..^1])))),
            8 => Fault.Refused(
                "a header with a typing error",
                d => Line(d, path, 0, l => l.Replace("person_id", "personid_x", StringComparison.Ordinal))
            ),
            9 => Fault.Refused(
                "a header twice",
                d => Line(d, path, 0, l => string.Join(';', l.Split(';') is var c ? [.. c[..^1], c[0]] : []))
            ),
            10 => Fault.Refused("no header", d => d.SetLines(path, d.Lines(path).Skip(1))),
            11 => Fault.Refused(
                "a block of NULs",
                d => d[path] = [.. bytes[..at], .. new byte[Math.Min(4096, bytes.Length - at)], .. bytes.Skip(at + 4096)]
            ),
            12 => Fault.Refused("a quote that is not closed", d => Line(d, path, row, l => "\"" + l)),
            13 => Fault.Refused("another separator", d => d.SetLines(path, d.Lines(path).Select(l => l.Replace(';', ',')))),
            14 => Fault.Refused("ends in .csv.txt", d => Move(d, path, path + ".txt", bytes)),
            15 => Fault.Refused(
                "name in upper case",
                d => Move(d, path, Path.GetDirectoryName(path) + "/" + Path.GetFileName(path).ToUpperInvariant(), bytes)
            ),
            16 => Fault.Refused("two forms", d => d[path + ".gz"] = Gzip(bytes)),
            17 => Fault.Refused("a folder of its name", d => Instead(d, path, f => Directory.CreateDirectory(f))),
            18 => Fault.Refused("a link to nothing", d => Instead(d, path, f => File.CreateSymbolicLink(f, f + ".borte"))),
            19 => Fault.Refused("a link to itself", d => Instead(d, path, f => File.CreateSymbolicLink(f, f))),
            20 => Fault.Refused("a pipe of its name", d => Instead(d, path, f => Process.Start("mkfifo", [f]).WaitForExit())),
            21 => OfRow("text after a quote", l => $"\"{l}\"x"),
            22 => OfRow("a NUL", l => l + "\0"),
            23 when Dataset(other) != Dataset(path) => Fault.Refused("another dataset's rows", d => d[path] = delivery[other]),
            _ => new(
                "cut within a row",
                d => d[path] = Encoding.UTF8.GetBytes(string.Join('\n', d.Lines(path) is var l ? [.. l[..row], l[row].Split(';')[0]] : [])),
                d => d.SetLines(path, d.Lines(path)[..row])
            ),
        };

        Fault OfRow(string name, Func<string, string> to) =>
            new(name, d => Line(d, path, row, to), d => d.SetLines(path, d.Lines(path).Where((_, i) => i != row)));
    }

    private static string Dataset(string path) => Path.GetFileNameWithoutExtension(path);

    private static string Quoted(string line) => string.Join(';', line.Split(';').Select(c => $"\"{c}\""));

    private static void Line(Delivery delivery, string path, int row, Func<string, string> to) =>
        delivery.SetLines(path, delivery.Lines(path).Select((l, i) => i == row ? to(l) : l));

    private static void Move(Delivery delivery, string from, string to, byte[] bytes)
    {
        delivery.Remove(from);
        delivery[to] = bytes;
    }

    private static void Instead(Delivery delivery, string path, Action<string> make)
    {
        delivery.Remove(path);
        delivery.Afterwards.Add(landing =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(landing, path))!);
            make(Path.Combine(landing, path));
        });
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    /// <summary>One bit of the compressed rows; the ten bytes before them may hold anything.</summary>
    private static byte[] Flipped(byte[] bytes, Random random)
    {
        bytes[random.Next(10, bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Random(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
