using System.Globalization;
using Pipeline.Lake;
using Pipeline.Lake.Staged;

namespace Pipeline.EndToEnd.Tests.Proces;

/// <summary>Pseudonyms of the persons in a data folder's staged data.</summary>
internal static class StagedPersons
{
    /// <summary>Those with a row in the first bucket of the dataset, as <c>explain --person</c> takes them; in ascending order of the key.</summary>
    public static IReadOnlyList<string> Of(string data, string dataset)
    {
        var files = StagedSnapshot.Laes(data).Filer(data, dataset, 0).Where(File.Exists).ToList();
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        using var result = lake.Query($"select distinct person from {LakeSql.Parquet(files)} order by 1");
        var persons = new List<string>();
        while (result.NextChunk(out var chunk))
        {
            foreach (var person in chunk.Values<long>(0))
            {
                persons.Add(((ulong)person).ToString("x16", CultureInfo.InvariantCulture));
            }
        }

        return persons;
    }
}
