using System.Data;
using Npgsql;
using Pipeline.Domain;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;
using Polly;
using Polly.Retry;

namespace Pipeline.Extract.Kilder.Postgres;

/// <summary>
/// Fetches the registers of a database: one connection, one read-only transaction, one snapshot for everything in the run. Nothing comes into
/// force before everything has been read.
/// </summary>
internal sealed class Postgreshentning(Postgreskilde kilde, Hentningsinput input)
{
    private readonly RaaLager _lager = new(input.Data);
    private readonly List<string> _advarsler = [];
    private string? _forespoergsel;

    public Kildeudfald Hent(HashSet<(string Datasaet, Maaned Maaned)> landet, CancellationToken token)
    {
        if (input.UdenNet)
        {
            return new(kilde, [], [], [], null);
        }

        Udtraek.KontrollerNoegle(input.Noegle, input.Data, _lager);
        using var forbindelse = Forbindelse(Hemmelighed.Laes(kilde.Forbindelse, input.Miljoe));
        var valg = new NpgsqlConnectionStringBuilder(forbindelse.ConnectionString);
        var sted = $"PostgreSQL {valg.Host}:{valg.Port}/{valg.Database}";
        var gange = new ResiliencePipelineBuilder { TimeProvider = input.Ur }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(e => e.IsTransient).Handle<EndOfStreamException>(),
                    MaxRetryAttempts = 3,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = input.FoersteVentetid,
                }
            )
            .Build();
        try
        {
            return gange.Execute(t => Forsoeg(forbindelse, landet, t), token);
        }
        catch (Exception e) when (e is NpgsqlException or EndOfStreamException or InvalidDataException)
        {
            throw Postgresfejl.Oversaet(e, kilde, sted, _forespoergsel);
        }
        // The engine's own words may quote a row.
        catch (LakeException e) when (e.Art != LakeFejlart.Hukommelse && LakeIo.Oversaet(e, input.Data) is null)
        {
            throw new Skemafejl($"({_forespoergsel}) har rækker, der ikke kan gemmes; se, om databasens tekst er UTF-8.");
        }
        catch (Skemafejl e)
        {
            throw new Skemafejl($"({_forespoergsel}) {e.Message}");
        }
    }

    private Kildeudfald Forsoeg(NpgsqlConnection forbindelse, HashSet<(string Datasaet, Maaned Maaned)> landet, CancellationToken token)
    {
        _advarsler.Clear();
        _forespoergsel = null;
        if (forbindelse.State != ConnectionState.Closed)
        {
            forbindelse.Close();
        }

        forbindelse.Open();
        using var transaktion = forbindelse.BeginTransaction(IsolationLevel.RepeatableRead);
        using (var laes = new NpgsqlCommand("SET TRANSACTION READ ONLY", forbindelse))
        {
            laes.ExecuteNonQuery();
        }

        var bestilt = Bestil(forbindelse, landet);
        // Every query is held against the contract before the first row of any is read.
        var planer = bestilt.Select(b => Plan(forbindelse, b.Forespoergsel, b.Maaned)).ToList();
        var skrevne = new List<(string Mappe, RaaKilde Kilde)>();
        try
        {
            using var database = LakeDatabase.Open(input.Lake);
            using var pseudonym = new Pseudonym(input.Noegle);
            var udtraek = new Tabeludtraek(forbindelse, database, pseudonym, new(pseudonym, input.Opslag), input, kilde.Navn);
            foreach (var ((forespoergsel, maaned), plan) in bestilt.Zip(planer))
            {
                _forespoergsel = forespoergsel.Navn;
                var mappe = Path.Combine(_lager.Rod, forespoergsel.Datasaet.Navn, maaned.ToString(), $".{Guid.NewGuid():N}.tmp");
                skrevne.Add((mappe, null!));
                skrevne[^1] = (mappe, udtraek.Skriv(forespoergsel, plan, maaned, mappe, token));
            }

            _forespoergsel = null;
            return new(kilde, [], [.. skrevne.Select(s => SaetIKraft(s.Mappe, s.Kilde))], [.. _advarsler.Distinct()], null);
        }
        finally
        {
            foreach (var (mappe, _) in skrevne.Where(s => Directory.Exists(s.Mappe)))
            {
                Directory.Delete(mappe, recursive: true);
            }
        }
    }

    private Forespoergselsplan Plan(NpgsqlConnection forbindelse, Forespoergsel forespoergsel, Maaned maaned)
    {
        _forespoergsel = forespoergsel.Navn;
        var plan = Forespoergselsplan.Laeg(forbindelse, forespoergsel, maaned);
        if (plan.Ukendte.Count > 0)
        {
            _advarsler.Add(
                $"Kilden {kilde.Navn} ({forespoergsel.Navn}) har ukendte kolonner, som ikke er læst: {string.Join(", ", plan.Ukendte)}."
            );
        }

        return plan;
    }

    /// <summary>What is to be fetched: monthly datasets for the months that are missing or may have changed, the others for the newest.</summary>
    private List<(Forespoergsel Forespoergsel, Maaned Maaned)> Bestil(
        NpgsqlConnection forbindelse,
        HashSet<(string Datasaet, Maaned Maaned)> landet
    )
    {
        var nyeste = Nyeste(forbindelse);
        return
        [
            .. from forespoergsel in kilde.Forespoergsler
            from maaned in forespoergsel.Datasaet.Art == Leveringsart.Fuld ? [nyeste] : Maaned.Fra(kilde.Fra, nyeste)
            where
                maaned > nyeste.Plus(-kilde.GenhentMaaneder)
                || maaned == nyeste
                || _lager.Gaeldende(forespoergsel.Datasaet.Navn, maaned) is null
            where !landet.Contains((forespoergsel.Datasaet.Navn, maaned))
            select (forespoergsel, maaned),
        ];
    }

    /// <summary>The newest month that has ended and that every monthly dataset has rows for: half a month loaded is no delivery.</summary>
    private Maaned Nyeste(NpgsqlConnection forbindelse)
    {
        var maanedlige = kilde.Forespoergsler.Where(f => f.Datasaet.Art == Leveringsart.Maanedlig).ToList();
        var tomme = new SortedSet<string>(StringComparer.Ordinal);
        for (var maaned = input.NyesteMaaned; maaned >= kilde.Fra; maaned = maaned.Plus(-1))
        {
            var uden = maanedlige.Where(f => !HarRaekker(forbindelse, f, maaned)).Select(f => f.Datasaet.Navn).ToList();
            if (uden.Count > 0)
            {
                tomme.UnionWith(uden);
                continue;
            }

            if (maaned < input.NyesteMaaned)
            {
                _advarsler.Add(
                    $"Kilden {kilde.Navn} har ingen rækker i {string.Join(", ", tomme)} efter {maaned}; der er hentet til og med den måned."
                );
            }

            return maaned;
        }

        throw new PipelineFejl(
            $"Kilden {kilde.Navn} har ikke en måned fra {kilde.Fra}, hvor alle månedlige datasæt har rækker; se, om den er indlæst."
        );
    }

    private bool HarRaekker(NpgsqlConnection forbindelse, Forespoergsel forespoergsel, Maaned maaned)
    {
        _forespoergsel = forespoergsel.Navn;
        return Forespoergselsplan.HarRaekker(forbindelse, forespoergsel, maaned);
    }

    /// <summary>The same rows as are in force already are no new delivery; of a full dataset, whatever month they came in.</summary>
    private UdtrukketFil SaetIKraft(string midlertidig, RaaKilde ny)
    {
        var gaeldende = _lager.Readable().Where(l => l.Datasaet == ny.Datasaet).ToList();
        var samme =
            Domain.Leveringer.Datasaetliste.Find(ny.Datasaet).Art == Leveringsart.Fuld
                ? gaeldende.MaxBy(l => l.Maaned)
                : gaeldende.FirstOrDefault(l => l.Maaned == ny.Levering);
        if (samme?.Kilde.Sha256 == ny.Sha256)
        {
            return new(samme, Ny: false);
        }

        var levering = _lager.Find(ny.Datasaet, ny.Levering, ny.Sha256) ?? _lager.Indsaet(midlertidig, ny);
        _lager.SaetGaeldende(levering);
        return new(levering, Ny: true);
    }

    private NpgsqlConnection Forbindelse(Hemmelighed hemmelighed)
    {
        try
        {
            var valg = new NpgsqlConnectionStringBuilder(hemmelighed.Vaerdi)
            {
                Pooling = false,
                Timeout = 15,
                CommandTimeout = 600,
                TcpKeepAlive = true,
                PersistSecurityInfo = false,
                IncludeErrorDetail = false,
                ApplicationName = "pipeline",
            };
            return string.IsNullOrEmpty(valg.Host) || string.IsNullOrEmpty(valg.Database)
                ? throw Ulaeselig(hemmelighed)
                : new(valg.ConnectionString);
        }
        // The message of these may quote the text, and so they are not kept.
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw Ulaeselig(hemmelighed);
        }
    }

    private PipelineFejl Ulaeselig(Hemmelighed hemmelighed) =>
        new(
            $"Kilden {kilde.Navn}: {hemmelighed.Variabel} kan ikke læses som en forbindelse; skriv Host=…;Database=…;Username=…;Password=…."
        );
}
