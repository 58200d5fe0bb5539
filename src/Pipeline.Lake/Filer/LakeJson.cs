using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Domain.Kalender;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;

namespace Pipeline.Lake.Filer;

/// <summary>The JSON of the lake's own files: indented, camel case, months as <c>YYYY-MM</c>, æøå as they are.</summary>
public static partial class LakeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new MaanedJson() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Beskrevne.Default, new DefaultJsonTypeInfoResolver()),
    };

    public static void Skriv<T>(string fil, T vaerdi) =>
        AtomicFile.Write(fil, JsonSeal.Add(JsonSerializer.SerializeToUtf8Bytes(vaerdi, Options)));

    /// <summary>Null when the file is not there.</summary>
    /// <exception cref="JsonException">It is not what was written, or is no JSON of this kind.</exception>
    public static T? Laes<T>(string fil)
        where T : class
    {
        try
        {
            return File.Exists(fil) ? JsonSerializer.Deserialize<T>(JsonSeal.Open(File.ReadAllBytes(fil)), Options) : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>As <see cref="Laes"/>, and null also when the file is damaged: for what can be made again.</summary>
    public static T? Find<T>(string fil)
        where T : class
    {
        try
        {
            return Laes<T>(fil);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class MaanedJson : JsonConverter<Maaned>
    {
        public override Maaned Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Maaned.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Maaned value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    /// <summary>What every command reads is described when the program is built; the rest by reflection, which costs a start 20 ms.</summary>
    [JsonSerializable(typeof(StagedSnapshot))]
    [JsonSerializable(typeof(RaaKilde))]
    private sealed partial class Beskrevne : JsonSerializerContext;
}
