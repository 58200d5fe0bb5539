using Dapper;
using Pipeline.Domain;
using Pipeline.Publish.Udgivelser;

namespace Pipeline.Publish.Drift;

/// <summary>A run under way. Disposed without <see cref="Slut"/> it is recorded as failed.</summary>
public sealed class Koersel : IDisposable
{
    private readonly Koerselslog _log;
    private readonly TimeProvider _ur;
    private int _trin;
    private bool _sluttet;

    internal Koersel(Koerselslog log, TimeProvider ur, string id, int trin)
    {
        _trin = trin;
        _log = log;
        _ur = ur;
        Id = id;
    }

    public string Id { get; }

    /// <summary>Begins a step; dispose it when it ends.</summary>
    public Trin Trin(string navn) => new(_log, _ur, Id, ++_trin, navn);

    /// <summary>Records the deliveries a run reads and what was refused of them. A delivery already recorded keeps the run that brought it.</summary>
    public void Leveringer(IReadOnlyList<Inddata> inddata) =>
        _log.Skriv(f =>
        {
            f.Execute(
                """
                insert into ops.leveringer (datasaet, maaned, sha256, raekker, karantaene, modtaget, koersel)
                values (@Datasaet, @Maaned, @Sha256, @Raekker, @Afvist, @Modtaget, @Koersel)
                on conflict (datasaet, maaned, sha256) do update set raekker = excluded.raekker, karantaene = excluded.karantaene
                """,
                inddata.Select(i => new
                {
                    i.Datasaet,
                    i.Maaned,
                    i.Sha256,
                    i.Raekker,
                    Afvist = i.Karantaene.Values.Sum(),
                    Modtaget = Udgivelsesbog.Tid(_ur.GetUtcNow()),
                    Koersel = Id,
                })
            );
            f.Execute("delete from ops.karantaene where datasaet = @Datasaet and maaned = @Maaned and sha256 = @Sha256", inddata);
            f.Execute(
                "insert into ops.karantaene (datasaet, maaned, sha256, aarsag, antal) values (@Datasaet, @Maaned, @Sha256, @Aarsag, @Antal)",
                inddata.SelectMany(i =>
                    i.Karantaene.Select(k => new
                    {
                        i.Datasaet,
                        i.Maaned,
                        i.Sha256,
                        Aarsag = k.Key,
                        Antal = k.Value,
                    })
                )
            );
        });

    /// <summary>Records what the run saw in the deliveries and did not use.</summary>
    /// <param name="sentences">Without personal data.</param>
    public void Unused(IReadOnlyList<string> sentences) =>
        _log.Skriv(f =>
        {
            f.Execute("delete from ops.ubrugt where koersel = @Id", new { Id });
            f.Execute(
                "insert into ops.ubrugt (koersel, nr, tekst) values (@Id, @nr, @text)",
                sentences.Select(
                    (text, i) =>
                        new
                        {
                            Id,
                            nr = i + 1,
                            text,
                        }
                )
            );
        });

    /// <param name="besked">What the user was told when it failed; without personal data.</param>
    public void Slut(Afslutning afslutning, string? besked = null)
    {
        Slut(
            afslutning switch
            {
                Afslutning.Udfoert => "udfoert",
                Afslutning.AfvistAfKontrol => "afvist",
                _ => "fejlet",
            },
            besked
        );
    }

    private void Slut(string udfald, string? besked)
    {
        _sluttet = true;
        _log.Skriv(f =>
            f.Execute(
                "update ops.koersler set sluttet = @sluttet, udfald = @udfald, besked = @besked where koersel = @Id",
                new
                {
                    sluttet = Udgivelsesbog.Tid(_ur.GetUtcNow()),
                    udfald,
                    besked,
                    Id,
                }
            )
        );
    }

    /// <summary>It was stopped; done again it goes on.</summary>
    public void Afbrudt() => Slut("afbrudt", "Afbrudt");

    public void Dispose()
    {
        if (!_sluttet)
        {
            Slut(Afslutning.Fejlet);
        }
    }
}
