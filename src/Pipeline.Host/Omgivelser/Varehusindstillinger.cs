using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Publish.Varehuse.Postgres;

namespace Pipeline.Host.Omgivelser;

/// <summary>
/// Where the warehouse is and how patient the program is with it: <c>varehus</c> in <c>appsettings.json</c>, over it <c>PIPELINE_DATABASE</c>,
/// <c>PIPELINE_DATABASE_FIL</c>, <c>PIPELINE_DATABASE_EJER</c> and <c>PIPELINE_DATABASE_EJER_FIL</c>, and over them <c>--database</c>. Times are in
/// seconds.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Varehusindstillinger
{
    private const double Doegn = 24 * 60 * 60;
    private static readonly Robusthed Standard = new();

    /// <summary>Connection to PostgreSQL as the writer; the embedded warehouse when neither this nor <see cref="DatabaseFil"/> is set.</summary>
    public string? Database { get; init; }

    /// <summary>File that holds it.</summary>
    public string? DatabaseFil { get; init; }

    /// <summary>Connection as the owner, for migrations alone; there must be none to do when neither this nor <see cref="EjerFil"/> is set.</summary>
    public string? Ejer { get; init; }

    /// <summary>File that holds it.</summary>
    public string? EjerFil { get; init; }

    /// <summary>Where <see cref="Database"/> was given, for the message about it.</summary>
    [JsonIgnore]
    public string Kilde { get; private init; } = "varehus.database";

    /// <summary>Where <see cref="Ejer"/> was given, for the message about it.</summary>
    [JsonIgnore]
    public string Ejerkilde { get; private init; } = "varehus.ejer";

    public int Genforsoeg { get; init; } = Standard.Genforsoeg;

    public double FoersteVentetid { get; init; } = Standard.FoersteVentetid.TotalSeconds;

    public double LaengsteVentetid { get; init; } = Standard.LaengsteVentetid.TotalSeconds;

    public double Forbindelsestid { get; init; } = Standard.Forbindelsestid.TotalSeconds;

    public double Kommandotid { get; init; } = Standard.Kommandotid.TotalSeconds;

    public double Samlettid { get; init; } = Standard.Samlettid.TotalSeconds;

    public int AfbrydEfter { get; init; } = Standard.AfbrydEfter;

    public double Afbrydervindue { get; init; } = Standard.Afbrydervindue.TotalSeconds;

    public double Afbrydertid { get; init; } = Standard.Afbrydertid.TotalSeconds;

    public double Produktlaas { get; init; } = Standard.Produktlaas.TotalSeconds;

    /// <summary>Connections that a large version is taken in over, side by side.</summary>
    public int Forbindelser { get; init; } = new Indlaesning().Forbindelser;

    [JsonIgnore]
    public bool ErIndlejret => string.IsNullOrWhiteSpace(Database) && string.IsNullOrWhiteSpace(DatabaseFil);

    /// <summary>The writer's connection; null: the warehouse is the embedded one.</summary>
    /// <exception cref="PipelineFejl">It cannot be read; the message does not show it.</exception>
    [JsonIgnore]
    public Postgresadgang? Adgang => Forbindelsestekst.Laes(Database, DatabaseFil, Kilde);

    [JsonIgnore]
    public Postgresadgang? Ejeradgang => Forbindelsestekst.Laes(Ejer, EjerFil, Ejerkilde);

    [JsonIgnore]
    public Robusthed Robusthed =>
        new()
        {
            Genforsoeg = Genforsoeg,
            FoersteVentetid = TimeSpan.FromSeconds(FoersteVentetid),
            LaengsteVentetid = TimeSpan.FromSeconds(LaengsteVentetid),
            Forbindelsestid = TimeSpan.FromSeconds(Forbindelsestid),
            Kommandotid = TimeSpan.FromSeconds(Kommandotid),
            Samlettid = TimeSpan.FromSeconds(Samlettid),
            AfbrydEfter = AfbrydEfter,
            Afbrydervindue = TimeSpan.FromSeconds(Afbrydervindue),
            Afbrydertid = TimeSpan.FromSeconds(Afbrydertid),
            Produktlaas = TimeSpan.FromSeconds(Produktlaas),
        };

    /// <summary>With what the environment says; one of its names takes the place of both in the file.</summary>
    public Varehusindstillinger Med(Func<string, string?> miljoe)
    {
        var valg = this;
        if (Angivet(miljoe, "PIPELINE_DATABASE") is var (tekst, fil))
        {
            valg = valg with { Database = tekst, DatabaseFil = fil, Kilde = "PIPELINE_DATABASE" };
        }

        return Angivet(miljoe, "PIPELINE_DATABASE_EJER") is var (ejer, ejerFil)
            ? valg with
            {
                Ejer = ejer,
                EjerFil = ejerFil,
                Ejerkilde = "PIPELINE_DATABASE_EJER",
            }
            : valg;
    }

    /// <summary>With what the command line says.</summary>
    public Varehusindstillinger Med(string database) => this with { Database = database, DatabaseFil = null, Kilde = "--database" };

    private static (string?, string?)? Angivet(Func<string, string?> miljoe, string navn) =>
        (miljoe(navn), miljoe($"{navn}_FIL")) is var (tekst, fil) && (tekst is not null || fil is not null) ? (tekst, fil) : null;

    /// <exception cref="PipelineFejl">A value is out of bounds or cannot be read; the message names its path.</exception>
    public void Kontroller()
    {
        if (Adgang is null && Ejeradgang is not null)
        {
            throw new PipelineFejl(
                $"{Ejerkilde} er angivet, men {Kilde} er ikke, så varehuset ville blive SQLite i datamappen; angiv også den forbindelse, der arbejdes med, "
                    + $"i PIPELINE_DATABASE (eller PIPELINE_DATABASE_FIL eller --database), eller fjern {Ejerkilde}.",
                Afslutning.ForkertBrug
            );
        }

        Graense.Kraev("varehus.genforsoeg", Genforsoeg, 0, 100, "");
        Graense.Kraev("varehus.foersteVentetid", FoersteVentetid, 0.001, LaengsteVentetid, " sekunder");
        Graense.Kraev("varehus.laengsteVentetid", LaengsteVentetid, 0.001, 3600, " sekunder");
        Graense.Kraev("varehus.forbindelsestid", Forbindelsestid, 1, 300, " sekunder");
        Graense.Kraev("varehus.kommandotid", Kommandotid, 1, Doegn, " sekunder");
        Graense.Kraev("varehus.samlettid", Samlettid, 1, Doegn, " sekunder");
        Graense.Kraev("varehus.afbrydEfter", AfbrydEfter, 2, 10_000, "");
        Graense.Kraev("varehus.afbrydervindue", Afbrydervindue, 0.5, Doegn, " sekunder");
        Graense.Kraev("varehus.afbrydertid", Afbrydertid, 0.5, Doegn, " sekunder");
        Graense.Kraev("varehus.forbindelser", Forbindelser, 1, 32, "");
        Graense.Kraev("varehus.produktlaas", Produktlaas, 0.001, Doegn, " sekunder");
    }

    /// <summary>The place alone: the connections hold passwords.</summary>
    public override string ToString() => "varehus";
}
