namespace Pipeline.Domain;

/// <summary>The word the user probably meant.</summary>
public static class Forslag
{
    /// <summary>The known word with the fewest changed letters (insert, delete, replace), or null when none is near.</summary>
    /// <param name="graense">How many letters may be changed of a known word; null: a third of them, and 2 of a short one.</param>
    public static string? Naermeste(string ord, IEnumerable<string> kendte, Func<string, int>? graense = null)
    {
        graense ??= kendt => Math.Max(2, kendt.Length / 3);
        return kendte
            .Select(kendt => (kendt, afstand: Afstand(ord, kendt)))
            .Where(k => k.afstand <= graense(k.kendt))
            .OrderBy(k => k.afstand)
            .ThenBy(k => k.kendt, StringComparer.Ordinal)
            .Select(k => k.kendt)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein's distance.</summary>
    public static int Afstand(string a, string b)
    {
        var forrige = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var denne = new int[b.Length + 1];
            denne[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var skift = forrige[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                denne[j] = Math.Min(skift, Math.Min(forrige[j], denne[j - 1]) + 1);
            }

            forrige = denne;
        }

        return forrige[b.Length];
    }
}
