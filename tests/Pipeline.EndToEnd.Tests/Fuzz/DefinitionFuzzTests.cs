using Pipeline.Definitions.Produkter;
using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests.Fuzz;

/// <summary>Rules, code lists, settings and command lines with random faults: taken as they are or refused with a sentence, never an error of the program.</summary>
public sealed class DefinitionFuzzTests : IDisposable
{
    private static readonly string[] Variables =
    [
        "PIPELINE_TRAADE",
        "PIPELINE_HUKOMMELSE_MB",
        "PIPELINE_SPANDE",
        "PIPELINE_EFTERSYNSDAGE",
        "PIPELINE_KILDER",
        "PIPELINE_URL",
        "PIPELINE_DATABASE",
        "PIPELINE_DATABASE_EJER",
    ];

    /// <summary>Of each: what is right, so that what is wrong is near it.</summary>
    private static readonly string[][] CommandLines =
    [
        ["run", "--maaling", "jobsamtaler", "--landing", "LANDING", "--data", "DATA", "--fra", "2025-08", "--til", "2025-09"],
        ["plan", "--landing", "LANDING", "--data", "DATA", "--regler", "1.74"],
        ["backfill", "--maaling", "jobsamtaler", "--data", "DATA", "--fra", "2025-08", "--til", "2025-09", "--regler", "1.74"],
        ["export", "jobsamtaler", "--data", "DATA", "--out", "UD.csv", "--version", "v0001"],
        ["rapport", "ledelsesinformation", "--data", "DATA", "--kommune", "101", "--maaned", "2025-09", "--out", "UD"],
        ["explain", "--person", "abc", "--data", "DATA", "--maaned", "2025-09"],
        ["rules", "diff", "1.74", "1.75"],
        ["regelsaet", "--maaling", "jobsamtaler", "--data", "DATA"],
        ["rollback", "--maaling", "jobsamtaler", "--data", "DATA"],
        ["status", "--data", "DATA"],
    ];

    private readonly Tempmappe _temp = new();
    private readonly List<string> _findings = [];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Definitions_WithFaults_AreReadOrRefused()
    {
        var pipelines = _temp["pipelines"];
        Folder.Copy(Definitioner.Mappe, pipelines);
        var files = Directory.EnumerateFiles(pipelines, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var products = Produktmappe.Navne(pipelines);
        for (var i = 0; i < FuzzCount.Definitions; i++)
        {
            var random = new Random(i);
            var file = files[random.Next(files.Count)];
            var text = File.ReadAllText(file);
            File.WriteAllText(file, TextDamage.Of(text, random));
            var folder = Path.GetRelativePath(pipelines, file).Split(Path.DirectorySeparatorChar)[0];
            Try(
                $"seed {i}: {Path.GetRelativePath(pipelines, file)}",
                () => Produktmappe.Indlaes(pipelines, products.Contains(folder) ? [folder] : ["jobsamtaler", "fuldtidspersoner"])
            );
            File.WriteAllText(file, text);
        }

        _findings.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_WithFaults_AreReadOrRefused()
    {
        var example = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "appsettings.example.json"));
        // Without what explains them, so that the faults hit the settings.
        var settings = string.Join(
            '\n',
            example.Split('\n').Where(l => l.Trim().Length > 0 && !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
        );
        for (var i = 0; i < FuzzCount.Settings * 2 / 3; i++)
        {
            var random = new Random(i);
            var file = _temp["appsettings.json"];
            File.WriteAllText(file, random.Next(2) == 0 ? settings : TextDamage.Of(settings, random));
            var (name, value) = (Variables[random.Next(Variables.Length)], TextDamage.Of("Host=127.0.0.1;Port=1", random));
            Try($"seed {i}: settings and {name}", () => Indstillinger.Laes(file, n => n == name ? value : null));
        }

        _findings.ShouldBeEmpty();
    }

    [Fact]
    public void CommandLines_WithFaults_AreAnsweredWithASentence()
    {
        Directory.CreateDirectory(_temp["landing"]);
        for (var i = 0; i < FuzzCount.Settings / 3; i++)
        {
            var random = new Random(i);
            var args = CommandLines[random.Next(CommandLines.Length)].ToList();
            for (var times = random.Next(1, 3); times > 0; times--)
            {
                var at = random.Next(args.Count);
                switch (random.Next(4))
                {
                    case 0:
                        args.RemoveAt(at);
                        break;
                    case 1:
                        args.Insert(at, args[random.Next(args.Count)]);
                        break;
                    default:
                        args[at] = args[at].Length > 0 && char.IsUpper(args[at][0]) ? args[at] : TextDamage.Of(args[at], random);
                        break;
                }

                if (args.Count == 0)
                {
                    args.Add("-");
                }
            }

            string[] real =
            [
                .. args.Select(a =>
                    a is "LANDING" ? _temp["landing"]
                    : a.StartsWith("DATA", StringComparison.Ordinal) || a.StartsWith("UD", StringComparison.Ordinal) ? _temp[a]
                    : a
                ),
            ];
            var answer = new Outcome(InProcess.Run(real), "");
            if (answer.Crash is { } crash)
            {
                _findings.Add($"seed {i}: {string.Join(' ', args)}: {crash}: {answer.Answer.Fejl}");
            }
        }

        _findings.ShouldBeEmpty();
    }

    private void Try(string name, Action read)
    {
        try
        {
            read();
        }
        catch (PipelineFejl e) when (e.Message.Trim().Length > 0)
        {
            // As it should be.
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _findings.Add($"{name}: {e.GetType().Name}: {e.Message}{e.StackTrace?.Split('\n')[0]}");
        }
    }
}
