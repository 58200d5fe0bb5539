using Pipeline.Domain;
using Pipeline.Lake.Published;
using Pipeline.Publish.Produkter;

namespace Pipeline.Publish.Indhold;

/// <summary>Rows that are in memory, written as they are published.</summary>
public sealed partial class Maanedsfil
{
    /// <summary>Writes the rows as the measurement writes them: the bytes are the same.</summary>
    internal static void Write(Maanedstabel tabel, string fil, string regelsaet) =>
        PublishedFile.Write(
            MonthDescription.File(fil, tabel.Produkt, tabel.Maaned, regelsaet),
            [.. tabel.Produkt.Felter.Skip(1).Select(f => Column(tabel, f))],
            tabel.Raekker
        );

    private static PublishedColumn Column(Maanedstabel tabel, Felt felt)
    {
        switch (felt.Type)
        {
            case Felttype.Tekst:
                var text = new PublishedText(felt.Navn);
                var words = tabel.Tekst(felt.Navn);
                Fill(text, tabel.Raekker, i => words[i].AsMemory());
                return text;
            case Felttype.Heltal:
                var count = new PublishedCount(felt.Navn);
                var antal = tabel.Antal(felt.Navn);
                Fill(count, tabel.Raekker, i => Whole(felt, antal[i]));
                return count;
            case var _ when felt.IsAmount:
                var amount = new PublishedAmount(felt.Navn);
                var kroner = tabel.Tal(felt.Navn);
                Fill(amount, tabel.Raekker, i => amount.Exact(kroner[i]));
                return amount;
            default:
                var number = new PublishedNumber(felt.Navn);
                var tal = tabel.Tal(felt.Navn);
                Fill(number, tabel.Raekker, i => tal[i]);
                return number;
        }
    }

    private static void Fill<T>(PublishedColumn<T> column, int rows, Func<int, T> value)
    {
        var values = column.Values(rows);
        for (var i = 0; i < rows; i++)
        {
            values[i] = value(i);
        }
    }

    private static int Whole(Felt felt, long antal) =>
        antal is >= int.MinValue and <= int.MaxValue
            ? (int)antal
            : throw new PipelineFejl(
                $"Kolonnen {felt.Navn} har antallet {antal}, som er for stort til at være et antal; kør målingen igen."
            );
}
