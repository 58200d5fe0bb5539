using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Regler;

/// <summary>
/// A rule set as one canonical text: a line for each value, <c>path=value</c>, paths sorted, invariant. It depends on the rules alone, not on
/// how their files are laid out, so its hash names the rules in a manifest.
/// </summary>
public static class Regeltekst
{
    /// <summary>Ends with a line feed. Days are day numbers, hours hundredths.</summary>
    public static string Kanonisk(Regelsaet regelsaet)
    {
        var linjer = new List<string>();
        Skriv("", regelsaet, linjer);
        linjer.Sort(StringComparer.Ordinal);
        return string.Join('\n', linjer) + "\n";
    }

    /// <summary>SHA-256 of the canonical text, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(Regelsaet regelsaet) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Kanonisk(regelsaet))));

    // By reflection, so that a property added to the rules cannot be forgotten here.
    private static void Skriv(string sti, object? vaerdi, List<string> linjer)
    {
        switch (vaerdi)
        {
            case null:
                linjer.Add($"{sti}=null");
                break;
            case string tekst:
                linjer.Add($"{sti}=\"{JsonEncodedText.Encode(tekst)}\"");
                break;
            case Enum or bool or int or short or Maaned:
                linjer.Add(string.Create(CultureInfo.InvariantCulture, $"{sti}={vaerdi}"));
                break;
            case IDictionary tabel:
                linjer.Add($"{sti}.Count={tabel.Count}");
                foreach (DictionaryEntry post in tabel)
                {
                    Skriv($"{sti}[{post.Key}]", post.Value, linjer);
                }

                break;
            case IList liste:
                linjer.Add($"{sti}.Count={liste.Count}");
                for (var i = 0; i < liste.Count; i++)
                {
                    Skriv(string.Create(CultureInfo.InvariantCulture, $"{sti}[{i:D4}]"), liste[i], linjer);
                }

                break;
            default:
                foreach (var egenskab in vaerdi.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Skriv(sti.Length == 0 ? egenskab.Name : $"{sti}.{egenskab.Name}", egenskab.GetValue(vaerdi), linjer);
                }

                break;
        }
    }
}
