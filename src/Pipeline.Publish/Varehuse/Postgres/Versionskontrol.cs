using System.Globalization;
using Dapper;
using Npgsql;
using Pipeline.Domain;
using Pipeline.Lake;
using Pipeline.Publish.Kontroller;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Varehuse.Postgres;

/// <summary>
/// What a table of the database holds of a version against what was to be written: rows and sums of each month, and that the land is the sum of the kommuner.
/// The rows that were to be written are those of the published files, which the manifest's hashes have vouched for. Asked of the database in one
/// pass. That keys are unique, the key itself sees to.
/// </summary>
/// <param name="maaneder">Those of the version that the table holds.</param>
internal sealed class Versionskontrol(Versionsindhold indhold, IReadOnlyList<UdgivetMaaned> maaneder)
{
    private const string Manglende = "mangler";

    private readonly Produkt _produkt = indhold.Produkt;
    private readonly List<string> _tal = [.. indhold.Produkt.Felter.Where(f => f.Type == Felttype.Heltal).Select(f => f.Navn)];
    private readonly List<string> _kommatal = [.. indhold.Produkt.Felter.Where(f => f.Type == Felttype.Tal).Select(f => f.Navn)];
    private readonly Dictionary<string, long[]> _ventet = maaneder.ToDictionary(
        m => m.Maaned,
        _ => new long[1 + indhold.Produkt.Felter.Count(f => f.Type != Felttype.Tekst)],
        StringComparer.Ordinal
    );

    /// <summary>Notes what rows of a month have, while they are written.</summary>
    /// <param name="bid">Columns in the order of the product's.</param>
    public void Ventet(string maaned, LakeChunk bid)
    {
        var ventet = _ventet[maaned];
        ventet[0] += bid.Count;
        var (tal, kommatal) = (1, 1 + _tal.Count);
        for (var k = 0; k < _produkt.Felter.Count; k++)
        {
            switch (_produkt.Felter[k].Type)
            {
                case Felttype.Heltal:
                    ventet[tal++] += Sum(bid.Values<long>(k));
                    break;
                case Felttype.Tal:
                    ventet[kommatal++] += Enumerable.Range(0, bid.Count).Count(i => bid.IsValid(k, i));
                    break;
            }
        }
    }

    private static long Sum(ReadOnlySpan<long> tal)
    {
        var sum = 0L;
        foreach (var t in tal)
        {
            sum = checked(sum + t);
        }

        return sum;
    }

    /// <exception cref="PipelineFejl">They differ (<see cref="Afslutning.AfvistAfKontrol"/>).</exception>
    public void Koer(NpgsqlConnection forbindelse, string tabel)
    {
        var fundet = Maalt(forbindelse, tabel);
        foreach (var udgivet in maaneder)
        {
            var ventet = _ventet[udgivet.Maaned];
            if (ventet[0] != udgivet.Raekker)
            {
                throw Afvist(udgivet.Maaned, $"der blev læst {ventet[0]} rækker, men manifestet siger {udgivet.Raekker}");
            }

            // A month that was published without a row is none of those found.
            if (ventet[0] == 0 && !fundet.ContainsKey(udgivet.Maaned))
            {
                continue;
            }

            var (tal, skaevt) = fundet.GetValueOrDefault(udgivet.Maaned);
            for (var i = 0; i < ventet.Length; i++)
            {
                if (tal?[i] != ventet[i])
                {
                    throw Afvist(
                        udgivet.Maaned,
                        $"{Navn(i)} er {tal?[i].ToString(CultureInfo.InvariantCulture) ?? Manglende}, men skal være {ventet[i]}"
                    );
                }
            }

            if (skaevt)
            {
                throw Afvist(udgivet.Maaned, "landets tal er ikke kommunernes sum");
            }
        }

        if (fundet.Keys.Except(_ventet.Keys).Order(StringComparer.Ordinal).FirstOrDefault() is { } fremmed)
        {
            throw Afvist(fremmed, "måneden er ikke i manifestet");
        }
    }

    private string Navn(int i) =>
        i == 0 ? "antallet af rækker"
        : i <= _tal.Count ? $"summen af {_tal[i - 1]}"
        : $"antallet af udfyldte {_kommatal[i - 1 - _tal.Count]}";

    /// <summary>By month: rows, sums, filled; and whether the land's are not the sum of the kommuner.</summary>
    private Dictionary<string, (long[] Tal, bool Skaevt)> Maalt(NpgsqlConnection forbindelse, string tabel)
    {
        using var kommando = new NpgsqlCommand(Sql(tabel), forbindelse);
        using var laeser = kommando.ExecuteReader();
        var fundne = new Dictionary<string, (long[], bool)>(StringComparer.Ordinal);
        while (laeser.Read())
        {
            var tal = Enumerable.Range(2, 1 + _tal.Count + _kommatal.Count).Select(k => (long)laeser.GetDecimal(k)).ToArray();
            fundne.Add(laeser.GetString(0), (tal, laeser.GetInt64(1) > 0));
        }

        return fundne;
    }

    private string Sql(string tabel)
    {
        var opdelt = _produkt.Kontroller.OfType<LandErKommuner>().Any();
        // By cell it would cost more than the COPY; by cell it has been checked before the file was written (LandErKommuner).
        var noegle = opdelt ? $"{Produkt.Maaned}, omraadetype" : Produkt.Maaned;
        var summer = _tal.Select(k => $"sum({k}) as {k}").Concat(_kommatal.Select(k => $"count({k}) as {k}"));
        var landOgKommuner = _tal.Select(k =>
            $"coalesce(sum({k}) filter (where omraadetype = 'land'), 0) <> coalesce(sum({k}) filter (where omraadetype = 'kommune'), 0)"
        );
        return $"""
            with celler as (select {noegle}, count(*) as antal_raekker, {string.Join(", ", summer)} from {tabel} group by {noegle}),
            skaeve as (
                select maaned, count(*) as antal
                from ({(opdelt
                    ? $"select maaned from celler group by maaned having {string.Join(" or ", landOgKommuner)}"
                    : "select maaned from celler where false")}) s
                group by maaned
            )
            select c.maaned, coalesce(max(s.antal), 0), {string.Join(", ", _tal.Concat(_kommatal).Prepend("antal_raekker").Select(k => $"sum(c.{k})::numeric"))}
            from celler c left join skaeve s on s.maaned = c.maaned group by c.maaned
            """;
    }

    private PipelineFejl Afvist(string maaned, string hvad) =>
        new(
            $"Varehuset har ikke {_produkt} {indhold.Manifest.Version} for {maaned}, som den blev udgivet: {hvad}. "
                + "Intet er ændret i varehuset; kør igen, og meld fejlen, hvis den kommer igen.",
            Afslutning.AfvistAfKontrol
        );
}
