using System.Data.Common;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Indhold;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Udgivelser;

/// <summary>A published month as the warehouse holds it, in the order of the key.</summary>
internal static class WarehouseRows
{
    /// <returns>Null when a text or a count is missing: no month is published so.</returns>
    public static Maanedstabel? Read(Produkt produkt, IVarehus varehus, string version, UdgivetMaaned udgivet)
    {
        using var connection = varehus.Aabn();
        using var command = connection.CreateCommand();
        var keys = varehus.Noegle(connection, $"mart.{produkt.Navn}_versioner").ToHashSet(StringComparer.Ordinal);
        var order = produkt
            .Noegler.Skip(1)
            .Select(f => keys.FirstOrDefault(k => k == f.Navn || k.StartsWith($"{f.Navn} ", StringComparison.Ordinal)) ?? f.Navn);
        command.CommandText =
            $"select {string.Join(", ", produkt.Felter.Select(f => f.Navn))} from mart.{produkt.Navn}_versioner "
            + $"where version_id = @version and maaned = @maaned order by {string.Join(", ", order.DefaultIfEmpty("maaned"))}";
        Parameter(command, "version", version);
        Parameter(command, "maaned", udgivet.Maaned);
        var tabel = new Maanedstabel(produkt, Maaned.Parse(udgivet.Maaned), udgivet.Raekker);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!tabel.Tilfoej(reader))
            {
                return null;
            }
        }

        return tabel;
    }

    private static void Parameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
