using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Filer;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Pins;

/// <summary>
/// A product's pinned rule sets in the lake, <c>published/&lt;product&gt;/fastholdt.json</c>: what the warehouse has in force, for a plan, which asks no
/// warehouse, and for a warehouse that is built again. Like <c>current</c> it follows the warehouse. Not there: nothing is pinned.
/// </summary>
public sealed class PinFile(Versionslager lager)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n" };

    private readonly string _fil = Path.Combine(lager.Mappe, "fastholdt.json");

    /// <exception cref="PipelineFejl">The file is damaged.</exception>
    public RegelsaetPins Read()
    {
        if (!File.Exists(_fil))
        {
            return RegelsaetPins.None;
        }

        try
        {
            var pins = JsonSerializer.Deserialize<Dictionary<string, string>>(JsonSeal.Open(File.ReadAllBytes(_fil))) ?? [];
            return pins.Keys.FirstOrDefault(m => !Maaned.TryParse(m, out _)) is { } word
                ? throw new JsonException($"'{word}' er ikke en måned")
                : new(pins);
        }
        catch (JsonException e)
        {
            throw new PipelineFejl(
                $"Filen '{_fil}' er beskadiget ({e.Message.TrimEnd('.')}); slet den, så skriver næste kørsel den igen fra varehuset.",
                Afslutning.Fejlet,
                e
            );
        }
    }

    /// <summary>Makes the file say so; one that does already is not touched.</summary>
    public void Write(RegelsaetPins pins)
    {
        if (pins.IsEmpty)
        {
            if (File.Exists(_fil))
            {
                File.Delete(_fil);
            }

            return;
        }

        var indhold = JsonSeal.Add([.. JsonSerializer.SerializeToUtf8Bytes(pins.Maaneder, Json), (byte)'\n']);
        if (!File.Exists(_fil) || !File.ReadAllBytes(_fil).AsSpan().SequenceEqual(indhold))
        {
            AtomicFile.Write(_fil, indhold);
        }
    }
}
