using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests;

/// <summary><c>appsettings.example.json</c> is every option there is, each explained, with the value it has when nobody gives it.</summary>
public sealed class EksempelindstillingerTests
{
    private static readonly string Fil = Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "appsettings.example.json");

    [Fact]
    public void Example_IsRead_AndIsTheDefaults() => Indstillinger.Laes(Fil, _ => null).ShouldBe(new Indstillinger());

    [Fact]
    public void Example_HasEveryOption()
    {
        var valg = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        using var eksempel = JsonDocument.Parse(File.ReadAllText(Fil), valg);

        Stier(eksempel.RootElement, "").ShouldBe(Indstillingsstier(typeof(Indstillinger), ""), ignoreOrder: true);
    }

    [Fact]
    public void Example_ExplainsEveryOption()
    {
        var linjer = File.ReadAllLines(Fil);
        linjer
            .Where((l, i) => l.TrimStart().StartsWith('"') && !linjer[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Stier(JsonElement element, string over) =>
        element
            .EnumerateObject()
            .SelectMany(e => e.Value.ValueKind == JsonValueKind.Object ? Stier(e.Value, $"{over}{e.Name}.") : [$"{over}{e.Name}"]);

    private static IEnumerable<string> Indstillingsstier(Type type, string over) =>
        from egenskab in type.GetProperties()
        where egenskab.CanWrite && !egenskab.IsDefined(typeof(JsonIgnoreAttribute), inherit: false)
        let navn = over + JsonNamingPolicy.CamelCase.ConvertName(egenskab.Name)
        from sti in egenskab.PropertyType.Namespace == typeof(Indstillinger).Namespace
            ? Indstillingsstier(egenskab.PropertyType, $"{navn}.")
            : [navn]
        select sti;
}
