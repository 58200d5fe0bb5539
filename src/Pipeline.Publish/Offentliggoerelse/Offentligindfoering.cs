using System.Data.Common;
using Dapper;
using Pipeline.Publish.Produkter;
using Pipeline.Publish.Udgivelser;
using Pipeline.Publish.Varehuse;

namespace Pipeline.Publish.Offentliggoerelse;

/// <summary>
/// Keeps <c>offentlig.*</c> at what is in force: in the transaction that puts a version in force, the months that change hands get a new public
/// edition, and everyone sees the old one until it commits. A product that is not shown outside loses its map and costs nothing.
/// </summary>
/// <param name="offentlighed">Null: the product is shown to nobody outside.</param>
internal sealed class Offentligindfoering(string data, Produkt produkt, Offentlighed? offentlighed, IVarehus varehus, TimeProvider ur)
{
    private (string Version, IReadOnlyList<Offentligmaaned> Maaneder)? _forberedt;

    /// <summary>What the user should know of the public edition that <see cref="Koer"/> made.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    /// <summary>Finds what to hide before the transaction is opened: it takes longer than all the rest, and no lock need be held meanwhile.</summary>
    public void Forbered(Manifest manifest, CancellationToken token)
    {
        if (offentlighed is not null)
        {
            using var forbindelse = varehus.Aabn();
            _forberedt = (manifest.Version, Beregn(forbindelse, null, manifest, token));
        }
    }

    /// <summary>False: <see cref="Koer"/> would change something.</summary>
    public bool ErAjour(DbConnection forbindelse, Manifest manifest) =>
        Vist(forbindelse, null) is var vist
        && (
            offentlighed is null
                ? vist.Count == 0
                : vist.Count == manifest.IKraft.Count
                    && manifest.IKraft.All(m => vist.GetValueOrDefault(m.Key) == Grundlag(manifest, m.Key))
        );

    public void Koer(DbTransaction transaktion, Manifest manifest, CancellationToken token)
    {
        var forbindelse = transaktion.Connection!;
        if (offentlighed is null)
        {
            forbindelse.Execute("delete from offentlig.i_kraft where produkt = @Navn", produkt, transaktion);
            return;
        }

        var maaneder =
            _forberedt is { } forberedt && forberedt.Version == manifest.Version
                ? forberedt.Maaneder
                : Beregn(forbindelse, transaktion, manifest, token);
        Notices = PublicNotice.Of(produkt, maaneder, manifest);
        var vist = Vist(forbindelse, transaktion);
        var borte = vist.Keys.Where(m => !manifest.IKraft.ContainsKey(m)).ToList();
        Slet(borte);
        if (maaneder.Count == 0)
        {
            return;
        }

        var udgave = forbindelse.QuerySingle<int>(
            "select coalesce(max(udgave), 0) + 1 from offentlig.udgaver where produkt = @Navn",
            produkt,
            transaktion
        );
        varehus.IndsaetOffentlig(transaktion, new(produkt, udgave, maaneder), token);
        var nye = maaneder.Select(m => m.Tabel.Maaned.ToString()).ToList();
        Slet(nye);
        forbindelse.Execute(
            "insert into offentlig.i_kraft (produkt, maaned, udgave, grundlag) values (@Navn, @Maaned, @Udgave, @Grundlag)",
            nye.Select(maaned => new
            {
                produkt.Navn,
                Maaned = maaned,
                Udgave = udgave,
                Grundlag = Grundlag(manifest, maaned),
            }),
            transaktion
        );
        forbindelse.Execute(
            "insert into offentlig.udgaver (produkt, udgave, version_id, tid) values (@Navn, @Udgave, @Version, @Tid)",
            new
            {
                produkt.Navn,
                Udgave = udgave,
                manifest.Version,
                Tid = Udgivelsesbog.Tid(ur.GetUtcNow()),
            },
            transaktion
        );

        void Slet(List<string> slettes) =>
            forbindelse.Execute(
                "delete from offentlig.i_kraft where produkt = @Navn and maaned = @Maaned",
                slettes.Select(m => new { produkt.Navn, Maaned = m }),
                transaktion
            );
    }

    /// <summary>The months that everyone does not see as they are in force.</summary>
    private IReadOnlyList<Offentligmaaned> Beregn(
        DbConnection forbindelse,
        DbTransaction? transaktion,
        Manifest manifest,
        CancellationToken token
    )
    {
        var vist = Vist(forbindelse, transaktion);
        var kort = manifest
            .IKraft.Where(m => vist.GetValueOrDefault(m.Key) != Grundlag(manifest, m.Key))
            .ToDictionary(StringComparer.Ordinal);
        return kort.Count == 0 ? [] : new Offentligudgave(data, produkt, offentlighed!, forbindelse, transaktion).Maaneder(kort, token);
    }

    /// <summary>What a month's public edition follows from: the versions up to the one that holds it, the threshold, and which rows are shown.</summary>
    private string Grundlag(Manifest manifest, string maaned)
    {
        var graense = offentlighed!.Graense(Domain.Kalender.Maaned.Parse(maaned));
        var kun = graense.Kun.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $", kun {k.Key} {string.Join('/', k.Value)}");
        return $"{manifest.IKraft[maaned]} fra {graense.Mindst}{string.Concat(kun)}";
    }

    private Dictionary<string, string> Vist(DbConnection forbindelse, DbTransaction? transaktion) =>
        forbindelse
            .Query<(string Maaned, string Grundlag)>(
                "select maaned, grundlag from offentlig.i_kraft where produkt = @Navn",
                produkt,
                transaktion
            )
            .ToDictionary(v => v.Maaned, v => v.Grundlag, StringComparer.Ordinal);
}
