using System.Collections;
using System.Reflection;
using Pipeline.Definitions.Regler;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regler;

namespace Pipeline.Definitions.Tests;

public class RegeltekstTests
{
    private static readonly Regelsaet Regler = Regelbog.Indlaes(Produkter.Jobsamtaler).Find("1.75");

    [Fact]
    public void Kanonisk_SorteredeLinjer_MedStiOgVaerdi()
    {
        var linjer = Regeltekst.Kanonisk(Regler).Split('\n')[..^1];
        linjer.ShouldBe(linjer.Order(StringComparer.Ordinal));
        linjer.ShouldContain("Version=\"1.75\"");
        linjer.ShouldContain("Alder.MindsteAar=16");
        linjer.ShouldContain("Fritagelse.Andele[0001].Fra=2024-01");
        linjer.ShouldContain("Fritagelse.Andele[0000].TidligMiiDage=null");
        linjer.ShouldContain("Reform.Satsliste[HoejesteSats]=Kontanthjaelp");
        linjer.ShouldContain($"DoedeDage.Corona.Til={Dag.Fra(2020, 6, 30)}");
    }

    [Fact]
    public void Hash_ToIndlaesninger_ErEns()
    {
        var igen = Regelbog.Indlaes(Produkter.Jobsamtaler).Find("1.75");
        igen.ShouldNotBeSameAs(Regler);
        Regeltekst.Hash(igen).ShouldBe(Regeltekst.Hash(Regler));
        Regeltekst.Hash(igen).ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void Hash_KommentarerIndrykningOgNoeglernesOrden_ErUdenBetydning()
    {
        using var mappe = new Proevemappe();
        var linjer = File.ReadAllLines(mappe.Sti("regler/1.6.yaml")).Where(l => !l.StartsWith("bygger_paa", StringComparison.Ordinal));
        mappe.Skriv(
            "regler/1.6.yaml",
            "# en kommentar\n"
                + string.Join("  # ja\n", linjer.Take(2))
                + "\n\n\n"
                + string.Join('\n', linjer.Skip(2))
                + "\nbygger_paa: '1.5'\n"
        );
        Regeltekst.Hash(mappe.Bog().Find("1.75")).ShouldBe(Regeltekst.Hash(Regler));
    }

    /// <summary>Every value reachable from a rule set, changed one at a time, changes the text: no property can be forgotten.</summary>
    [Fact]
    public void Kanonisk_HverEgenskab_HarBetydning()
    {
        var tekst = Regeltekst.Kanonisk(Regler);
        var varianter = Varianter(Regler).ToList();
        foreach (var (sti, variant) in varianter)
        {
            (Regeltekst.Kanonisk((Regelsaet)variant!) == tekst).ShouldBeFalse(sti);
        }

        // Every property of every record of the rules was among them.
        var egenskaber = typeof(Regelsaet)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Regelsaet).Namespace && t.IsPublic)
            .SelectMany(t => t.GetProperties().Where(p => p.CanWrite).Select(p => $"{t.Name}.{p.Name}"));
        egenskaber.Except(varianter.SelectMany(v => v.Sti.Split(' '))).ShouldBeEmpty();
    }

    // Yields (Type.Property and those below it, a whole copy with that one value changed).
    private static IEnumerable<(string Sti, object? Variant)> Varianter(object vaerdi)
    {
        foreach (var egenskab in vaerdi.GetType().GetProperties().Where(p => p.CanWrite))
        {
            var navn = $"{vaerdi.GetType().Name}.{egenskab.Name}";
            foreach (var (sti, ny) in Andre(egenskab.GetValue(vaerdi), egenskab.PropertyType))
            {
                yield return ($"{navn} {sti}", Kopi(vaerdi, egenskab, ny));
            }
        }
    }

    private static IEnumerable<(string? Sti, object? Variant)> Andre(object? vaerdi, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } indre)
        {
            return [(null, vaerdi is null ? Activator.CreateInstance(indre) : null)];
        }

        return vaerdi switch
        {
            string tekst => [(null, tekst + "x")],
            bool b => [(null, !b)],
            int tal => [(null, tal - 1)],
            short tal => [(null, (short)(tal + 1))],
            Maaned maaned => [(null, maaned.Plus(1))],
            Enum e => [(null, Enum.ToObject(type, Convert.ToInt32(e) == 0 ? 1 : 0))],
            IDictionary tabel => [(null, Uden(tabel))],
            IList liste => Lister(liste, type.GetGenericArguments()[0]),
            _ => Varianter(vaerdi!).Select(v => ((string?)v.Sti, v.Variant)),
        };
    }

    // A list with one element less (more, when empty), and with each variant of its first element.
    private static IEnumerable<(string? Sti, object? Variant)> Lister(IList liste, Type led)
    {
        if (liste.Count == 0)
        {
            yield return (null, Liste(led, [Activator.CreateInstance(led)!]));
            yield break;
        }

        yield return (null, Liste(led, liste.Cast<object>().Skip(1)));
        foreach (var (sti, ny) in Andre(liste[0], led))
        {
            yield return (sti, Liste(led, [ny!, .. liste.Cast<object>().Skip(1)]));
        }
    }

    private static IList Liste(Type led, IEnumerable<object> vaerdier)
    {
        var liste = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(led))!;
        foreach (var vaerdi in vaerdier)
        {
            liste.Add(vaerdi);
        }

        return liste;
    }

    private static IDictionary Uden(IDictionary tabel)
    {
        var kopi = (IDictionary)Activator.CreateInstance(tabel.GetType())!;
        foreach (DictionaryEntry post in tabel)
        {
            if (kopi.Count < tabel.Count - 1)
            {
                kopi.Add(post.Key, post.Value);
            }
        }

        return kopi;
    }

    private static object Kopi(object vaerdi, PropertyInfo egenskab, object? ny)
    {
        var kopi = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(vaerdi, null)!;
        egenskab.SetValue(kopi, ny);
        return kopi;
    }
}
